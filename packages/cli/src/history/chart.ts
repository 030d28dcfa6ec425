import type { Money } from '@goalsheet/core/model';
import { escapeHtml } from '@goalsheet/core/sheet';

/** What an amount was from a time on (ms); undefined where there was none. */
export interface ChartPoint {
  readonly time: number;
  readonly value: Money | undefined;
}

export interface ChartOptions {
  /** In CSS pixels; the drawing takes the width that it is given on the page. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words, for who does not see it. */
  readonly title: string;
  /** Texts at the height of the highest and the lowest value, and below the first and the last time. */
  readonly labels?: { readonly high: string; readonly low: string; readonly from: string; readonly to: string };
}

const FONT = 12;

/**
 * A line of steps: an amount holds until the next one, nothing is drawn where there was none. The lowest and the highest
 * value take the whole height (their texts say what they are); a value that never changed is a line in the middle. Colours
 * are the page's own, so that it can be printed.
 * @param points the newest last; a time before the one in front of it counts as that one
 */
export function stepChart(points: readonly ChartPoint[], { width, height, title, labels }: ChartOptions): string {
  const textWidth = labels ? Math.max(labels.high.length, labels.low.length) * FONT * 0.62 + 8 : 0;
  const box = {
    left: textWidth + 2,
    right: width - 2,
    top: labels ? FONT : 3,
    bottom: height - (labels ? FONT * 2 : 3),
  };
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const low = values.reduce((least, value) => (value < least ? value : least), values[0] ?? 0n);
  const high = values.reduce((most, value) => (value > most ? value : most), values[0] ?? 0n);
  const y = (value: Money) => {
    // Pixels need no more than four digits of an amount.
    const share = high === low ? 0.5 : Number(((value - low) * 10_000n) / (high - low)) / 10_000;
    return round(box.bottom - share * (box.bottom - box.top));
  };
  const times = inOrder(points.map(({ time }) => time));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const x = (index: number) => {
    // All at one time (one import of many commits): one step for each.
    const share = last > first ? (times[index]! - first) / (last - first) : index / Math.max(1, points.length - 1);
    return round(box.left + share * (box.right - box.left));
  };
  let path = '';
  let open = false;
  for (const [index, { value }] of points.entries()) {
    if (open) path += `H${x(index)}`;
    if (value !== undefined) path += open ? `V${y(value)}` : `M${x(index)} ${y(value)}`;
    open = value !== undefined;
  }
  // What was there once only, or last, is seen as a point.
  const end = points.findLastIndex(({ value }) => value !== undefined);
  const dot = end < 0 ? '' : `<circle class="dot" cx="${x(end)}" cy="${y(points[end]!.value!)}" r="2.5"/>`;
  const grid = labels
    ? [...new Set([y(high), y(low)])].map(at => `<path class="grid" d="M${box.left} ${at}H${box.right}"/>`).join('')
    : '';
  return [
    `<svg role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title>${escapeHtml(title)}</title>${grid}<path class="line" d="${path}"/>${dot}`,
    labels ? labelsSvg(labels, box, y(high), y(low)) : '',
    '</svg>',
  ].join('');
}

function labelsSvg(
  { high, low, from, to }: NonNullable<ChartOptions['labels']>,
  box: { readonly left: number; readonly right: number; readonly bottom: number },
  yHigh: number,
  yLow: number,
): string {
  const text = (at: string, x: number, y: number, anchor: 'start' | 'end') =>
    `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeHtml(at)}</text>`;
  const below = box.bottom + FONT * 1.6;
  return [
    text(high, box.left - 6, yHigh + FONT * 0.35, 'end'),
    yHigh === yLow ? '' : text(low, box.left - 6, yLow + FONT * 0.35, 'end'),
    text(from, box.left, below, 'start'),
    from === to ? '' : text(to, box.right, below, 'end'),
  ].join('');
}

function inOrder(times: readonly number[]): number[] {
  let latest = Number.NEGATIVE_INFINITY;
  return times.map(time => (latest = Math.max(latest, time)));
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
