import { type Amount, type MoneyUnit, moneyText, type TableNode } from '@goalsheet/core/model';
import type { Fact, MergedFact, MergedItem, MergedNode, Take, Three } from '@goalsheet/core/review';
import { factOf, mergedOrder } from '@goalsheet/core/review';
import { keyOf, TABLE_KEYS } from '../syntax/keys.ts';
import { fieldSegment, type Segment, spanSegment, type TableText } from './lines-of.ts';
import { mergedLead } from './loose-lines.ts';

export type Voice = 'ours' | 'theirs';

/** The names that the marks of a conflict give the two sides. */
export interface Labels {
  readonly ours: string;
  readonly theirs: string;
}

const LEVELS = { table: 0, unit: 1, project: 2, indicator: 3 } as const;

/**
 * Writes the text of a merge plan with the lines of the three texts: ours wherever it says what is merged. The marks of a
 * conflict stand at the start of their lines, around the entries that differ and nothing else.
 */
export class MergeWriter {
  readonly lines: string[] = [];
  conflicts = 0;
  readonly #texts: Three<TableText> & Record<Voice, TableText>;
  readonly #unit: MoneyUnit;
  readonly #labels: Labels;
  /** Inside a conflict: whose version is being written. */
  #voice: Voice | undefined;

  constructor(texts: Three<TableText> & Record<Voice, TableText>, unit: MoneyUnit, labels: Labels) {
    this.#texts = texts;
    this.#unit = unit;
    this.#labels = labels;
  }

  node(node: MergedNode): void {
    const side = node.moved ?? (node.from === 'both' || !node.conflict ? undefined : node.from);
    if (side && this.#voice && side !== this.#voice) return;
    if (!side || this.#voice) return this.#content(node);
    // The other side has nothing here. What stands above the node is no part of the conflict.
    const first = this.#firstSegment(node, side);
    for (const line of first?.lead ?? []) this.lines.push(line);
    this.#conflict(voice => {
      if (voice === side) this.#content(node, first);
    });
  }

  #content(node: MergedNode, withoutLead?: Segment): void {
    if (node.from === 'both') this.#entries(node, withoutLead);
    else this.#asIs(node, node.from, withoutLead);
    for (const child of node.children) this.node(child);
  }

  /** A node from one side: its lines as they stand there, but for amounts in another unit. */
  #asIs(node: MergedNode, side: Voice, withoutLead?: Segment): void {
    const text = this.#texts[side];
    const own = node[side]!;
    const below = own.kind === 'project' ? own.indicators : [];
    const segments = [own, ...below].flatMap(each =>
      (text.own.get(each) ?? []).map(segment => [each, segment] as const),
    );
    for (const [each, segment] of segments) {
      if (segment !== withoutLead) for (const line of segment.lead) this.lines.push(line);
      for (const line of this.#inUnit(text, each, segment)) this.lines.push(line);
    }
  }

  #firstSegment(node: MergedNode, side: Voice): Segment | undefined {
    const own = node[side];
    return own && this.#texts[side].own.get(own)?.[0];
  }

  // ---- the entries of a node that both sides have

  #entries(node: MergedNode, withoutLead?: Segment): void {
    const elements = this.#ordered(node);
    for (const element of elements) {
      const lead = mergedLead(this.#leads(element));
      const skipped = withoutLead !== undefined && element === elements[0];
      if (!skipped) for (const line of lead) this.lines.push(line);
      element.write();
    }
  }

  #leads({ segments }: Element): Three<readonly string[]> {
    const lead = (side: keyof Three<unknown>) => segments[side]?.[0]?.lead;
    return Object.fromEntries(
      (['base', 'ours', 'theirs'] as const).map(side => [side, lead(side)]).filter(([, lines]) => lines !== undefined),
    );
  }

  /** Entries as ours has them, with theirs behind what they stand behind there; 其中 behind its source. */
  #ordered(node: MergedNode): Element[] {
    const elements: Element[] = [];
    const done = new Set<MergedFact>();
    const opener = node.facts.filter(({ facts }) => facts[0] === 'name' || facts[0] === 'label');
    for (const fact of opener) done.add(fact);
    const values = node.facts.filter(({ facts }) => facts[0] === 'cycle' || facts[0] === 'annual');
    for (const fact of values) done.add(fact);
    if (values.length > 0)
      elements.push(this.#element(node, ['cycle', 'annual', 'value'], () => this.#values(node, values)));
    for (const fact of node.facts)
      if (!done.has(fact)) elements.push(this.#element(node, fact.facts, () => this.#fact(node, fact)));
    const parts = new Map<string, Element[]>();
    for (const item of node.items) {
      const element = this.#itemElement(node, item);
      const value = (item.ours ?? item.theirs)!.value;
      if (item.list !== 'part' || !('source' in value)) elements.push(element);
      else parts.set(value.source, [...(parts.get(value.source) ?? []), element]);
    }
    const places = (each: Element) => ({
      base: each.segments.base?.[0]?.raw.number,
      ours: each.segments.ours?.[0]?.raw.number,
      theirs: each.segments.theirs?.[0]?.raw.number,
    });
    const ordered = mergedOrder(elements.map(value => ({ value, places: places(value) })));
    const all = ordered.flatMap(element => this.#withParts(node, element, parts.get(element.fields[0] ?? '') ?? []));
    return opener.length > 0 ? [this.#element(node, ['name'], () => this.#opener(node, opener)), ...all] : all;
  }

  /** A source and its 其中; where one side took all of that away, it is one conflict and no half of it can be chosen. */
  #withParts(node: MergedNode, source: Element, parts: readonly Element[]): readonly Element[] {
    const fact = node.facts.find(({ facts }) => facts[0] === source.fields[0]);
    const { ours, theirs } = source.segments;
    if (fact?.take !== 'conflict' || (ours && theirs) || parts.length === 0) return [source, ...parts];
    const group = [source, ...parts];
    const linesOf = (side: Voice) => group.flatMap(each => this.#sideLines(node, side, each.segments[side] ?? []));
    return [{ ...source, write: () => this.#taken('conflict', source.segments, linesOf) }];
  }

  #element(node: MergedNode, fields: readonly string[], write: () => void): Element {
    return { fields, segments: this.#segments(node, fields), write };
  }

  /** The segments of some fields of a node on each side, in the order in which they stand. */
  #segments(node: MergedNode, fields: readonly string[]): Three<readonly Segment[]> {
    const of = (side: keyof Three<unknown>) => {
      const [text, own] = [this.#texts[side], node[side]];
      if (!text || !own) return [];
      const found = fields.flatMap(field => fieldSegment(text, own, field) ?? []);
      return found.sort((a, b) => a.raw.number - b.raw.number);
    };
    return withoutEmpty({ base: of('base'), ours: of('ours'), theirs: of('theirs') });
  }

  #fact(node: MergedNode, { facts, take }: MergedFact): void {
    const segments = this.#segments(node, facts);
    this.#taken(take, segments, side => this.#sideLines(node, side, segments[side] ?? []));
  }

  #itemElement(node: MergedNode, item: MergedItem): Element {
    const of = (side: keyof Three<unknown>) => {
      const [text, own, span] = [this.#texts[side], node[side], item[side]?.value];
      const segment = text && own && span && 'span' in span && span.span && spanSegment(text, own, span.span);
      return segment ? [segment] : [];
    };
    const segments = withoutEmpty({ base: of('base'), ours: of('ours'), theirs: of('theirs') });
    const write = () => this.#taken(item.take, segments, side => this.#sideLines(node, side, segments[side] ?? []));
    return { fields: [], segments, write };
  }

  /** The line that opens a node. An indicator's type and name stand on one line, and may come from two sides. */
  #opener(node: MergedNode, opener: readonly MergedFact[]): void {
    const segments = this.#segments(node, ['name']);
    const takes = new Set(opener.map(fact => fact.take));
    const mixed = takes.has('ours') && takes.has('theirs');
    const take: Take = takes.has('conflict')
      ? 'conflict'
      : takes.has('ours')
        ? 'ours'
        : takes.has('theirs')
          ? 'theirs'
          : 'both';
    if (opener.length < 2 || (!mixed && take !== 'conflict'))
      return this.#taken(take, segments, side => segments[side]?.[0]?.lines ?? []);
    const word = (side: Voice, name: 'label' | 'name') => {
      const fact = opener.find(({ facts }) => facts[0] === name);
      const whose = !fact || fact.take === 'conflict' ? side : fact.take === 'theirs' ? 'theirs' : 'ours';
      return factOf(node[whose]!, name);
    };
    const line = (side: Voice) => [`${this.#indent(node, segments)}${word(side, 'label')}：${word(side, 'name')}`];
    if (take === 'conflict') this.#taken(take, segments, line);
    else this.#push(line('ours'));
  }

  /** The values of an indicator: in one entry or two. */
  #values(node: MergedNode, facts: readonly MergedFact[]): void {
    const takeOf = (name: Fact) => facts.find(fact => fact.facts[0] === name)?.take ?? 'both';
    const [cycle, annual] = [takeOf('cycle'), takeOf('annual')];
    const all = this.#segments(node, ['cycle', 'annual', 'value']);
    const asOn = (side: Voice) => {
      const own = (name: Fact, take: Take) =>
        take === side || take === 'both' || factOf(node.ours!, name) === factOf(node.theirs!, name);
      return own('cycle', cycle) && own('annual', annual);
    };
    const oneEntry = (side: Voice) => all[side]?.length === 1 && fieldSegment(this.#texts[side], node[side]!, 'value');
    if (cycle === 'conflict' && annual === 'conflict' && oneEntry('ours') && oneEntry('theirs'))
      return this.#taken('conflict', all, side => all[side]?.[0]?.lines ?? []);
    if (cycle !== 'conflict' && annual !== 'conflict') {
      const side =
        asOn('ours') && asOn('theirs')
          ? this.#laidOut(all)
          : asOn('ours')
            ? 'ours'
            : asOn('theirs')
              ? 'theirs'
              : undefined;
      if (side) return this.#push((all[side] ?? []).flatMap(segment => segment.lines));
    }
    for (const [name, take] of [['cycle', cycle] as const, ['annual', annual] as const])
      this.#taken(take, this.#segments(node, [name]), side => this.#valueLines(node, side, name));
  }

  /** One of the two values of an indicator, in an entry of its own. */
  #valueLines(node: MergedNode, side: Voice, name: 'cycle' | 'annual'): readonly string[] {
    const own = fieldSegment(this.#texts[side], node[side]!, name);
    if (own) return own.lines;
    const both = fieldSegment(this.#texts[side], node[side]!, 'value');
    if (!both || factOf(node[side]!, name) === undefined) return [];
    const [first, ...rest] = both.lines;
    const { start, valueStart } = both.raw;
    const value = first!.slice(valueStart);
    return [`${first!.slice(0, start)}${keyOf(TABLE_KEYS, name)}：${value}`, ...rest];
  }

  // ---- whose lines

  #taken(take: Take, segments: Three<readonly Segment[]>, lines: (side: Voice) => readonly string[]): void {
    if (take === 'conflict') {
      if (this.#voice) return this.#push(lines(this.#voice));
      return this.#conflict(voice => this.#push(lines(voice)));
    }
    this.#push(lines(take === 'both' ? this.#laidOut(segments) : take));
  }

  /** Of two sides that say the same: ours, unless only theirs wrote it anew. */
  #laidOut({ base, ours, theirs }: Three<readonly Segment[]>): Voice {
    const written = (segments: readonly Segment[] | undefined) => segments?.flatMap(each => each.lines).join('\n');
    if (this.#texts.theirs.table.moneyUnit !== this.#texts.ours.table.moneyUnit)
      return this.#texts.theirs.table.moneyUnit === this.#unit ? 'theirs' : 'ours';
    return written(ours) === written(base) && theirs ? 'theirs' : 'ours';
  }

  #conflict(write: (voice: Voice) => void): void {
    this.conflicts++;
    this.lines.push(`<<<<<<< ${this.#labels.ours}`);
    this.#voice = 'ours';
    write('ours');
    this.lines.push('=======');
    this.#voice = 'theirs';
    write('theirs');
    this.#voice = undefined;
    this.lines.push(`>>>>>>> ${this.#labels.theirs}`);
  }

  #push(lines: readonly string[]): void {
    for (const line of lines) this.lines.push(line);
  }

  #sideLines(node: MergedNode, side: Voice, segments: readonly Segment[]): readonly string[] {
    return segments.flatMap(segment => this.#inUnit(this.#texts[side], node[side]!, segment));
  }

  /** The lines of an entry; an amount that was written in another unit is written in the merged table's. */
  #inUnit(text: TableText, node: TableNode, segment: Segment): readonly string[] {
    if (text.table.moneyUnit === this.#unit || node.kind === 'indicator') return segment.lines;
    const amount = amountAt(text, node, segment);
    if (amount?.value === undefined) return segment.lines;
    const value = moneyText(amount.value, this.#unit);
    const [line] = segment.lines;
    const before = line!.slice(0, segment.raw.valueStart);
    return [before + amount.name + value];
  }

  #indent({ ours, theirs, ...rest }: MergedNode, segments: Three<readonly Segment[]>): string {
    void rest;
    const segment = segments.ours?.[0] ?? segments.theirs?.[0];
    if (segment) return segment.lines[0]!.slice(0, segment.raw.start);
    return ' '.repeat(LEVELS[(ours ?? theirs)!.kind] * 2 - 2);
  }
}

interface Element {
  readonly fields: readonly string[];
  readonly segments: Three<readonly Segment[]>;
  readonly write: () => void;
}

function withoutEmpty(segments: Required<Three<readonly Segment[]>>): Three<readonly Segment[]> {
  return Object.fromEntries(Object.entries(segments).filter(([, each]) => each.length > 0));
}

/** The amount that an entry states; for 其中 with the name before it. */
function amountAt(
  text: TableText,
  node: Exclude<TableNode, { kind: 'indicator' }>,
  segment: Segment,
): { readonly value: bigint | undefined; readonly name: string } | undefined {
  for (const field of ['total', 'fiscalAppropriation', 'specialAccount', 'otherFunds', 'ceiling'] as const)
    if (fieldSegment(text, node, field) === segment)
      return { value: (factOf(node, field) as Amount | undefined)?.value, name: '' };
  if (node.kind !== 'project') return undefined;
  const part = node.parts.find(each => each.span && spanSegment(text, node, each.span) === segment);
  return part && { value: part.amount.value, name: `${part.name} ` };
}
