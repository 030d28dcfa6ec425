/**
 * The look that pages which report have in common (findings, changes, a history): light whatever the theme, A4 landscape on
 * paper, each table from a new page on. Each page adds its own rules behind it.
 */
export const REPORT_PAGE_CSS = `
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
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.summary { border-collapse: collapse; }
.summary caption { font-weight: bold; text-align: left; }
.summary th, .summary td { border-bottom: 1px solid #ddd; text-align: left; font-weight: normal; vertical-align: top; }
.summary thead th { color: #555; white-space: nowrap; }
.summary .number { text-align: right; }
.sheet { overflow-x: auto; }
@media print {
  body { padding: 0; font-size: 9pt; }
  h2 { break-before: page; margin-top: 0; padding-top: 0; border: 0; }
  h2, h3, caption { break-after: avoid; }
  .sheet { overflow: visible; }
  .summary tr { break-inside: avoid; }
}
`.trimStart();
