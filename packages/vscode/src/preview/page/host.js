// @ts-check

/** @typedef {import('../messages.ts').FromPage} FromPage */
/** @typedef {import('../messages.ts').PageState} PageState */
/** @typedef {{ postMessage(message: FromPage): void, getState(): PageState | undefined, setState(state: PageState): void }} Host */

/** @type {Host} */
const host = /** @type {any} */ (globalThis).acquireVsCodeApi();

/** Says something to the extension. @param {FromPage} message */
export function tell(message) {
  host.postMessage(message);
}

/** What was kept when the window was last closed. */
export function kept() {
  return host.getState();
}

/** Keeps something over a reload. @param {Partial<PageState>} change */
export function keep(change) {
  host.setState({ uri: '', ...host.getState(), ...change });
}
