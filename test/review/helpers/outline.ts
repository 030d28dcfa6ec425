import { type Amount, COLUMNS, type Column, type Money, type MoneyUnit, moneyText } from '@goalsheet/core/model';
import {
  type AmountChange,
  type Change,
  type ChangeSet,
  DIRECTION_TEXT,
  type Effect,
  FACT_TEXT,
  type Identity,
  percentOf,
  percentText,
  reasonText,
  type Spot,
} from '@goalsheet/core/review';

/** A change set as lines that an analyst can read: what changed where, what that does to the sums, what is found now. */
export function outlineOf(set: ChangeSet): string {
  const lines: string[] = [];
  let place = '';
  for (const change of set.changes) {
    const here = placeText(change.at);
    if (here !== place) lines.push((place = here));
    lines.push(`  ${changeText(change, set)}`);
  }
  if (set.changes.length === 0)
    for (const { at, of } of set.reordered) lines.push(`${placeText(at)}：只换了顺序（${ORDERED[of]}）`);
  const { table, units, broken } = set.effects;
  for (const effect of [...units, table]) lines.push(...effectLines(effect, set.moneyUnit.after));
  for (const { at, column, stated, computed } of broken)
    lines.push(
      `! ${placeText(at)} 写明的${FACT_TEXT[column].zh} ${money(stated, set)} 不再等于 ${money(computed, set)}`,
    );
  for (const [sign, findings] of [
    ['+', set.findings?.gained],
    ['-', set.findings?.lost],
  ] as const)
    for (const { code, title } of findings ?? []) lines.push(`${sign} ${code} ${title.zh}`);
  for (const { code, title } of set.findings?.answered ?? []) lines.push(`= ${code} ${title.zh}（已答复）`);
  for (const { code, title } of set.findings?.reopened ?? []) lines.push(`= ${code} ${title.zh}（不再有答复）`);
  return lines.join('\n') || '（没有变化）';
}

const LEVELS = { unit: '单位', project: '项目', indicator: '指标' };
const ORDERED = { ...LEVELS, waiver: '不采纳', part: '其中', category: '项目分类' };
const FIELDS: Readonly<Record<string, string>> = { title: '标题' };

function placeText({ unit, project, indicator }: Spot): string {
  const name = ({ before, after }: Identity) => (after ?? before)!.name || '（无名）';
  if (!unit) return '表';
  return [unit, project, indicator].flatMap(each => (each ? name(each) : [])).join(' › ');
}

function changeText(change: Change, set: ChangeSet): string {
  switch (change.kind) {
    case 'added':
      return `新增${LEVELS[change.level]}`;
    case 'removed':
      return `删除${LEVELS[change.level]}`;
    case 'renamed':
      return `更名：${change.before ?? '（缺）'} → ${change.after ?? '（缺）'}（${reasonText(change.reason, change.level).zh}）`;
    case 'moved':
      return `换单位：原在 ${change.at.unit!.before!.name}（${reasonText(change.reason, 'project').zh}）`;
    case 'retyped':
      return `改类型：${change.before} → ${change.after}${change.sameType ? '（同一类型）' : ''}`;
    case 'amount':
      return amountText(change, set);
    case 'target': {
      const which = { cycle: '实施周期指标值', annual: '年度指标值', both: '指标值' }[change.which];
      return `${which}${DIRECTION_TEXT[change.direction].zh}：${change.before ?? '（无）'} → ${change.after ?? '（无）'}`;
    }
    case 'text': {
      const pieces = change.pieces.map(({ kind, text }) =>
        kind === 'same' ? clipped(text) : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
      );
      return `${FACT_TEXT[change.field].zh}：${pieces.join('').replaceAll('\n', '⏎')}`;
    }
    case 'waiver': {
      const what = change.before === undefined ? '新增' : change.after === undefined ? '删去' : '改理由';
      return `不采纳 ${change.rule} ${what}：${[change.before, change.after].filter(Boolean).join(' → ')}`;
    }
    case 'category':
      return `项目分类：${change.before.join('、') || '（无）'} → ${change.after.join('、') || '（无）'}`;
    case 'standard':
      return `指标体系：${change.before ?? '（无）'} → ${change.after ?? '（无）'}`;
    case 'field': {
      const name = FIELDS[change.field] ?? FACT_TEXT[change.field as 'note'].zh;
      return `${name}：${change.before ?? '（无）'} → ${change.after ?? '（无）'}`;
    }
  }
}

const ROLES = { datum: '', assertion: '（写明的合计）', ceiling: '', part: '' };

function amountText(change: AmountChange, set: ChangeSet): string {
  const { entry, role, part, before, after, difference } = change;
  const name = part ? `其中（${FACT_TEXT[part.source].zh}）${part.name}` : FACT_TEXT[entry].zh;
  const of = (amount: Amount | undefined, unit: MoneyUnit) =>
    amount ? (amount.value === undefined ? `「${amount.text}」` : moneyText(amount.value, unit)) : '（无）';
  const ratio = percentOf(change);
  const by = difference === undefined ? '差额不明' : signed(difference, set.moneyUnit.after);
  const percent = ratio ? `，${percentText(ratio)}` : '';
  return `${name}${ROLES[role]} ${of(before, set.moneyUnit.before)} → ${of(after, set.moneyUnit.after)}（${by}${percent}）`;
}

function effectLines({ at, before, after, difference }: Effect, unit: MoneyUnit): string[] {
  const column = (each: Column) => {
    const of = (value: Money | undefined) => (value === undefined ? '（空）' : moneyText(value, unit));
    return `${FACT_TEXT[each].zh} ${of(before[each])} → ${of(after[each])}（${signed(difference[each], unit)}）`;
  };
  const changed = COLUMNS.filter(each => before[each] !== after[each]);
  return changed.length > 0 ? [`Σ ${placeText(at)}：${changed.map(column).join('；')}`] : [];
}

function money(value: Money, { moneyUnit }: ChangeSet): string {
  return moneyText(value, moneyUnit.after);
}

function signed(value: Money, unit: MoneyUnit): string {
  return `${value > 0n ? '+' : ''}${moneyText(value, unit)}`;
}

/** The ends of a long text that stayed. */
function clipped(text: string): string {
  return text.length > 16 ? `${text.slice(0, 6)}…${text.slice(-6)}` : text;
}
