// @ts-check
import { byId } from './dom.js';

/** @typedef {import('../../compare/messages.ts').ToComparePage} ToComparePage */

/** @type {{ postMessage(message: { kind: 'ready' }): void, setState(state: ToComparePage['state']): void }} */
const host = /** @type {any} */ (globalThis).acquireVsCodeApi();

addEventListener('message', ({ data }) => {
  const { html, css, problem, state } = /** @type {ToComparePage} */ (data);
  host.setState(state);
  byId('problem').hidden = problem === undefined;
  byId('problem').textContent = problem ?? '';
  if (html === undefined) return;
  if (css !== undefined && byId('look').textContent !== css) byId('look').textContent = css;
  const { scrollTop } = document.documentElement;
  const template = document.createElement('template');
  // The server's own markup, in which every text is escaped; the page's policy lets nothing in it act.
  template.innerHTML = html;
  byId('content').replaceChildren(template.content);
  document.documentElement.scrollTop = scrollTop;
});
host.postMessage({ kind: 'ready' });
