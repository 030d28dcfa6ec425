// @ts-check
import { byId } from './dom.js';
import { sync } from './sync.js';

/** @typedef {import('../view.ts').TableView} TableView */

const SEVERITIES = ['error', 'warning', 'hint'];
/** A table, its bodies, their rows. */
const DEPTH = 2;

/** The sheet on its desk: shows, keeps its place, and points at rows and indicators. */
export class SheetPane {
  #desk = byId('desk');
  #paper = byId('paper');
  /** @type {string | undefined} */
  #file;
  /** What the paper shows now, as it was sent. */
  #html = '';
  /** Where each file was left. @type {Map<string, number>} */
  #left = new Map();

  /** @param {(id: string | undefined) => void} chosen told of a click on a marked row or indicator; undefined: the head */
  constructor(chosen) {
    this.#paper.addEventListener('click', event => {
      const target = /** @type {Element} */ (event.target);
      if (getSelection()?.type === 'Range') return;
      if (target.closest('caption.marked')) return chosen(undefined);
      const marked = target.closest('p[data-id].error, p[data-id].warning, p[data-id].hint') ?? rowMarkedAt(target);
      if (marked) chosen(/** @type {HTMLElement} */ (marked).dataset.id);
    });
  }

  /** @param {TableView} view */
  show(view) {
    const html = view.sheet ?? '';
    const another = view.file !== this.#file;
    if (another) {
      this.leave();
      this.#file = view.file;
    }
    this.#paper.hidden = html === '';
    if (html !== this.#html || another) {
      this.#html = html;
      this.point(undefined);
      const place = another ? undefined : this.#place();
      this.#put(html, another);
      if (place) this.#restore(place);
      else this.#desk.scrollTop = this.#left.get(view.file) ?? 0;
    }
    this.#markHead(view);
  }

  /** Notes where the sheet is read, for when it is shown again; shows nothing any more. */
  leave() {
    if (this.#file !== undefined && this.#html) this.#left.set(this.#file, this.#desk.scrollTop);
    this.#file = undefined;
    this.#html = '';
    this.#paper.hidden = true;
    this.#paper.replaceChildren();
  }

  /** Runs a change of the layout so that the row at the top stays at the top. @param {() => void} change */
  keep(change) {
    const place = this.#place();
    change();
    if (place) this.#restore(place);
  }

  /**
   * Highlights a row or indicator (`''`: 合计), or the head; undefined: nothing.
   * @param {{ id: string, head: boolean } | undefined} target
   * @param {boolean} [reveal] whether to bring it into view
   */
  point(target, reveal = false) {
    for (const element of this.#paper.querySelectorAll('.chosen')) element.classList.remove('chosen');
    if (!target) return;
    const element = target.head
      ? this.#paper.querySelector('caption')
      : this.#paper.querySelector(`[data-id="${CSS.escape(target.id)}"]`);
    if (!element) return;
    element.classList.add('chosen');
    if (reveal) this.#reveal(element);
  }

  /** @param {string} html @param {boolean} another */
  #put(html, another) {
    const template = document.createElement('template');
    // The server's own markup, in which every text is escaped; the page's policy lets nothing in it act.
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    const old = another ? null : this.#paper.firstElementChild;
    if (!fresh) this.#paper.replaceChildren();
    else if (!old) this.#paper.replaceChildren(document.adoptNode(fresh));
    else {
      old.querySelector('caption')?.removeAttribute('class');
      sync(old, document.adoptNode(fresh), DEPTH);
    }
  }

  /** @param {TableView} view */
  #markHead(view) {
    const caption = this.#paper.querySelector('caption');
    const severity = SEVERITIES.find(each => view.findings.some(({ head, severity: own }) => head && own === each));
    if (!caption) return;
    const chosen = caption.classList.contains('chosen') ? ' chosen' : '';
    if (severity) caption.className = `marked ${severity}${chosen}`;
    else caption.removeAttribute('class');
  }

  /** The first row that can be seen, and how far it is from the top. */
  #place() {
    if (this.#desk.scrollTop === 0) return undefined;
    const top = this.#top();
    const rows = [.../** @type {NodeListOf<HTMLElement>} */ (this.#paper.querySelectorAll('tbody > tr'))];
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = /** @type {HTMLElement} */ (rows[middle]);
      if (row.getBoundingClientRect().bottom <= top) low = middle + 1;
      else high = middle;
    }
    const row = rows[low];
    if (!row) return undefined;
    const { top: at, height } = row.getBoundingClientRect();
    // Within a row that is cut by the edge, the part that is read stays.
    return { id: row.dataset.id ?? '', above: at - top, height };
  }

  /** @param {{ id: string, above: number, height: number }} place */
  #restore({ id, above, height }) {
    const row = this.#paper.querySelector(`tr[data-id="${CSS.escape(id)}"]`);
    if (!row) return;
    const now = row.getBoundingClientRect();
    const wanted = above < 0 && height > 0 ? (above * now.height) / height : above;
    const by = now.top - this.#top() - wanted;
    if (Math.abs(by) >= 0.5) this.#desk.scrollTop += by;
  }

  /** The lower edge of what stays at the top of the desk. */
  #top() {
    const head = this.#paper.querySelector('thead');
    return this.#desk.getBoundingClientRect().top + (head?.getBoundingClientRect().height ?? 0);
  }

  /** @param {Element} element */
  #reveal(element) {
    const desk = this.#desk.getBoundingClientRect();
    const top = this.#top();
    const room = desk.bottom - top;
    const box = element.getBoundingClientRect();
    if (element.tagName === 'CAPTION') this.#desk.scrollTop = 0;
    else if (box.top < top + 4 || box.bottom > desk.bottom - 4)
      this.#desk.scrollTop += box.top - top - Math.max(12, Math.min((room - box.height) / 2, room / 3));
    const right = box.right - desk.right;
    if (right > 0 && box.width < desk.width) this.#desk.scrollLeft += right + 12;
    else if (box.left < desk.left) this.#desk.scrollLeft += box.left - desk.left - 12;
  }
}

/**
 * The row whose name cell shows a mark, if the click was in that row.
 * @param {Element} target
 */
function rowMarkedAt(target) {
  return target.closest('tr[data-id].error, tr[data-id].warning, tr[data-id].hint');
}
