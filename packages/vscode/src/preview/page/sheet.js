// @ts-check
import { byId } from './dom.js';
import { sync } from './sync.js';

/** A table, its bodies, their rows. */
const DEPTH = 2;
const PLACES = 'caption, tr[data-id], p[data-id]';

/** The sheet on its desk: shows, keeps its place, and points at rows and indicators. */
export class SheetPane {
  #desk = byId('desk');
  #paper = byId('paper');
  #html = '';
  /** @type {string | undefined} */
  #chosen;

  /**
   * @param {(id: string, focus: boolean) => void} choose told of a row or indicator that was clicked on, or (`focus`) entered
   * @param {(id: string) => void} show told of whatever is chosen
   */
  constructor(choose, show) {
    this.show = show;
    const act = (/** @type {Event} */ event, /** @type {boolean} */ focus) => {
      if (!focus && getSelection()?.type === 'Range') return;
      const place = placeOf(event.target);
      if (!place) return;
      this.point(idOf(place), false);
      choose(idOf(place), focus);
    };
    this.#paper.addEventListener('click', event => act(event, false));
    this.#paper.addEventListener('dblclick', event => act(event, true));
    this.#desk.addEventListener('keydown', event => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'ArrowDown') this.#step(1);
      else if (event.key === 'ArrowUp') this.#step(-1);
      else if (event.key === 'Enter' && this.#chosen !== undefined) choose(this.#chosen, true);
      else return;
      event.preventDefault();
    });
  }

  get chosen() {
    return this.#chosen;
  }

  /** @param {string | undefined} html */
  set(html) {
    this.#paper.hidden = html === undefined;
    if (html === undefined) {
      this.#html = '';
      this.#paper.replaceChildren();
      return;
    }
    if (html === this.#html) return;
    this.#html = html;
    const focused = document.activeElement?.closest('#paper') ? this.#chosen : undefined;
    const place = this.#place();
    this.#unmark();
    this.#put(html);
    if (place) this.#restore(place);
    if (this.#chosen !== undefined) {
      const element = this.#find(this.#chosen);
      element?.classList.add('chosen');
      if (focused !== undefined) element?.focus({ preventScroll: true });
    }
  }

  /**
   * Puts other rows in the place of rows of the table that is shown.
   * @param {readonly { index: number, html: string }[]} rows by their place among all rows
   * @returns the new rows
   */
  change(rows) {
    const table = /** @type {HTMLTableElement | null} */ (this.#paper.firstElementChild);
    if (!table || rows.length === 0) return [];
    this.#html = '';
    const focused = document.activeElement?.closest('#paper');
    const place = this.#place();
    const fresh = rows.flatMap(({ index, html }) => {
      const row = rowOf(html);
      const old = table.rows[index];
      if (!row || !old) return [];
      const hadFocus = focused !== undefined && focused !== null && old.contains(document.activeElement);
      old.replaceWith(row);
      if (hadFocus) this.#chosenIn(row)?.focus({ preventScroll: true });
      return [row];
    });
    for (const row of fresh) this.#chosenIn(row)?.classList.add('chosen');
    if (place) this.#restore(place);
    return fresh;
  }

  /** What is chosen, if that is a row or in it. @param {HTMLElement} row */
  #chosenIn(row) {
    if (this.#chosen === undefined) return undefined;
    const places = /** @type {HTMLElement[]} */ ([row, ...row.querySelectorAll(PLACES)]);
    return places.find(each => each.dataset.id === this.#chosen);
  }

  /**
   * Highlights a row or indicator.
   * @param {string} id
   * @param {boolean} reveal whether to bring it into view
   */
  point(id, reveal) {
    this.#unmark();
    this.#chosen = id;
    this.show(id);
    const element = this.#find(id);
    if (!element) return;
    element.classList.add('chosen');
    if (reveal) this.#reveal(element);
  }

  /** Runs a change of the layout so that the row at the top stays at the top. @param {() => void} change */
  keep(change) {
    const place = this.#place();
    change();
    if (place) this.#restore(place);
  }

  #unmark() {
    for (const element of this.#paper.querySelectorAll('.chosen')) {
      element.classList.remove('chosen');
      if (!element.className) element.removeAttribute('class');
    }
  }

  /** Goes to the next row or indicator, or the one before. @param {1 | -1} by */
  #step(by) {
    const all = /** @type {HTMLElement[]} */ ([...this.#paper.querySelectorAll(PLACES)]);
    const at = all.findIndex(each => each.classList.contains('chosen'));
    const next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))];
    if (!next) return;
    this.point(idOf(next), true);
    next.focus({ preventScroll: true });
  }

  /** @param {string} id @returns {HTMLElement | null} */
  #find(id) {
    const found = this.#paper.querySelector(`[data-id="${CSS.escape(id)}"]`);
    // The head has no row of its own in a table of one unit.
    return /** @type {HTMLElement | null} */ (found ?? (id === '' ? this.#paper.querySelector('caption') : null));
  }

  /** @param {string} html */
  #put(html) {
    const template = document.createElement('template');
    // The server's own markup, in which every text is escaped; the page's policy lets nothing in it act.
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    if (!fresh) return this.#paper.replaceChildren();
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (fresh.querySelectorAll(PLACES))) place.tabIndex = -1;
    const old = this.#paper.firstElementChild;
    if (old) sync(old, document.adoptNode(fresh), DEPTH);
    else this.#paper.replaceChildren(document.adoptNode(fresh));
  }

  /** The first row that can be seen, and how far it is from the top. */
  #place() {
    if (this.#desk.scrollTop === 0) return undefined;
    const top = this.#top();
    const rows = /** @type {NodeListOf<HTMLElement>} */ (this.#paper.querySelectorAll('tbody > tr'));
    // They stand one below the other.
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (/** @type {HTMLElement} */ (rows[middle]).getBoundingClientRect().bottom > top) high = middle;
      else low = middle + 1;
    }
    const row = rows[low];
    if (!row) return undefined;
    const { top: at, height } = row.getBoundingClientRect();
    return { id: row.dataset.id ?? '', above: at - top, height };
  }

  /** @param {{ id: string, above: number, height: number }} place */
  #restore({ id, above, height }) {
    const row = this.#paper.querySelector(`tr[data-id="${CSS.escape(id)}"]`);
    if (!row) return;
    const now = row.getBoundingClientRect();
    // Within a row that is cut by the edge, the part that is read stays.
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
    if (element.tagName === 'CAPTION') {
      this.#desk.scrollTop = 0;
      return;
    }
    const desk = this.#desk.getBoundingClientRect();
    const top = this.#top();
    const box = element.getBoundingClientRect();
    const room = desk.bottom - top;
    if (box.top < top + 4 || box.bottom > desk.bottom - 4)
      this.#desk.scrollTop += box.top - top - Math.max(12, Math.min((room - box.height) / 2, room / 3));
  }
}

/** A row as the server writes it. @param {string} html @returns {HTMLElement | null} */
function rowOf(html) {
  const template = document.createElement('template');
  template.innerHTML = `<table><tbody>${html}</tbody></table>`;
  const row = template.content.querySelector('tr');
  if (!row) return null;
  document.adoptNode(row);
  for (const place of /** @type {HTMLElement[]} */ ([row, ...row.querySelectorAll(PLACES)])) place.tabIndex = -1;
  return row;
}

/** The row, indicator or head that was hit. @param {EventTarget | null} target */
function placeOf(target) {
  return /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest(PLACES));
}

/** @param {HTMLElement} place */
function idOf(place) {
  return place.dataset.id ?? '';
}
