// @ts-check
import { byId, make } from './dom.js';
import { keep, kept, tell } from './host.js';
import { say } from './texts.js';

/** @typedef {import('../messages.ts').ChangesMessage} ChangesMessage */

const WORDS = /** @type {const} */ ({ added: 'changeAdded', changed: 'changeChanged', held: 'changeHeld' });
const NONE = /** @type {ChangesMessage} */ ({ kind: 'changes', marks: [], added: 0, changed: 0, removed: 0 });

/** What changed since the last commit: badges on rows and indicators, a legend, and a switch for both. */
export class ChangeMarks {
  #paper = byId('paper');
  #bar = byId('changes');
  #switch = byId('changes-switch');
  #told = NONE;
  #shown = kept()?.changes !== false;

  constructor() {
    this.#switch.addEventListener('click', () => {
      this.#shown = !this.#shown;
      keep({ changes: this.#shown });
      this.#legend();
      this.apply();
    });
    byId('compare').addEventListener('click', () => tell({ kind: 'command', name: 'compareHead' }));
  }

  /** @param {ChangesMessage} told */
  set(told) {
    this.#told = told;
    this.#legend();
    this.apply();
  }

  /** Takes the badges off: the sheet is compared with the one that comes. */
  clear() {
    for (const element of this.#paper.querySelectorAll('[data-change]')) {
      element.removeAttribute('data-change');
      element.removeAttribute('data-change-text');
    }
  }

  /** On the whole sheet, or on rows of it that are new. @param {readonly Element[]} [rows] */
  apply(rows) {
    if (!rows) this.clear();
    if (!this.#shown || this.#told.marks.length === 0) return;
    const kinds = new Map(this.#told.marks.map(({ id, kind }) => [id, kind]));
    const places = (rows ?? [this.#paper]).flatMap(root => [root, ...root.querySelectorAll('[data-id]')]);
    for (const place of places) {
      const kind = kinds.get(place.getAttribute('data-id') ?? '\0');
      if (!kind) continue;
      const badge = place.tagName === 'TR' ? place.firstElementChild : place;
      badge?.setAttribute('data-change', kind);
      badge?.setAttribute('data-change-text', say(WORDS[kind]));
    }
  }

  /** What happened to a row or indicator, a line each. @param {string | undefined} id @returns {readonly string[]} */
  of(id) {
    return (this.#shown && this.#told.marks.find(each => each.id === id)?.lines) || [];
  }

  #legend() {
    const { against, added, changed, removed } = this.#told;
    this.#bar.hidden = against === undefined;
    if (against === undefined) return;
    this.#switch.setAttribute('aria-pressed', String(this.#shown));
    this.#switch.textContent = say('changes');
    const counts = /** @type {const} */ ([
      ['added', 'changeAdded', added],
      ['changed', 'changeChanged', changed],
      ['held', 'changeRemoved', removed],
    ]);
    const parts = counts.flatMap(([kind, word, count]) =>
      count === 0 ? [] : [make('span', { class: `change ${kind}` }, [`${say(word)} ${count}`])],
    );
    byId('changes-legend').replaceChildren(
      say('since', { against }),
      ...(parts.length > 0 ? parts : [make('span', {}, [say('unchanged')])]),
    );
    byId('compare').textContent = say('compare');
  }
}
