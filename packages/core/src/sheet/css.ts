/**
 * The look of `<table class="goalsheet">`: the printed form, black on white whatever the theme round it. Rules reach
 * nothing outside that table. On paper the headings stand on every page and tall rows go on over a page break.
 */
export const SHEET_CSS = `
.goalsheet {
  color-scheme: light;
  width: 100%;
  min-width: 54em;
  margin: 0;
  border-collapse: collapse;
  background: #fff;
  color: #000;
  font-family: SimSun, "Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", serif;
  font-size: 14px;
  line-height: 1.6;
  text-align: left;
  overflow-wrap: anywhere;
}
.goalsheet caption { padding: 0; background: #fff; color: #000; text-align: center; }
.goalsheet .title { display: block; margin: 0 0 0.7em; font-size: 1.7em; font-weight: bold; line-height: 1.3; }
.goalsheet .head { display: flex; justify-content: space-between; gap: 2em; margin: 0 0 0.4em; text-align: left; }
.goalsheet .head span:last-child { flex: none; max-width: 40%; }
.goalsheet col.name { width: 17.5%; }
.goalsheet col.money { width: 1px; }
.goalsheet col.goal { width: 26%; }
.goalsheet col.indicators { width: 39%; }
.goalsheet th, .goalsheet td {
  padding: 0.35em 0.5em;
  border: 1px solid #000;
  background: #fff;
  color: #000;
  font-weight: normal;
  text-align: left;
  vertical-align: middle;
}
.goalsheet thead th { text-align: center; word-break: keep-all; overflow-wrap: normal; }
.goalsheet tbody th { text-wrap: balance; }
.goalsheet tbody tr { height: 2.3em; }
.goalsheet .project th { padding-left: 2em; }
.goalsheet .total th, .goalsheet .unit th, .goalsheet .total td, .goalsheet .unit td { font-weight: bold; }
.goalsheet .money { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.goalsheet .raw { min-width: 4em; text-align: right; }
.goalsheet p { margin: 0; padding: 0; }
.goalsheet p + p { margin-top: 0.2em; }
.goalsheet tfoot td { padding: 0.6em 0 0; border: 0; }
.goalsheet .error > th, .goalsheet p.error { background: #fde3e1; }
.goalsheet .warning > th, .goalsheet p.warning { background: #fdf0cf; }
.goalsheet .hint > th, .goalsheet p.hint { background: #e6f0fb; }
@media print {
  .goalsheet { min-width: 0; font-size: 9pt; line-height: 1.45; }
  .goalsheet thead { display: table-header-group; }
  .goalsheet tfoot { display: table-row-group; }
  .goalsheet tr { break-inside: auto; }
  .goalsheet .total, .goalsheet .unit { break-inside: avoid; break-after: avoid; }
  .goalsheet p { orphans: 2; widows: 2; }
  .goalsheet .error > th, .goalsheet .warning > th, .goalsheet .hint > th,
  .goalsheet p.error, .goalsheet p.warning, .goalsheet p.hint { background: #fff; }
}
`.trimStart();
