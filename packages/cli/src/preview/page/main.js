// @ts-check
import { fileInAddress, findingInAddress, hashOf, noteAddress } from './address.js';
import { byId, make, setAttribute } from './dom.js';
import { FindingList } from './findings.js';
import { ask, follow } from './live.js';
import { SEVERITIES, summaryOf } from './severity.js';
import { SheetPane } from './sheet.js';
import { TableList } from './tables.js';
import { FIRST_LINES, languageInUse, say, speak } from './texts.js';
import { setUpZoom } from './zoom.js';

/** @typedef {import('../view.ts').FolderView} FolderView */
/** @typedef {import('../view.ts').TableView} TableView */

/** @type {FolderView | undefined} */
let folder;
/** The file that is to be shown. @type {string | undefined} */
let file;
/** What is shown of it. @type {TableView | undefined} */
let table;
/** The version of the folder that the server last told of. */
let told = -1;
let connected = true;
/** @type {Date | undefined} */
let updated;
/** Whether a question is under way, and whether another is due behind it. */
let asking = false;
let outdated = false;
/** Language, version and file of what is shown. */
let shownVersion = '';
/** Milliseconds until a question that failed is asked again. */
const RETRY = 2000;

const sheet = new SheetPane(id => findings.selectAt(id));
const findings = new FindingList((finding, reveal) => {
  sheet.point(finding, reveal);
  if (file !== undefined) noteAddress(file, finding.key);
});
const tables = new TableList();

speak(languageAtFirst());
// Keys scroll the sheet, in browsers too that do not let them by themselves.
byId('desk').tabIndex = 0;
setUpZoom(change => sheet.keep(change));
labelPage();
addEventListener('hashchange', () => choose(fileInAddress()));
byId('print').addEventListener('click', () => print());
byId('language').addEventListener('click', () => switchLanguage());
document.addEventListener('keydown', shortcut);
follow({
  changed(version) {
    if (version !== told) void refresh();
  },
  state(now) {
    connected = now;
    showLive();
  },
});
void refresh();

/** Asks again until what is shown is what was last asked for; one question at a time. */
async function refresh() {
  outdated = true;
  if (asking) return;
  asking = true;
  try {
    while (outdated) {
      outdated = false;
      await look();
    }
    connected = true;
  } catch {
    connected = false;
    told = -1;
    setTimeout(refresh, RETRY);
  } finally {
    showLive();
    asking = false;
  }
}

/** Asks for the folder, and for the table if it has changed. */
async function look() {
  const language = languageInUse();
  /** @type {FolderView | undefined} */
  const view = await ask('/api/folder', {});
  if (!view) return;
  folder = view;
  told = view.version;
  file ??= fileInAddress() ?? view.tables[0]?.file;
  if (file !== undefined && fileInAddress() === undefined) noteAddress(file);
  showFolder();
  const summary = view.tables.find(each => each.file === file);
  const shown = `${language} ${summary?.version} ${file}`;
  if (shown === shownVersion) return showMessage();
  /** @type {TableView | undefined} */
  const next = summary && (await ask('/api/table', { file: summary.file, language }));
  if (outdated && next?.file !== file) return;
  showTable(next, shownVersion.startsWith(`${language} `));
  shownVersion = shown;
}

/** @param {string | undefined} wanted */
function choose(wanted) {
  if (wanted === undefined || wanted === file) return;
  file = wanted;
  if (folder) tables.show(folder, file);
  void refresh();
}

function showFolder() {
  if (!folder) return;
  const name = byId('folder');
  name.textContent = folder.name;
  name.title = folder.path;
  tables.show(folder, file);
}

/**
 * @param {TableView | undefined} next
 * @param {boolean} sameLanguage
 */
function showTable(next, sameLanguage) {
  const another = next?.file !== table?.file;
  table = next;
  if (next?.sheet !== undefined) sheet.show(next);
  else sheet.leave();
  showMessage();
  findings.show(next?.sheet !== undefined ? next : undefined, another);
  document.title = `${next?.title ?? say('product')} · Goalsheet`;
  showBar();
  if (another) {
    const wanted = findingInAddress();
    if (wanted && findings.select(wanted)) sheet.point(findings.chosen, true);
  } else {
    sheet.point(findings.chosen);
    if (sameLanguage) announce();
  }
}

/** Says that the table has changed, to the eye and to the ear. */
function announce() {
  updated = new Date();
  showLive();
  if (!table) return;
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of table.findings) counts[severity]++;
  byId('said').textContent = say('saidUpdated', {
    counts: SEVERITIES.some(each => counts[each] > 0) ? summaryOf(counts) : say('saidNone'),
  });
}

/** What stands in the place of a sheet that cannot be shown. */
function showMessage() {
  const message = byId('message');
  message.hidden = table?.sheet !== undefined;
  message.replaceChildren();
  const text = (/** @type {string} */ title, /** @type {string} */ more) =>
    message.append(make('h2', {}, [title]), make('p', {}, [more]));
  if (table?.problem) text(say('cannotShow'), table.problem);
  else if (folder?.missing) text(say('noFolder'), say('noFolderMore'));
  else if (folder && folder.tables.length === 0) {
    text(say('noTables'), say('howToBegin'));
    message.append(make('pre', { lang: 'zh-CN' }, [FIRST_LINES]));
  } else if (!table && file !== undefined) text(say('gone'), say('goneMore'));
  const notices = byId('notices');
  notices.replaceChildren(...(table?.notices ?? []).map(notice => make('p', {}, [notice])));
  notices.hidden = notices.childElementCount === 0;
}

function showBar() {
  const shown = table?.sheet !== undefined;
  byId('file').textContent = file ?? '';
  byId('file').title = file ?? '';
  byId('main').classList.toggle('bare', !shown);
  if (file !== undefined)
    setAttribute(byId('plain'), 'href', `/plain?${new URLSearchParams({ file, language: languageInUse() })}`);
}

function showLive() {
  const live = byId('live');
  live.classList.toggle('lost', !connected);
  const time = updated?.toLocaleTimeString(languageInUse() === 'zh' ? 'zh-CN' : 'en', { hour12: false });
  live.textContent = !connected ? say('broken_link') : time ? say('updated', { time }) : say('live');
}

/** Fills in the words that stand in the page from the beginning. */
function labelPage() {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-text]')))
    element.textContent = say(/** @type {import('./texts.js').TextName} */ (element.dataset.text));
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-label]')))
    element.setAttribute('aria-label', say(/** @type {import('./texts.js').TextName} */ (element.dataset.label)));
  byId('print').title = say('printHint');
  byId('plain').title = say('plainHint');
  const language = byId('language');
  language.textContent = say('otherLanguage');
  language.lang = languageInUse() === 'zh' ? 'en' : 'zh-CN';
  showLive();
}

function languageAtFirst() {
  const kept = sessionStorage.getItem('goalsheet.language');
  return kept === 'zh' || kept === 'en' ? kept : document.documentElement.lang === 'en' ? 'en' : 'zh';
}

function switchLanguage() {
  speak(languageInUse() === 'zh' ? 'en' : 'zh');
  sessionStorage.setItem('goalsheet.language', languageInUse());
  labelPage();
  findings.redraw();
  showFolder();
  showMessage();
  showBar();
  // What the server says comes in one language: the same table is asked for again.
  void refresh();
}

/** @param {KeyboardEvent} event */
function shortcut(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  if (event.key === 'j') findings.step(1);
  else if (event.key === 'k') findings.step(-1);
  else return;
  event.preventDefault();
}

// Links of the list change the address; the address chooses the table.
document.addEventListener('click', event => {
  const link = /** @type {Element} */ (event.target).closest('a.table');
  if (link && file !== undefined && link.getAttribute('href') === hashOf(file)) event.preventDefault();
});
