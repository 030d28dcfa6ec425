import { REPORT_PAGE_CSS } from '@goalsheet/core/sheet';

/** The look of the report, beside `SHEET_CSS`. */
export const REPORT_CSS = `${REPORT_PAGE_CSS}
h2 { margin-bottom: 12px; }
.lead { margin: 0 0 20px; color: #555; }
.summaries { display: flex; flex-wrap: wrap; gap: 0 48px; align-items: flex-start; }
.summary { margin: 0 0 8px; }
.summary caption { padding: 12px 0 6px; }
.summary th, .summary td { padding: 3px 12px 3px 0; }
.summary tfoot th, .summary tfoot td { font-weight: bold; }
.goalsheet { min-width: 78em; }
.goalsheet col.margin { width: 23%; }
.goalsheet caption { padding-right: 23%; }
.goalsheet col.indicators { width: 25%; }
.goalsheet col.goal { width: 17%; }
.goalsheet col.name { width: 11%; }
.goalsheet th.margin, .goalsheet td.margin { border: 0; padding-left: 1em; font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; font-size: 12px; line-height: 1.5; font-weight: normal; vertical-align: top; }
.goalsheet thead th.margin { vertical-align: bottom; text-align: left; color: #666; }
.finding { margin: 0 0 8px; padding: 0 0 0 9px; border-left: 4px solid #999; list-style: none; }
.finding.error { border-color: #b3261e; }
.finding.warning { border-color: #b07900; }
.finding.hint { border-color: #2c6fbb; }
.finding.waived { border-left-style: dotted; color: #555; }
.finding .word { font-weight: bold; }
.finding.error .word { color: #b3261e; }
.finding.warning .word { color: #8a5f00; }
.finding.hint .word { color: #2c6fbb; }
.finding .at, .finding .related { color: #666; }
.finding .place { font-weight: bold; }
.finding span { display: block; }
.finding .what span { display: inline; }
.finding .at { white-space: nowrap; }
.findings { margin: 0; padding: 0; }
.goalsheet .findings .finding:last-child { margin-bottom: 0; }
@media print {
  #config { break-before: auto; margin-top: 24px; }
  .goalsheet { min-width: 0; }
  .goalsheet th.margin, .goalsheet td.margin { font-size: 7.5pt; }
  .finding { break-inside: avoid; }
  .goalsheet .error > th, .goalsheet p.error { background: #fde3e1; print-color-adjust: exact; }
  .goalsheet .warning > th, .goalsheet p.warning { background: #fdf0cf; print-color-adjust: exact; }
  .goalsheet .hint > th, .goalsheet p.hint { background: #e6f0fb; print-color-adjust: exact; }
}
`;
