// @ts-check
import { byId } from './dom.js';
import { keep, kept } from './host.js';
import { say } from './texts.js';

/** The width at which the sheet has the proportions it has on paper, and the least it is laid out at. Pixels. */
const PAPER = 1280;
const LEAST = 808;
const STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
/** The sheet that fits the window is not enlarged beyond this. */
const LARGEST = 1.5;

/** Sets up the zoom; `steady` runs a change so that the place that is read stays. */
export function setUpZoom(/** @type {(change: () => void) => void} */ steady) {
  const desk = byId('desk');
  const paper = byId('paper');
  /** @type {'fit' | number} */
  let zoom = kept()?.zoom ?? 'fit';
  let width = 0;

  function fitting() {
    const room = desk.clientWidth - 2 * parseFloat(getComputedStyle(desk).getPropertyValue('--margin'));
    return { room, factor: room < LEAST ? room / LEAST : Math.min(LARGEST, Math.max(1, room / PAPER)) };
  }

  function apply() {
    const { room, factor } = fitting();
    const used = zoom === 'fit' ? factor : zoom;
    paper.style.setProperty('--zoom', used.toFixed(4));
    const laidOut = zoom === 'fit' ? Math.min(PAPER, Math.max(LEAST, Math.floor(room))) : PAPER;
    paper.style.setProperty('--width', `${laidOut}px`);
    const said = zoom === 'fit' ? say('fit') : `${Math.round(used * 100)}%`;
    byId('zoom').textContent = said;
    byId('zoom').title = say('zoom', { zoom: said });
  }

  function choose(/** @type {'fit' | number} */ wanted) {
    zoom = wanted;
    keep({ zoom });
    steady(apply);
  }

  function step(/** @type {1 | -1} */ by) {
    const now = zoom === 'fit' ? fitting().factor : zoom;
    const next = by > 0 ? STEPS.find(each => each > now + 0.01) : STEPS.findLast(each => each < now - 0.01);
    if (next !== undefined) choose(next);
  }

  byId('zoom').addEventListener('click', () => choose('fit'));
  byId('smaller').addEventListener('click', () => step(-1));
  byId('larger').addEventListener('click', () => step(1));
  document.addEventListener(
    'wheel',
    event => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      step(event.deltaY > 0 ? -1 : 1);
    },
    { passive: false },
  );
  new ResizeObserver(() => {
    if (desk.clientWidth === width) return;
    width = desk.clientWidth;
    steady(apply);
  }).observe(desk);
  apply();
}
