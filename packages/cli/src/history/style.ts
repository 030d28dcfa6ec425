/** The look of the page: light whatever the theme, A4 landscape on paper. */
export const HISTORY_CSS = `
@page {
  size: A4 landscape;
  margin: 12mm 10mm 14mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
}
:root { color-scheme: light; background: #fff; }
body {
  max-width: 1200px;
  margin: 0 auto;
  padding: 24px 32px 48px;
  background: #fff;
  color: #1b1b1b;
  font: 14px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 0 0 4px; font-size: 22px; }
h2 { margin: 40px 0 4px; padding-top: 12px; border-top: 2px solid #1b1b1b; font-size: 18px; }
.lead { margin: 0 0 16px; color: #555; }
figure { margin: 0 0 20px; }
figcaption { font-weight: bold; }
svg { display: block; max-width: 100%; height: auto; }
figure svg { width: 100%; }
svg .line { fill: none; stroke: #1a4f8b; stroke-width: 1.5; stroke-linejoin: round; }
svg .dot { fill: #1a4f8b; }
svg .grid { stroke: #ccc; stroke-dasharray: 3 3; }
svg text { fill: #444; font: 12px system-ui, sans-serif; font-variant-numeric: tabular-nums; }
table { width: 100%; margin: 0 0 24px; border-collapse: collapse; }
caption { padding: 8px 0 6px; font-weight: bold; text-align: left; }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid #ddd; text-align: left; font-weight: normal; vertical-align: top; }
thead th { color: #555; white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.place { white-space: nowrap; }
.unit { display: block; color: #555; font-size: 12px; }
.event { font-weight: bold; }
.gone th { text-decoration: line-through; }
code { white-space: nowrap; font-family: ui-monospace, Consolas, monospace; font-size: 12px; }
@media print {
  body { max-width: none; padding: 0; font-size: 9pt; }
  h2 { break-before: page; margin-top: 0; border: 0; padding-top: 0; }
  section:first-of-type h2 { break-before: auto; margin-top: 12px; }
  h2, caption { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  svg .line, svg .dot { print-color-adjust: exact; }
}
`.trimStart();
