// @ts-check
import { byId, fill, make } from './dom.js';
import { mark, SEVERITIES } from './severity.js';
import { sync } from './sync.js';
import { say } from './texts.js';

/** @typedef {import('../view.ts').FindingView} Finding */
/** @typedef {import('../view.ts').ViewSeverity} Severity */
/** @typedef {{ name: string, title: string, whole: string, findings: Finding[], severity?: Severity }} Group */

/** Groups, their lists, the entries of these. */
const DEPTH = 3;

/** The findings of the table that is shown: filtered, grouped, one of them chosen. */
export class FindingList {
  #groups = byId('groups');
  /** @type {readonly Finding[]} */
  #findings = [];
  #waived = 0;
  /** False: there is no table to have any. */
  #hasTable = false;
  /** @type {string | undefined} */
  #chosen;
  /** @type {Set<Severity>} */
  #hidden = new Set();
  /** Groups that were folded or unfolded by hand. @type {Map<string, boolean>} */
  #folded = new Map();
  #byPlace = sessionStorage.getItem('goalsheet.grouping') === 'place';
  /** @type {(finding: Finding, reveal: boolean) => void} */
  #choose;

  /** @param {(finding: Finding, reveal: boolean) => void} choose told of the finding that was chosen here */
  constructor(choose) {
    this.#choose = choose;
    this.#groups.addEventListener('click', event => this.#click(/** @type {Element} */ (event.target)));
    this.#groups.addEventListener('keydown', event => this.#key(event));
    byId('filters').addEventListener('click', event => {
      const severity = /** @type {Element} */ (event.target).closest('button')?.dataset.severity;
      if (severity) this.#toggle(/** @type {Severity} */ (severity));
    });
    byId('by-severity').addEventListener('click', () => this.#group(false));
    byId('by-place').addEventListener('click', () => this.#group(true));
  }

  /** The chosen finding, if the table still has it. */
  get chosen() {
    return this.#findings.find(({ key }) => key === this.#chosen);
  }

  /**
   * @param {{ findings: readonly Finding[], waived: number } | undefined} table
   * @param {boolean} another whether it is another table than before
   */
  show(table, another) {
    this.#findings = table?.findings ?? [];
    this.#waived = table?.waived ?? 0;
    this.#hasTable = table !== undefined;
    if (another) {
      this.#chosen = undefined;
      this.#folded.clear();
    }
    this.#render();
    if (another) this.#groups.scrollTop = 0;
  }

  /** Draws everything again: for another language. */
  redraw() {
    this.#render();
  }

  /**
   * Chooses a finding by its key; unfolds and shows whatever hides it.
   * @param {string} key
   */
  select(key) {
    const finding = this.#findings.find(each => each.key === key);
    if (!finding) return false;
    const before = this.chosen;
    this.#chosen = key;
    if (this.#buttonOf(key)) {
      if (before) this.#redraw(before);
      this.#redraw(finding);
      this.#rove();
    } else {
      this.#hidden.delete(finding.severity);
      const group = this.#grouped().find(({ findings }) => findings.includes(finding));
      if (group && this.#isFolded(group)) this.#folded.set(group.name, false);
      this.#render();
    }
    this.#buttonOf(key)?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  /** Chooses the first finding of a row or indicator, or the next one if one of them is chosen. */
  selectAt(/** @type {string | undefined} */ id) {
    const there = this.#findings.filter(finding =>
      id === undefined ? finding.head : !finding.head && finding.id === id,
    );
    const at = there.findIndex(({ key }) => key === this.#chosen);
    const next = there[(at + 1) % there.length];
    if (next && this.select(next.key)) this.#choose(next, false);
  }

  /** Chooses the next finding that can be seen, or the one before. @param {1 | -1} by */
  step(by) {
    const keys = this.#buttons().map(button => button.dataset.key ?? '');
    const at = keys.indexOf(this.#chosen ?? '');
    const to = at < 0 ? (by > 0 ? 0 : keys.length - 1) : Math.max(0, Math.min(keys.length - 1, at + by));
    this.#take(keys[to]);
  }

  /** Draws one finding again, if it can be seen. @param {Finding} finding */
  #redraw(finding) {
    this.#buttonOf(finding.key)?.replaceWith(this.#findingNode(finding));
  }

  #take(/** @type {string | undefined} */ key) {
    if (key === undefined || !this.select(key)) return;
    this.#buttonOf(key)?.focus({ preventScroll: true });
    const { chosen } = this;
    if (chosen) this.#choose(chosen, true);
  }

  #click(/** @type {Element} */ target) {
    const key = /** @type {HTMLElement | null} */ (target.closest('button.finding'))?.dataset.key;
    if (key !== undefined) return this.#take(key);
    const name = /** @type {HTMLElement | null} */ (target.closest('button.fold'))?.dataset.group;
    const group = this.#grouped().find(each => each.name === name);
    if (!group) return;
    this.#folded.set(group.name, !this.#isFolded(group));
    this.#render();
  }

  #key(/** @type {KeyboardEvent} */ event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(/** @type {Element} */ (event.target).closest('button.finding'))) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.step(/** @type {1 | -1} */ (by));
  }

  #toggle(/** @type {Severity} */ severity) {
    if (!this.#hidden.delete(severity)) this.#hidden.add(severity);
    this.#render();
  }

  #group(/** @type {boolean} */ byPlace) {
    this.#byPlace = byPlace;
    sessionStorage.setItem('goalsheet.grouping', byPlace ? 'place' : 'severity');
    this.#folded.clear();
    this.#render();
  }

  /** @returns {Group[]} */
  #grouped() {
    const shown = this.#findings.filter(({ severity }) => !this.#hidden.has(severity));
    if (!this.#byPlace)
      return SEVERITIES.map(severity => ({
        name: severity,
        title: say(severity),
        whole: '',
        severity,
        findings: shown.filter(finding => finding.severity === severity),
      })).filter(({ findings }) => findings.length > 0);
    /** @type {Map<string, Group>} */
    const groups = new Map();
    for (const finding of shown) {
      const name = `at ${finding.group}`;
      const group = groups.get(name) ?? {
        name,
        title: finding.place || say('wholeTable'),
        whole: finding.group,
        findings: [],
      };
      group.findings.push(finding);
      groups.set(name, group);
    }
    return [...groups.values()];
  }

  /** Hints are folded as long as there is anything graver. @param {Group} group */
  #isFolded({ name, severity }) {
    return this.#folded.get(name) ?? (severity === 'hint' && this.#findings.some(each => each.severity !== 'hint'));
  }

  #render() {
    this.#renderFilters();
    byId('by-severity').setAttribute('aria-pressed', String(!this.#byPlace));
    byId('by-place').setAttribute('aria-pressed', String(this.#byPlace));
    byId('finding-count').textContent = this.#hasTable ? String(this.#findings.length) : '';
    const focused = /** @type {HTMLElement | null} */ (document.activeElement?.closest('#groups button'));
    const { key, group } = focused?.dataset ?? {};
    const groups = this.#grouped();
    const nodes = groups.length > 0 ? groups.map(each => this.#groupNode(each)) : this.#emptyNode();
    sync(this.#groups, make('div', {}, nodes), DEPTH);
    const foot = byId('finding-foot');
    foot.textContent = this.#waived > 0 ? say('waived', { count: this.#waived }) : '';
    foot.hidden = this.#waived === 0;
    this.#rove();
    const again =
      key !== undefined ? this.#buttonOf(key) : this.#buttons('button.fold').find(each => each.dataset.group === group);
    if (focused && !focused.isConnected) again?.focus({ preventScroll: true });
  }

  #renderFilters() {
    byId('findings').classList.toggle('empty', this.#findings.length === 0);
    fill(
      byId('filters'),
      SEVERITIES.map(severity => {
        const count = this.#findings.filter(finding => finding.severity === severity).length;
        const pressed = String(!this.#hidden.has(severity));
        const button = make(
          'button',
          { type: 'button', class: 'filter', 'data-severity': severity, 'aria-pressed': pressed },
          [
            mark(severity, ''),
            make('span', { 'aria-hidden': 'true' }, [say(severity)]),
            make('span', { class: 'count' }, [String(count)]),
          ],
        );
        if (count === 0) button.setAttribute('disabled', '');
        return button;
      }),
    );
  }

  /** @returns {Element[]} */
  #emptyNode() {
    if (!this.#hasTable) return [];
    const none = this.#findings.length === 0;
    return [
      make('div', { class: none ? 'none fine' : 'none' }, [
        ...(none ? [make('span', { class: 'tick', 'aria-hidden': 'true' }, ['✓'])] : []),
        make('p', {}, [say(none ? 'noFindings' : 'allHidden')]),
      ]),
    ];
  }

  /** @param {Group} group */
  #groupNode(group) {
    const folded = this.#isFolded(group);
    const heading = make('h3', {}, [
      make('button', { type: 'button', class: 'fold', 'data-group': group.name, 'aria-expanded': String(!folded) }, [
        make('span', { class: 'group-name', title: group.whole }, [group.title]),
        make('span', { class: 'count' }, [String(group.findings.length)]),
      ]),
    ]);
    const list = make(
      'ol',
      {},
      folded ? [] : group.findings.map(finding => make('li', {}, [this.#findingNode(finding)])),
    );
    return make('section', { class: 'group' }, folded ? [heading] : [heading, list]);
  }

  /** @param {Finding} finding */
  #findingNode(finding) {
    const { key, code, severity, title, message, group, place: above, indicator, line, related, fixable } = finding;
    const chosen = key === this.#chosen;
    const tabindex = chosen ? '0' : '-1';
    const place = this.#byPlace ? indicator : [above, indicator].filter(Boolean).join(' › ') || say('wholeTable');
    const button = make('button', { type: 'button', class: `finding ${severity}`, 'data-key': key, tabindex }, [
      mark(severity, ''),
      make('span', { class: 'title' }, [title]),
      make('span', { class: 'code' }, [code]),
      ...(place ? [make('span', { class: 'place', title: group }, [place])] : []),
      make('span', { class: 'words' }, [message]),
      ...(chosen
        ? related.map(each => make('span', { class: 'related' }, [`${say('line', each)} ${each.message}`]))
        : []),
      make('span', { class: 'facts' }, [say('line', { line }) + (fixable ? ` · ${say('fixable')}` : '')]),
    ]);
    if (chosen) button.setAttribute('aria-current', 'true');
    return button;
  }

  /** One stop for the tab key. */
  #rove() {
    const buttons = this.#buttons();
    const stop = buttons.find(button => button.dataset.key === this.#chosen) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  }

  /** @returns {HTMLElement[]} */
  #buttons(selector = 'button.finding') {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.#groups.querySelectorAll(selector))];
  }

  #buttonOf(/** @type {string} */ key) {
    return this.#buttons().find(button => button.dataset.key === key);
  }
}
