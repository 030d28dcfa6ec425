import { REPORT_PAGE_CSS } from '../../sheet/index.ts';

/**
 * The look of a review, beside `SHEET_CSS`. What was struck or put in is told by line and colour, and to a screen reader in
 * words.
 */
export const REVIEW_CSS = `${REPORT_PAGE_CSS}
:target { outline: 2px solid #1a4f8b; outline-offset: 2px; }
.lead { margin: 0 0 12px; color: #555; }
.note { margin: 0 0 6px; padding-left: 9px; border-left: 4px solid #b07900; }
.broken { color: #b3261e; }
.summary .broken { display: block; min-width: 8em; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 16px; padding: 0; list-style: none; }
.summary { margin: 0 0 12px; }
.summary caption { padding: 8px 0 4px; }
.summary th, .summary td { padding: 3px 12px 3px 0; }
.summary th[scope="row"] { min-width: 7em; word-break: keep-all; }
.summary .parts { white-space: normal; }
:lang(zh) .summary .count { white-space: nowrap; }
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
.redline .money del, .redline .money ins, .redline .money .difference,
.redline .raw del, .redline .raw ins { display: block; width: fit-content; margin-left: auto; }
.redline td > .mark { white-space: normal; overflow-wrap: normal; }
.redline .money > .mark { display: block; width: min-content; min-width: 6em; margin-left: auto; padding: 0 0.2em; }
.redline .left th { color: #555; }
@media (max-width: 1100px) {
  .summary thead th { min-width: 3em; white-space: normal; }
}
@media print {
  main > section:first-of-type h2 { break-before: auto; margin-top: 16px; }
  .of-sheet { break-before: page; margin-top: 0; }
  .mark { font-size: 7.5pt; }
  del, ins, .mark { print-color-adjust: exact; }
}
`;
