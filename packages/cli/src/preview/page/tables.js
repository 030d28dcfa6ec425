// @ts-check
import { hashOf } from './address.js';
import { byId, fill, make } from './dom.js';
import { mark, summaryOf } from './severity.js';
import { say } from './texts.js';

/** @typedef {import('../view.ts').FolderView} FolderView */
/** @typedef {import('../view.ts').TableSummary} TableSummary */
/** @typedef {import('../view.ts').OtherSummary} OtherSummary */

/** The list of the folder's tables. */
export class TableList {
  #list = byId('table-list');
  #others = byId('others');

  constructor() {
    this.#list.addEventListener('keydown', event => {
      const links = this.#links();
      const at = links.indexOf(/** @type {HTMLElement} */ (document.activeElement));
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
      if (to === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      links[Math.max(0, Math.min(links.length - 1, to))]?.focus();
    });
    this.#list.addEventListener('focusin', () => this.#rove());
  }

  /**
   * @param {FolderView} folder
   * @param {string | undefined} chosen
   */
  show(folder, chosen) {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)
      ?.closest('#table-list a')
      ?.getAttribute('href');
    byId('table-count').textContent = String(folder.tables.length);
    fill(
      this.#list,
      folder.tables.map(table => itemOf(table, table.file === chosen)),
    );
    if (focused)
      this.#links()
        .find(link => link.getAttribute('href') === focused)
        ?.focus();
    this.#rove();
    this.#showOthers(folder.others);
  }

  /** @param {readonly OtherSummary[]} others */
  #showOthers(others) {
    this.#others.hidden = others.length === 0;
    const counted = (/** @type {OtherSummary['kind']} */ kind) => others.filter(each => each.kind === kind).length;
    const parts = [];
    if (counted('standard')) parts.push(say('standards', { count: counted('standard') }));
    if (counted('library')) parts.push(say('libraries', { count: counted('library') }));
    byId('others-summary').textContent = say('others', { what: parts.join(say('comma')) });
    fill(byId('others-list'), others.map(otherOf));
  }

  /** One stop for the tab key: the link that has the focus, else the chosen one, else the first. */
  #rove() {
    const links = this.#links();
    const stop =
      links.find(link => link === document.activeElement) ??
      links.find(link => link.hasAttribute('aria-current')) ??
      links[0];
    for (const link of links) link.tabIndex = link === stop ? 0 : -1;
  }

  /** @returns {HTMLElement[]} */
  #links() {
    return [...this.#list.querySelectorAll('a')];
  }
}

/**
 * @param {TableSummary} table
 * @param {boolean} chosen
 */
function itemOf(table, chosen) {
  const name = table.broken ? table.file : table.department || say('noDepartment');
  const facts = table.broken
    ? [say('broken')]
    : [
        say(table.projects === 1 ? 'oneProject' : 'projects', { count: table.projects }),
        ...(table.total ? [say('total', { amount: table.total, unit: table.moneyUnit })] : []),
      ];
  const counts = make('span', { class: 'marks' });
  if (table.broken) counts.append(mark('error', ''));
  else if (table.counts.error + table.counts.warning === 0) counts.append(mark('fine', ''));
  for (const severity of /** @type {const} */ (['error', 'warning']))
    if (table.counts[severity] > 0) counts.append(mark(severity, String(table.counts[severity])));
  counts.setAttribute('title', table.broken ? say('broken') : summaryOf(table.counts));
  const link = make('a', { href: hashOf(table.file), class: 'table', tabindex: '-1' }, [
    make('span', { class: 'name' }, [name]),
    counts,
    make('span', { class: 'facts' }, [facts.join(' · ')]),
    make('span', { class: 'path', title: table.title ? `${table.file}\n${table.title}` : table.file }, [
      table.broken ? '' : table.title ? `${table.file} · ${table.title}` : table.file,
    ]),
  ]);
  if (chosen) link.setAttribute('aria-current', 'page');
  return make('li', {}, [link]);
}

/** @param {OtherSummary} other */
function otherOf(other) {
  const item = make('li', { title: other.file }, [
    make('span', { class: 'other-name' }, [other.name || other.file]),
    make('span', { class: 'other-path' }, [other.file]),
  ]);
  const counts = make('span', { class: 'marks', title: summaryOf(other.counts) });
  for (const severity of /** @type {const} */ (['error', 'warning']))
    if (other.counts[severity] > 0) counts.append(mark(severity, String(other.counts[severity])));
  item.append(counts);
  return item;
}
