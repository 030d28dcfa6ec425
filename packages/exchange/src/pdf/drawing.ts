import type { OPS as Operators } from 'pdfjs-dist';
import { type Box, common, IDENTITY, type Matrix, moved, movedBox, type Point, product } from './matrix.ts';

/** A character as it is drawn: in the space of the page, in any direction. */
export interface DrawnGlyph {
  readonly text: string;
  readonly from: Point;
  /** Where the next one would begin, without letter spacing. */
  readonly to: Point;
  /** The size of the font, in points. */
  readonly em: number;
  /** True if it is drawn without ink (the text that a program read in a picture), or outside the page. */
  readonly hidden: boolean;
}

/** A ruling or a thin bar, in any direction. */
export interface DrawnLine {
  readonly from: Point;
  readonly to: Point;
}

/** What a page shows, of what matters for tables. */
export interface Drawing {
  readonly glyphs: readonly DrawnGlyph[];
  readonly lines: readonly DrawnLine[];
  readonly pictures: number;
}

/** What is needed of a font of the PDF library. */
export interface DrawnFont {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
}

export interface Operations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A filled shape that is no thicker is a ruling. */
const THICKEST = 3;
/** Nothing is drawn thinner than this on a page, in points, to be a picture. */
const SMALLEST_PICTURE = 12;
/** Text without ink: invisible, or only for clipping. */
const INVISIBLE: ReadonlySet<unknown> = new Set([3, 7]);

interface State {
  matrix: Matrix;
  clip: Box;
  font: DrawnFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: unknown;
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
}

/** A glyph as the library gives it; a number between glyphs is a gap, in thousandths of the size. */
interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[];
}

/** Follows the drawing operators of a page. @param view from the space of the PDF to that of the page: y down, upright */
export function drawingOf(
  { fnArray, argsArray }: Operations,
  ops: typeof Operators,
  view: { readonly matrix: Matrix; readonly box: Box },
  fontOf: (name: string) => DrawnFont,
): Drawing {
  const tracer = new Tracer(ops, view.matrix, view.box, fontOf);
  fnArray.forEach((operator, index) => {
    tracer.run(operator, (argsArray[index] ?? []) as readonly unknown[]);
  });
  return tracer;
}

class Tracer implements Drawing {
  readonly glyphs: DrawnGlyph[] = [];
  readonly lines: DrawnLine[] = [];
  pictures = 0;
  private readonly ops: typeof Operators;
  private readonly page: Box;
  private readonly fontOf: (name: string) => DrawnFont;
  private readonly saved: State[] = [];
  private state: State;
  private textMatrix: Matrix = IDENTITY;
  private lineX = 0;
  private lineY = 0;
  private x = 0;
  private y = 0;
  private clips = false;
  /** True from a change of the matrix on until something is drawn: what the library leaves out there is a picture. */
  private placed = false;

  constructor(ops: typeof Operators, matrix: Matrix, page: Box, fontOf: (name: string) => DrawnFont) {
    this.ops = ops;
    this.page = page;
    this.fontOf = fontOf;
    this.state = {
      matrix,
      clip: page,
      font: {},
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      fill: '#000000',
      stroke: '#000000',
      fillAlpha: 1,
      strokeAlpha: 1,
    };
  }

  run(operator: number, args: readonly unknown[]): void {
    const { ops, state } = this;
    const number = args[0] as number;
    switch (operator) {
      case ops.save:
        return this.save();
      case ops.restore:
        if (this.placed) this.picture();
        return this.restore();
      case ops.transform:
        this.placed = true;
        return this.transform(args as unknown as Matrix);
      case ops.paintFormXObjectBegin:
        this.save();
        if (args[0]) this.transform(args[0] as Matrix);
        return;
      case ops.beginAnnotation:
        this.save();
        this.transform(args[2] as Matrix);
        return this.transform(args[3] as Matrix);
      case ops.paintFormXObjectEnd:
      case ops.endAnnotation:
        this.placed = false;
        return this.restore();
      case ops.setGState:
        return this.setState(args[0] as readonly (readonly [string, unknown])[]);
      case ops.setFillRGBColor:
        state.fill = String(args[0]);
        return;
      case ops.setStrokeRGBColor:
        state.stroke = String(args[0]);
        return;
      case ops.setFillColorN:
        state.fill = '';
        return;
      case ops.setStrokeColorN:
        state.stroke = '';
        return;
      case ops.clip:
      case ops.eoClip:
        this.clips = true;
        return;
      case ops.constructPath:
        this.placed = false;
        return this.path(number, args[1] as readonly unknown[]);
      case ops.beginText:
        this.textMatrix = IDENTITY;
        return this.startLine(0, 0);
      case ops.setTextMatrix:
        this.textMatrix = args[0] as Matrix;
        return this.startLine(0, 0);
      case ops.moveText:
        return this.startLine(this.lineX + number, this.lineY + (args[1] as number));
      case ops.setLeadingMoveText:
        state.leading = args[1] as number;
        return this.startLine(this.lineX + number, this.lineY + state.leading);
      case ops.setLeading:
        state.leading = -number;
        return;
      case ops.nextLine:
        return this.startLine(this.lineX, this.lineY + state.leading);
      case ops.setFont:
        state.font = this.fontOf(String(args[0]));
        state.size = args[1] as number;
        return;
      case ops.setCharSpacing:
        state.charSpacing = number;
        return;
      case ops.setWordSpacing:
        state.wordSpacing = number;
        return;
      case ops.setHScale:
        state.scale = number / 100;
        return;
      case ops.setTextRise:
        state.rise = number;
        return;
      case ops.setTextRenderingMode:
        state.mode = args[0];
        return;
      case ops.showText:
      case ops.showSpacedText:
        return this.show(args[0] as readonly (ShownGlyph | number)[]);
      case ops.nextLineShowText:
        this.startLine(this.lineX, this.lineY + state.leading);
        return this.show(args[0] as readonly (ShownGlyph | number)[]);
      case ops.nextLineSetSpacingShowText:
        state.wordSpacing = number;
        state.charSpacing = args[1] as number;
        this.startLine(this.lineX, this.lineY + state.leading);
        return this.show(args[2] as readonly (ShownGlyph | number)[]);
    }
  }

  private save(): void {
    this.saved.push({ ...this.state });
    this.placed = false;
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
    this.placed = false;
  }

  private transform(matrix: Matrix): void {
    this.state.matrix = product(this.state.matrix, matrix);
  }

  /** Pictures are never unpacked: the library leaves them out, and what is seen is the place made for one. */
  private picture(): void {
    const box = common(movedBox(this.state.matrix, { left: 0, top: 0, right: 1, bottom: 1 }), this.state.clip);
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    if (width >= SMALLEST_PICTURE && height >= SMALLEST_PICTURE) this.pictures++;
    else if (width > 0 && height > 0) this.bar(box);
  }

  private setState(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
      if (key === 'Font') {
        const [name, size] = value as readonly [string, number];
        this.state.font = this.fontOf(name);
        this.state.size = size;
      } else if (key === 'ca') this.state.fillAlpha = value as number;
      else if (key === 'CA') this.state.strokeAlpha = value as number;
    }
  }

  /** @param kind the operator that paints the path */
  private path(kind: number, [data]: readonly unknown[]): void {
    const { ops, state } = this;
    const parts = subpaths(data as ArrayLike<number> | null | undefined, state.matrix);
    const fills = ([ops.fill, ops.eoFill, ops.fillStroke, ops.eoFillStroke] as readonly number[]).includes(kind);
    const strokes = ([ops.stroke, ops.fillStroke, ops.eoFillStroke] as readonly number[]).includes(kind);
    if (fills && state.fillAlpha > 0 && !isWhite(state.fill)) {
      for (const { points, isStraight } of parts) {
        const box = common(boxOf(points), state.clip);
        if (isStraight && box.right >= box.left && box.bottom >= box.top) this.bar(box);
      }
    }
    if (strokes && state.strokeAlpha > 0 && !isWhite(state.stroke))
      for (const part of parts) {
        const { points, closed } = part;
        points.forEach((to, index) => {
          const from = index === 0 ? (closed ? points.at(-1) : undefined) : points[index - 1];
          if (from) this.stroke(from, to);
        });
      }
    if (this.clips) {
      this.clips = false;
      const points = parts.flatMap(part => part.points);
      if (points.length > 0) state.clip = common(state.clip, boxOf(points));
    }
  }

  private stroke(from: Point, to: Point): void {
    const { clip } = this.state;
    const box = boxOf([from, to]);
    const { left, right, top, bottom } = common(box, clip);
    const isFlat = box.right - box.left < 0.5 || box.bottom - box.top < 0.5;
    // The half width of a line may reach over the edge of what is shown.
    if (isFlat && right - left > -1 && bottom - top > -1) this.line({ left, right, top, bottom });
  }

  /** A filled rectangle: a ruling if it is thin enough. */
  private bar(box: Box): void {
    if (Math.min(box.right - box.left, box.bottom - box.top) <= THICKEST) this.line(box);
  }

  private line({ left, right, top, bottom }: Box): void {
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    if (right - left >= bottom - top) this.lines.push({ from: { x: left, y }, to: { x: right, y } });
    else this.lines.push({ from: { x, y: top }, to: { x, y: bottom } });
  }

  private startLine(x: number, y: number): void {
    this.lineX = x;
    this.lineY = y;
    this.x = x;
    this.y = y;
  }

  private show(shown: readonly (ShownGlyph | number)[]): void {
    this.placed = false;
    const { state } = this;
    const { font, charSpacing, wordSpacing, rise } = state;
    const matrix = product(state.matrix, this.textMatrix);
    const direction = state.size < 0 ? -1 : 1;
    const size = Math.abs(state.size);
    const unit = size * (font.fontMatrix?.[0] ?? 0.001);
    const scale = state.scale * direction;
    const em = size * Math.abs(font.fontMatrix ? font.fontMatrix[0]! * 1000 : 1) * Math.hypot(matrix[2], matrix[3]);
    for (const each of shown) {
      if (typeof each === 'number') {
        if (font.vertical) this.y += (each * size) / 1000;
        else this.x -= ((each * size) / 1000) * scale;
        continue;
      }
      const spacing = ((each.isSpace ? wordSpacing : 0) + charSpacing) * direction;
      if (font.vertical) {
        const down = -(each.vmetric?.[0] ?? -1000) * unit;
        const middle = this.y - down / 2 + rise - size * 0.38;
        this.glyph(
          each.unicode,
          moved(matrix, this.x - size / 2, middle),
          moved(matrix, this.x + size / 2, middle),
          em,
        );
        this.y -= down + spacing;
        continue;
      }
      const width = each.width * unit;
      const y = this.y + rise;
      this.glyph(each.unicode, moved(matrix, this.x, y), moved(matrix, this.x + width * scale, y), em);
      this.x += (width + spacing) * scale;
    }
  }

  private glyph(text: string, from: Point, to: Point, em: number): void {
    const x = (from.x + to.x) / 2;
    const y = (from.y + to.y) / 2;
    const { left, right, top, bottom } = this.page;
    const outside = x < left - em || x > right + em || y < top - em || y > bottom + em;
    this.glyphs.push({ text, from, to, em, hidden: outside || INVISIBLE.has(this.state.mode) });
  }
}

interface Subpath {
  readonly points: Point[];
  /** True without curves. */
  isStraight: boolean;
  closed: boolean;
}

/** The points of a path as the library packs it: 0 x y moves, 1 x y draws a line, 2 and 3 curves, 4 closes. */
function subpaths(data: ArrayLike<number> | null | undefined, matrix: Matrix): Subpath[] {
  const parts: Subpath[] = [];
  if (!data) return parts;
  let current: Subpath | undefined;
  for (let index = 0; index < data.length; ) {
    const kind = data[index++];
    if (kind === 4) {
      if (current) current.closed = true;
      continue;
    }
    const skipped = kind === 2 ? 4 : kind === 3 ? 2 : 0;
    const point = moved(matrix, data[index + skipped]!, data[index + skipped + 1]!);
    index += skipped + 2;
    if (kind === 0 || !current) {
      current = { points: [point], isStraight: true, closed: false };
      parts.push(current);
    } else {
      current.points.push(point);
      if (skipped > 0) current.isStraight = false;
    }
  }
  return parts;
}

function boxOf(points: readonly Point[]): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** Cells are often filled with white before they are ruled. */
function isWhite(colour: string): boolean {
  return /^#(?:f[0-9a-f]){3}$/i.test(colour);
}
