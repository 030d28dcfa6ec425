import { type FontEncoding, hexOf, type PdfPage, pdfFile } from './pdf-file.ts';

/**
 * Sets pages as PDF from a text that shows what they look like:
 * - `key: value` lines up to `---`: `columns` (their widths in points), `size` (of the paper), `rulings`, `font`, `rotate`,
 *   `pictures`, `packed`;
 * - a line `| … | … |` is a row: `↵` breaks a line in a cell, `<` is a part of the cell at its left, `^` of the one above,
 *   `»` sets a text in by one character, `{0.3}` is a gap of 0.3 em that no character fills;
 * - `~` between rows (or behind the last one, or before the first one of a page): no ruling there;
 * - `# …` is a title: large, in the middle; any other line is text outside the table; `===` begins a page.
 */
export function typeset(text: string): Uint8Array {
  const [head, body] = text.split(/^---\n/m) as [string, string];
  const settings = new Map(
    head.split('\n').flatMap(line => {
      const match = /^(\w+): *(.*)$/.exec(line);
      return match ? [[match[1]!, match[2]!] as const] : [];
    }),
  );
  const encoding = (settings.get('font') ?? 'UniGB-UCS2-H') as FontEncoding;
  const pages = body.split(/^===\n/m).map(page => new Setter(settings, encoding).page(page.split('\n')));
  return pdfFile(pages, encoding);
}

const SIZE = 9;
const LARGE = 18;
const LEADING = 12;
const PADDING = 4;
const MARGIN = 30;

interface SetRow {
  readonly cells: readonly string[];
  readonly ruled: boolean;
  top: number;
  bottom: number;
}

class Setter {
  private readonly settings: ReadonlyMap<string, string>;
  private readonly encoding: FontEncoding;
  private readonly widths: readonly number[];
  private readonly width: number;
  private readonly height: number;
  private out: string[] = [];

  constructor(settings: ReadonlyMap<string, string>, encoding: FontEncoding) {
    this.settings = settings;
    this.encoding = encoding;
    this.widths = (settings.get('columns') ?? '').split(' ').map(Number);
    [this.width, this.height] = (settings.get('size') ?? '842 595').split(' ').map(Number) as [number, number];
  }

  page(lines: readonly string[]): PdfPage {
    let y = this.height - MARGIN;
    let rows: SetRow[] = [];
    let ruled = true;
    const close = () => {
      if (rows.length > 0) this.table(rows, ruled);
      rows = [];
      ruled = true;
    };
    for (const line of lines) {
      if (line === '~') ruled = false;
      else if (line.startsWith('|')) {
        const cells = line
          .slice(1, line.lastIndexOf('|'))
          .split('|')
          .map(cell => cell.trim());
        const height =
          Math.max(...cells.map((cell, at) => this.wrapped(cell, at, cells).length)) * LEADING + 2 * PADDING;
        rows.push({ cells, ruled, top: y, bottom: y - height });
        y -= height;
        ruled = true;
      } else if (line.trim() !== '') {
        close();
        const title = /^# (.*)$/.exec(line)?.[1];
        y -= title ? LARGE : 1.6 * SIZE;
        if (title) this.text(title, (this.width - widthOf(title) * LARGE) / 2, y, LARGE);
        else this.text(line, MARGIN, y);
        y -= title ? LARGE / 3 : SIZE;
      }
    }
    close();
    if (this.settings.has('pictures')) this.out.push(`q 100 0 0 80 600 60 cm /Im1 Do Q`);
    return this.turned();
  }

  private turned(): PdfPage {
    return { ...this.asTurned(), packed: this.settings.has('packed') };
  }

  private asTurned(): PdfPage {
    const { width, height, out } = this;
    const content = out.join('\n');
    switch (this.settings.get('rotate')) {
      // The paper is upright, a viewer turns it by a quarter.
      case '90':
        return {
          content: `q 0 1 -1 0 ${height} 0 cm\n${content}\nQ`,
          width: height,
          height: width,
          entries: '/Rotate 90',
        };
      case '270':
        return {
          content: `q 0 -1 1 0 0 ${width} cm\n${content}\nQ`,
          width: height,
          height: width,
          entries: '/Rotate 270',
        };
      case '180':
        return { content: `q -1 0 0 -1 ${width} ${height} cm\n${content}\nQ`, width, height, entries: '/Rotate 180' };
      // Nobody turns it: the reader bends the head.
      case 'not':
        return { content: `q 0 1 -1 0 ${height} 0 cm\n${content}\nQ`, width: height, height: width };
      case 'scaled':
        return { content: `q 0.5 0 0 0.5 20 30 cm\n${content}\nQ`, width, height };
      default:
        return { content, width, height };
    }
  }

  private text(text: string, x: number, y: number, size = SIZE): void {
    const shown = text
      .split(/(\{[\d.]+\})/)
      .map(part => (/^\{/.test(part) ? -Number(part.slice(1, -1)) * 1000 : `<${hexOf(part, this.encoding)}>`))
      .join(' ');
    this.out.push(`BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm [${shown}] TJ ET`);
  }

  /** The lines of a cell: broken where it is full, as a word processor does. */
  private wrapped(cell: string, column: number, cells: readonly string[]): string[] {
    if (cell === '<' || cell === '^') return [];
    let span = this.widths[column]!;
    for (let next = column + 1; cells[next] === '<'; next++) span += this.widths[next]!;
    const room = (span - 2 * PADDING) / SIZE + 0.01;
    return cell.split('↵').flatMap(paragraph => {
      const lines: string[] = [];
      let line = '';
      let used = 0;
      for (const unit of paragraph.match(/»|\{[\d.]+\}|[（“]*(?:[\w.,%+-]+|[\s\S])(?: ?[，。；：、！？）”％])*/g) ??
        []) {
        const width = widthOf(unit);
        if (used + width > room && line !== '') {
          lines.push(line);
          line = '';
          used = 0;
        }
        line += unit;
        used += width;
      }
      return [...lines, line];
    });
  }

  private table(rows: readonly SetRow[], ruledBelow: boolean): void {
    const xs = [MARGIN];
    for (const width of this.widths) xs.push(xs.at(-1)! + width);
    rows.forEach((row, index) => {
      row.cells.forEach((cell, column) => {
        const [left, right] = [xs[column]!, xs[column + 1]!];
        if (cell !== '<') this.rule(left, row.bottom, left, row.top);
        if (cell !== '^' && row.ruled) this.rule(left, row.top, right, row.top);
        let down = 1;
        while (rows[index + down]?.cells[column] === '^') down++;
        const lines = this.wrapped(cell, column, row.cells);
        const middle = (row.top + rows[index + down - 1]!.bottom) / 2;
        lines.forEach((line, at) => {
          const indent = /^»*/.exec(line)![0].length;
          const y = middle + ((lines.length - 1) / 2 - at) * LEADING - SIZE * 0.35;
          this.text(line.slice(indent), left + PADDING + indent * SIZE, y);
        });
      });
      this.rule(xs.at(-1)!, row.bottom, xs.at(-1)!, row.top);
    });
    const { bottom } = rows.at(-1)!;
    if (ruledBelow) this.rule(xs[0]!, bottom, xs.at(-1)!, bottom);
  }

  /** A ruling, in the manner of one program or another. */
  private rule(x1: number, y1: number, x2: number, y2: number): void {
    const flat = y1 === y2;
    switch (this.settings.get('rulings')) {
      case 'none':
        return;
      case 'bars':
        this.out.push(`${x1 - 0.25} ${y1 - 0.25} ${x2 - x1 + 0.5} ${y2 - y1 + 0.5} re f`);
        return;
      case 'path':
        this.out.push(`q 2 0 0 2 0 0 cm 0.3 w ${x1 / 2} ${y1 / 2} m ${x2 / 2} ${y2 / 2} l S Q`);
        return;
      case 'double': {
        const [dx, dy] = flat ? [0, 0.9] : [0.9, 0];
        this.out.push(
          `0.4 w ${x1 - dx} ${y1 - dy} m ${x2 - dx} ${y2 - dy} l S ${x1 + dx} ${y1 + dy} m ${x2 + dx} ${y2 + dy} l S`,
        );
        return;
      }
      case 'dotted':
        for (let at = 0; at <= (flat ? x2 - x1 : y2 - y1); at += 2)
          this.out.push(`${x1 + (flat ? at : 0) - 0.3} ${y1 + (flat ? 0 : at) - 0.3} 0.6 0.6 re f`);
        return;
      case 'boxes':
        this.out.push(
          `1 1 1 rg ${x1} ${y1} ${x2 - x1 + 1} ${y2 - y1 + 1} re f 0 0 0 rg 0.5 w ${x1} ${y1} ${x2 - x1} ${y2 - y1} re S`,
        );
        return;
      case 'across':
        if (!flat) return;
    }
    this.out.push(`0.5 w ${x1} ${y1} m ${x2} ${y2} l S`);
  }
}

/** In em: letters are half as wide as characters. */
function widthOf(unit: string): number {
  if (/^\{/.test(unit)) return Number(unit.slice(1, -1));
  return [...unit].reduce((sum, char) => sum + (char < '\u0080' ? 0.5 : 1), 0);
}
