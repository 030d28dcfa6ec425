// @ts-check

/** The file that the address names; undefined if none. */
export function fileInAddress() {
  return new URLSearchParams(location.hash.slice(1)).get('file') ?? undefined;
}

/** The finding that the address names; undefined if none. */
export function findingInAddress() {
  return new URLSearchParams(location.hash.slice(1)).get('finding') ?? undefined;
}

/**
 * The hash of a file, and of a finding in it.
 * @param {string} file
 * @param {string} [finding]
 */
export function hashOf(file, finding) {
  // Slashes stay readable.
  const part = (/** @type {string} */ text) => encodeURIComponent(text).replaceAll('%2F', '/');
  return `#file=${part(file)}${finding ? `&finding=${part(finding)}` : ''}`;
}

/**
 * Sets the address without a step in the history.
 * @param {string} file
 * @param {string} [finding]
 */
export function noteAddress(file, finding) {
  const hash = hashOf(file, finding);
  if (location.hash !== hash) history.replaceState(null, '', hash);
}
