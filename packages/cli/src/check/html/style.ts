/** The look of the report: light whatever the theme, A4 landscape on paper, each table from a new page on. */
export const REPORT_CSS = `
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
h2 { margin: 40px 0 12px; padding-top: 12px; border-top: 2px solid #1b1b1b; font-size: 18px; }
h3 { margin: 20px 0 8px; font-size: 15px; }
a { color: inherit; text-decoration-color: #999; }
.lead { margin: 0 0 20px; color: #555; }
.summaries { display: flex; flex-wrap: wrap; gap: 0 48px; align-items: flex-start; }
.summary { margin: 0 0 8px; border-collapse: collapse; }
.summary caption { padding: 12px 0 6px; font-weight: bold; text-align: left; }
.summary th, .summary td { padding: 3px 12px 3px 0; border-bottom: 1px solid #ddd; text-align: left; font-weight: normal; vertical-align: top; }
.summary thead th { color: #666; white-space: nowrap; }
.summary .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.summary tfoot th, .summary tfoot td { font-weight: bold; }
.sheet { overflow-x: auto; }
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
  body { padding: 0; font-size: 9pt; }
  h2 { break-before: page; margin-top: 0; border: 0; padding-top: 0; }
  #config { break-before: auto; margin-top: 24px; }
  h2, h3 { break-after: avoid; }
  .sheet { overflow: visible; }
  .goalsheet { min-width: 0; }
  .goalsheet th.margin, .goalsheet td.margin { font-size: 7.5pt; }
  .summary tr, .finding { break-inside: avoid; }
  .goalsheet .error > th, .goalsheet p.error { background: #fde3e1; print-color-adjust: exact; }
  .goalsheet .warning > th, .goalsheet p.warning { background: #fdf0cf; print-color-adjust: exact; }
  .goalsheet .hint > th, .goalsheet p.hint { background: #e6f0fb; print-color-adjust: exact; }
}
`.trimStart();
