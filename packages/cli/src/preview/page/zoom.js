// @ts-check
import { byId } from './dom.js';

/** The width at which the sheet has the proportions it has on paper, and the least it can be read at. Pixels. */
const PAPER = 1280;
const LEAST = 808;
/** Wide windows enlarge the sheet up to this. */
const LARGEST = 1.5;
const KEY = 'goalsheet.zoom';

/** Sets up the two zooms; `keep` runs a change so that the place that is read stays. */
export function setUpZoom(/** @type {(change: () => void) => void} */ keep) {
  const desk = byId('desk');
  const paper = byId('paper');
  const fit = byId('zoom-fit');
  const full = byId('zoom-full');
  let fits = sessionStorage.getItem(KEY) !== 'full';
  let width = 0;

  function apply() {
    fit.setAttribute('aria-pressed', String(fits));
    full.setAttribute('aria-pressed', String(!fits));
    const room = desk.clientWidth - 2 * parseFloat(getComputedStyle(desk).getPropertyValue('--margin'));
    const zoom = !fits ? 1 : room < LEAST ? room / LEAST : Math.min(LARGEST, Math.max(1, room / PAPER));
    paper.style.setProperty('--zoom', zoom.toFixed(4));
    paper.style.setProperty('--width', `${fits ? Math.min(PAPER, Math.max(LEAST, Math.floor(room))) : PAPER}px`);
  }

  function choose(/** @type {boolean} */ wanted) {
    fits = wanted;
    sessionStorage.setItem(KEY, fits ? 'fit' : 'full');
    keep(apply);
  }

  fit.addEventListener('click', () => choose(true));
  full.addEventListener('click', () => choose(false));
  new ResizeObserver(() => {
    if (desk.clientWidth === width) return;
    width = desk.clientWidth;
    keep(apply);
  }).observe(desk);
  apply();
}
