/**
 * The look of a review, beside `SHEET_CSS`: light whatever the theme, A4 landscape on paper, each table from a new page on.
 * What was struck or put in is told by line and colour, and to a screen reader in words.
 */
export const REVIEW_CSS = `
@page {
  size: A4 landscape;
  margin: 12mm 10mm 14mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
}
:root { color-scheme: light; background: #fff; }
body {
  margin: 0;
  padding: 24px 32px 48px;
  background: #fff;
  color: #1b1b1b;
  font: 14px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 0 0 4px; font-size: 22px; }
h2 { margin: 40px 0 4px; padding-top: 12px; border-top: 2px solid #1b1b1b; font-size: 18px; }
h3 { margin: 20px 0 8px; font-size: 15px; }
a { color: inherit; text-decoration-color: #999; }
:target { outline: 2px solid #1a4f8b; outline-offset: 2px; }
.lead { margin: 0 0 12px; color: #555; }
.note { margin: 0 0 6px; padding-left: 9px; border-left: 4px solid #b07900; }
.broken { color: #b3261e; }
.summary .broken { display: block; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 16px; padding: 0; list-style: none; }
.summary { margin: 0 0 12px; border-collapse: collapse; }
.summary caption { padding: 8px 0 4px; font-weight: bold; text-align: left; }
.summary th, .summary td { padding: 3px 16px 3px 0; border-bottom: 1px solid #ddd; text-align: left; font-weight: normal; vertical-align: top; }
.summary thead th { color: #555; white-space: nowrap; }
.summary .number { text-align: right; font-variant-numeric: tabular-nums; }
.summary th[scope="row"] { min-width: 9em; }
.summary .number:first-of-type, .money .number { white-space: nowrap; }
.money .table th { font-weight: bold; }
.money .unit th { padding-left: 1em; font-weight: bold; }
.money .project th { padding-left: 2em; }
.sections { columns: 2 30em; column-gap: 48px; }
.changes h3 { break-after: avoid; }
.changes:first-child h3 { margin-top: 8px; }
.changes li { break-inside: avoid; }
.changes ul { margin: 0; padding: 0; list-style: none; }
.changes li { margin: 0 0 6px; padding-left: 1em; text-indent: -1em; }
.changes .value { display: block; text-indent: 0; }
del, ins { position: relative; }
del { background: #fde8e6; color: #8c1d18; text-decoration: line-through; }
ins { background: #e1f3e6; color: #0a5227; text-decoration: underline; text-underline-offset: 0.15em; }
del::before, del::after, ins::before, ins::after {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
  text-indent: 0;
}
:lang(zh) del::before { content: " [删去："; }
:lang(zh) del::after { content: "] "; }
:lang(zh) ins::before { content: " [增加："; }
:lang(zh) ins::after { content: "] "; }
:lang(en) del::before { content: " [removed: "; }
:lang(en) del::after { content: "] "; }
:lang(en) ins::before { content: " [added: "; }
:lang(en) ins::after { content: "] "; }
.mark {
  display: inline-block;
  padding: 0 0.4em;
  border: 1px solid currentcolor;
  border-radius: 3px;
  color: #444;
  font: bold 12px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  text-indent: 0;
}
.mark.less { border-width: 2px; color: #b3261e; }
.mark.removed { color: #8c1d18; }
.mark.more, .mark.added { color: #0a5227; }
.mark.changed { color: #6b4a00; }
.difference { color: #333; font-size: 0.9em; font-style: italic; font-variant-numeric: tabular-nums; }
.sheet { overflow-x: auto; }
.redline .money del, .redline .money ins, .redline .money .difference,
.redline .raw del, .redline .raw ins { display: block; width: fit-content; margin-left: auto; }
.redline td > .mark { white-space: normal; overflow-wrap: normal; }
.redline .money > .mark { display: block; width: min-content; min-width: 6em; margin-left: auto; padding: 0 0.2em; }
.redline .left th { color: #555; }
@media print {
  body { padding: 0; font-size: 9pt; }
  h2 { break-before: page; margin-top: 0; padding-top: 0; border: 0; }
  main > section:first-of-type h2 { break-before: auto; margin-top: 16px; }
  h2, h3, caption { break-after: avoid; }
  .sheet { overflow: visible; }
  .summary tr { break-inside: avoid; }
  .mark { font-size: 7.5pt; }
  del, ins, .mark { print-color-adjust: exact; }
}
`.trimStart();
