import { REPORT_PAGE_CSS } from '@goalsheet/core/sheet';

/** The look of the page. */
export const HISTORY_CSS = `${REPORT_PAGE_CSS}
body { max-width: 1200px; margin: 0 auto; }
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
.place { white-space: nowrap; }
.unit { display: block; color: #555; font-size: 12px; }
.event { font-weight: bold; }
.gone th { text-decoration: line-through; }
code { white-space: nowrap; font-family: ui-monospace, Consolas, monospace; font-size: 12px; }
@media print {
  body { max-width: none; }
  section:first-of-type h2 { break-before: auto; margin-top: 12px; }
  tr, figure { break-inside: avoid; }
  svg .line, svg .dot { print-color-adjust: exact; }
}
`;
