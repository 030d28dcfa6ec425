// @ts-check

/** @typedef {{ changed: (version: number) => void, state: (connected: boolean) => void }} Listener */

/**
 * Listens for changes while the page can be seen: a browser allows few connections to one place, and pages in the
 * background must not hold them all.
 * @param {Listener} listener
 */
export function follow(listener) {
  /** @type {EventSource | undefined} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let retry;

  function connect() {
    clearTimeout(retry);
    source?.close();
    source = new EventSource('/events');
    source.addEventListener('folder', event => {
      listener.state(true);
      listener.changed(Number(event.data));
    });
    source.addEventListener('error', () => {
      listener.state(false);
      // A refusal ends an event source for good.
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(connect, 3000);
    });
  }

  function adapt() {
    if (document.visibilityState === 'visible') connect();
    else {
      clearTimeout(retry);
      source?.close();
      source = undefined;
    }
  }

  document.addEventListener('visibilitychange', adapt);
  // A page that is left must not keep its connection while the browser keeps the page.
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', event => event.persisted && adapt());
  adapt();
}

/**
 * @template T
 * @param {string} path
 * @param {Readonly<Record<string, string>>} query
 * @param {AbortSignal} [signal]
 * @returns {Promise<T | undefined>} undefined where there is no such thing
 */
export async function ask(path, query, signal) {
  const response = await fetch(`${path}?${new URLSearchParams(query)}`, signal ? { signal } : {});
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
