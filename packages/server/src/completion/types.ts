import { levelText, type Requirement, type SecondLevel, type Table } from '@goalsheet/core/model';
import type { Localised } from '@goalsheet/core/rules';
import type { KeyContext } from './keys.ts';
import { openerIndent } from './layout.ts';
import type { Open } from './open.ts';
import { CompletionItemKind, type Proposal } from './proposal.ts';

/** Indicator types: those of a first level that the project must have and has not; the others; and all, in that order. */
interface Types {
  readonly lacking: Proposal[];
  readonly others: Proposal[];
  /** Labels, the lacking first. */
  readonly order: string[];
}

export function typeProposals(context: KeyContext): Types {
  const { open, standard, language, table, colon } = context;
  const { vocabulary } = open.structure;
  const types: Types = { lacking: [], others: [], order: [] };
  const { typeLevel } = vocabulary;
  if (typeLevel === undefined || open.nodes.length < typeLevel || !standard) return types;
  const project = open.nodes[typeLevel - 1]!;
  const own = project.children.map(child => child.opener?.type);
  const kinds = project.lists.filter(entry => entry.spec?.field === 'category').map(entry => valueIn(open, entry.raw));
  const indent = openerIndent(open, typeLevel);
  const unused: Proposal[] = [];
  const used: Proposal[] = [];
  for (const first of standard.firstLevels) {
    const lacks =
      vocabulary.kind === 'table' &&
      asks(first.required, first.exempt, kinds) &&
      !own.some(type => type?.first === first);
    for (const second of first.secondLevels) {
      const label = usualLabel(second, table);
      const names = [second.name, ...second.aliases];
      // Who types 社会效益指标 finds 社会效益.
      const sought = names.reduce((best, name) => (name.startsWith(best) ? name : best), label);
      const proposal: Proposal = {
        label,
        snippet: label + (colon ? '' : '：'),
        kind: CompletionItemKind.Class,
        description: levelText(first.code, first.name),
        detail: typeDetail(second, lacks)[language],
        ...(second.note ? { documentation: second.note } : {}),
        sought,
        further: names.filter(name => !sought.startsWith(name)),
        indent,
        goesOn: true,
      };
      const list = lacks ? types.lacking : own.some(type => type?.second === second) ? used : unused;
      list.push(proposal);
    }
  }
  types.others.push(...unused, ...used);
  types.order.push(...[...types.lacking, ...types.others].map(({ label }) => label));
  return types;
}

function typeDetail({ code, name }: SecondLevel, lacks: boolean): Localised {
  const text = levelText(code, name);
  return {
    zh: `二级指标 ${text}${lacks ? '（本项目还缺这一类）' : ''}`,
    en: `second level ${text}${lacks ? ' (still lacking)' : ''}`,
  };
}

/** Whether a level must be there in a project of these kinds. 类 may be left out of a kind. */
function asks(required: Requirement | undefined, exempt: readonly string[], kinds: readonly string[]): boolean {
  const bare = (kind: string) => kind.replace(/类$/, '');
  const has = (names: readonly string[]) => names.some(name => kinds.some(kind => bare(kind) === bare(name)));
  if (has(exempt)) return false;
  return required === true || (required !== undefined && has(required));
}

const labelsOf = new WeakMap<Table, Map<SecondLevel, Map<string, number>>>();

/** What a table calls a second level: the name or alias that it uses most, else the name. */
function usualLabel(second: SecondLevel, table: Table | undefined): string {
  if (!table) return second.name;
  let labels = labelsOf.get(table);
  if (!labels) {
    labels = new Map();
    for (const unit of table.units)
      for (const project of unit.projects)
        for (const { type, label } of project.indicators) {
          if (!type) continue;
          let counts = labels.get(type.second);
          if (!counts) labels.set(type.second, (counts = new Map()));
          counts.set(label, (counts.get(label) ?? 0) + 1);
        }
    labelsOf.set(table, labels);
  }
  let best = second.name;
  let most = labels.get(second)?.get(best) ?? 0;
  for (const [label, count] of labels.get(second) ?? []) if (count > most) [best, most] = [label, count];
  return best;
}

function valueIn({ structure }: Open, raw: { offset: number; valueStart: number; end: number }): string {
  return structure.text.slice(raw.offset + raw.valueStart, raw.offset + raw.end);
}
