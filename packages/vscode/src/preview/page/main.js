// @ts-check
import { ChangeMarks } from './changes.js';
import { byId, make } from './dom.js';
import { keep, kept, tell } from './host.js';
import { SheetPane } from './sheet.js';
import { say } from './texts.js';
import { setUpZoom } from './zoom.js';

/** @typedef {import('../messages.ts').ToPage} ToPage */
/** @typedef {import('../messages.ts').PreviewFinding} Finding */

/** The gravest first. */
const SEVERITIES = /** @type {const} */ (['error', 'warning', 'hint']);
const SIGNS = { error: '×', warning: '!', hint: 'i' };
const ONE = /** @type {const} */ ({ error: 'oneError', warning: 'oneWarning', hint: 'oneHint' });

/** @type {readonly Finding[]} */
let findings = [];
/** The finding that was stepped to. @type {Finding | undefined} */
let current;
let shown = false;

const changes = new ChangeMarks();
const sheet = new SheetPane((id, focus) => tell({ kind: 'reveal', id, focus }), showFindings);

label();
setUpZoom(change => sheet.keep(change));
for (const name of /** @type {const} */ (['print', 'export']))
  byId(name).addEventListener('click', () => tell({ kind: 'command', name }));
byId('banner-button').addEventListener('click', () => tell({ kind: 'command', name: 'reopenAsGb18030' }));
byId('previous').addEventListener('click', () => step(-1));
byId('next').addEventListener('click', () => step(1));
document.addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  if (event.key === 'j') step(1);
  else if (event.key === 'k') step(-1);
});
addEventListener('message', ({ data }) => receive(/** @type {ToPage} */ (data)));
tell({ kind: 'ready' });

/** @param {ToPage} message */
function receive(message) {
  if (message.kind === 'point') return sheet.point(message.id, true);
  if (message.kind === 'changes') {
    changes.set(message);
    return showFindings(sheet.chosen);
  }
  const another = kept()?.uri !== message.uri;
  keep({ uri: message.uri });
  const { change } = message;
  findings = change
    ? [...findings.slice(0, change.from), ...message.findings, ...findings.slice(change.from + change.gone)]
    : message.findings;
  current = findings.find(each => current && each.id === current.id && each.code === current.code);
  if (change) changes.apply(sheet.change(change.rows));
  else {
    changes.clear();
    sheet.set(message.table);
    changes.apply();
  }
  byId('message').hidden = message.problem === undefined;
  byId('message').textContent = message.problem ?? '';
  byId('banner').hidden = !message.misread;
  markHead();
  showSummary();
  showFindings(sheet.chosen);
  if (shown && !another) byId('said').textContent = say('updated', { counts: counts() });
  shown = true;
  whenPainted(() => tell({ kind: 'painted' }));
}

/** Runs something behind the next frame. @param {() => void} run */
function whenPainted(run) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(undefined);
  });
}

/** What has no row of its own is marked at the head. */
function markHead() {
  const caption = document.querySelector('#paper caption');
  if (!caption) return;
  caption.classList.remove(...SEVERITIES);
  if (document.querySelector('#paper [data-id=""]')) return;
  const severity = SEVERITIES.find(each => findings.some(finding => finding.id === '' && finding.severity === each));
  if (severity) caption.classList.add(severity);
  else if (!caption.className) caption.removeAttribute('class');
}

function counts() {
  const parts = SEVERITIES.map(severity => ({
    severity,
    count: findings.filter(each => each.severity === severity).length,
  })).filter(({ count }) => count > 0);
  return parts.map(({ severity, count }) => `${say(severity)} ${count}`).join(' · ') || say('none');
}

function showSummary() {
  const summary = byId('summary');
  summary.replaceChildren(
    ...SEVERITIES.flatMap(severity => {
      const count = findings.filter(each => each.severity === severity).length;
      return count === 0
        ? []
        : [make('span', { class: `count ${severity}` }, [sign(severity), `${say(severity)} ${count}`])];
    }),
  );
  if (findings.length === 0) summary.append(make('span', { class: 'count' }, [say('none')]));
  for (const id of ['previous', 'next']) byId(id).toggleAttribute('disabled', findings.length === 0);
}

/** Shows what was found in a row or indicator, below the sheet. @param {string | undefined} id */
function showFindings(id) {
  const there = id === undefined ? [] : findings.filter(each => each.id === id);
  const happened = changes.of(id);
  const section = byId('findings');
  section.hidden = there.length + happened.length === 0;
  const told = happened.map(line => make('li', {}, [line]));
  section.replaceChildren(
    ...(told.length > 0 ? [make('ul', { class: 'happened', 'aria-label': say('changesOfRow') }, told)] : []),
    make(
      'ul',
      {},
      there.map(finding => {
        const { severity, title, code, message, line } = finding;
        const go = make('button', { type: 'button', class: 'link' }, [say('line', { line })]);
        go.addEventListener('click', () => tell({ kind: 'line', line }));
        const rule = make('button', { type: 'button', class: 'link' }, [code]);
        rule.addEventListener('click', () => tell({ kind: 'rule', code }));
        const item = make('li', { class: severity }, [
          sign(severity),
          make('span', { class: 'unseen' }, [say(ONE[severity])]),
          make('strong', {}, [title]),
          rule,
          go,
          make('p', {}, [message]),
        ]);
        if (finding === current) item.setAttribute('aria-current', 'true');
        return item;
      }),
    ),
  );
}

/** Goes to the next finding, or the one before. @param {1 | -1} by */
function step(by) {
  const at = current ? findings.indexOf(current) : -1;
  current = findings[at < 0 ? (by > 0 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length];
  if (!current) return;
  sheet.point(current.id, true);
  tell({ kind: 'reveal', id: current.id, focus: false });
  byId('said').textContent = `${say(ONE[current.severity])} ${current.title}`;
}

/** @param {'error' | 'warning' | 'hint'} severity */
function sign(severity) {
  return make('span', { class: `sign ${severity}`, 'aria-hidden': 'true' }, [SIGNS[severity]]);
}

/** Fills in the words that stand in the page from the beginning. */
function label() {
  document.title = say('sheet');
  byId('heading').textContent = say('sheet');
  byId('bar').setAttribute('aria-label', say('toolbar'));
  byId('desk').setAttribute('aria-label', say('sheet'));
  byId('findings').setAttribute('aria-label', say('findings'));
  for (const name of /** @type {const} */ (['print', 'export'])) byId(name).textContent = say(name);
  for (const name of /** @type {const} */ (['previous', 'next', 'smaller', 'larger'])) {
    byId(name).title = say(name);
    byId(name).setAttribute('aria-label', say(name));
  }
  byId('banner-text').textContent = say('misread');
  byId('banner-button').textContent = say('reopen');
}
