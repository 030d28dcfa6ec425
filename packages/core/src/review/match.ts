import type { Project, Table, TableNode, Unit } from '../model/index.ts';
import { takeBest } from './alike.ts';
import type { MatchReason } from './change.ts';
import { pairIndicators } from './match-indicators.ts';
import { alikeProjects, type Housed, projectText } from './match-projects.ts';
import { alikeUnits, unitText } from './match-units.ts';
import { pairByKey } from './sequence.ts';

/** The node of the other table that a node is, and why. */
export interface Partner<Node extends TableNode = TableNode> {
  readonly node: Node;
  readonly reason: MatchReason;
}

/** Which units, projects and indicators of two tables are the same ones. The tables themselves always are. */
export interface Matching {
  /** What a node of the old table is in the new one; undefined if it is gone. */
  afterOf<Node extends TableNode>(node: Node): Partner<Node> | undefined;
  /** What a node of the new table was in the old one; undefined if it is new. */
  beforeOf<Node extends TableNode>(node: Node): Partner<Node> | undefined;
}

/**
 * Matches two tables from the top: unit, project, indicator; at each level by code, by name in the same parent, by name in
 * another one, by what they hold. The same whatever the order of lines, and the same both ways. Near-linear: only what no
 * code and no name settles is compared by what it holds, and only with what it shares something uncommon with.
 */
export function matchTables(before: Table, after: Table): Matching {
  const matcher = new Matcher();
  matcher.pair(before, after, { by: 'name' });
  matcher.units(before.units, after.units);
  matcher.projects(before, after);
  return matcher;
}

class Matcher implements Matching {
  readonly #after = new Map<TableNode, Partner>();
  readonly #before = new Map<TableNode, Partner>();

  afterOf<Node extends TableNode>(node: Node): Partner<Node> | undefined {
    return this.#after.get(node) as Partner<Node> | undefined;
  }

  beforeOf<Node extends TableNode>(node: Node): Partner<Node> | undefined {
    return this.#before.get(node) as Partner<Node> | undefined;
  }

  pair<Node extends TableNode>(old: Node, now: Node, reason: MatchReason): void {
    this.#after.set(old, { node: now, reason });
    this.#before.set(now, { node: old, reason });
  }

  units(before: readonly Unit[], after: readonly Unit[]): void {
    const exact = remembered(unitText);
    const by = (reason: MatchReason) => (x: Unit, y: Unit) => this.pair(x, y, reason);
    let rest = pairByKey(before, after, uniqueCodes(before, after), exact, by({ by: 'code' }));
    rest = pairByKey(rest.left, rest.right, unit => unit.name, exact, by({ by: 'name' }));
    takeBest(alikeUnits(rest.left, rest.right), exact, each => this.pair(each.left, each.right, each.reason));
  }

  projects(before: Table, after: Table): void {
    const homes = new Map<Unit, number>();
    for (const [number, unit] of before.units.entries()) homes.set(unit, number);
    const old = before.units.flatMap((unit, home) => unit.projects.map(node => ({ node, home })));
    const now = after.units.flatMap((unit, index) => {
      const was = this.#before.get(unit)?.node as Unit | undefined;
      const home = (was && homes.get(was)) ?? before.units.length + index;
      return unit.projects.map(node => ({ node, home }));
    });
    const ofNode = remembered(projectText);
    const exact = ({ node }: Housed) => ofNode(node);
    const pair = (x: Housed, y: Housed, reason: MatchReason) => {
      this.pair(x.node, y.node, reason);
      pairIndicators(x.node.indicators, y.node.indicators, (a, b, why) => this.pair(a, b, why));
    };
    const by = (reason: MatchReason) => (x: Housed, y: Housed) => pair(x, y, reason);
    const code = uniqueCodes(
      old.map(each => each.node),
      now.map(each => each.node),
    );
    let rest = pairByKey(old, now, each => code(each.node), exact, by({ by: 'code' }));
    rest = pairByKey(rest.left, rest.right, ({ node, home }) => `${home}\n${node.name}`, exact, by({ by: 'name' }));
    rest = pairByKey(rest.left, rest.right, each => each.node.name || undefined, exact, by({ by: 'nameElsewhere' }));
    takeBest(alikeProjects(rest.left, rest.right), exact, each => pair(each.left, each.right, each.reason));
  }
}

/** The code of a node, if no other node of its side has it: what several have identifies none of them. */
export function uniqueCodes<Node extends Unit | Project>(
  before: readonly Node[],
  after: readonly Node[],
): (node: Node) => string | undefined {
  const often = new Set<string>();
  for (const side of [before, after]) {
    const seen = new Set<string>();
    for (const { code } of side) {
      if (!code) continue;
      if (seen.has(code)) often.add(code);
      seen.add(code);
    }
  }
  return ({ code }) => (code && !often.has(code) ? code : undefined);
}

function remembered<Node extends object>(text: (node: Node) => string): (node: Node) => string {
  const known = new Map<Node, string>();
  return node => {
    let its = known.get(node);
    if (its === undefined) known.set(node, (its = text(node)));
    return its;
  };
}
