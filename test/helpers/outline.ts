import {
  type Amount,
  type Amounts,
  COLUMNS,
  type GoalFile,
  type Indicator,
  locate,
  moneyText,
  type Problem,
  type Project,
  type Standard,
  type Table,
  type TableNode,
} from '@goalsheet/core/model';

const NAMES = {
  total: '总计',
  fiscalAppropriation: '财政拨款',
  specialAccount: '财政专户拨款',
  otherFunds: '其他资金',
};

/** What a file says and what was found in it, as lines that an analyst can read: one fact a line, indented as it belongs. */
export function outline(file: GoalFile): string {
  const lines: string[] = [];
  const say = (depth: number, label: string, value: string | undefined) => {
    if (value !== undefined) lines.push(`${'  '.repeat(depth)}${label} ${value.replaceAll('\n', '⏎')}`.trimEnd());
  };
  if (file.kind === 'table') table(file, say);
  else if (file.kind === 'standard') standard(file, say);
  else {
    say(0, '指标库', file.name);
    say(1, '指标体系', file.standardName);
    for (const each of file.entries) {
      say(1, each.label, each.name);
      say(2, '计量单位', each.measure);
      say(2, '指标值', each.value);
      say(2, '说明', each.note);
    }
  }
  for (const problem of problemLines(file)) lines.push(problem);
  return lines.join('\n');
}

type Say = (depth: number, label: string, value: string | undefined) => void;

function table(model: Table, say: Say): void {
  say(0, '标题', model.title ?? '（无）');
  say(0, '部门名称', model.department);
  say(0, '单位', model.moneyUnitText);
  say(0, '年度', model.year);
  say(0, '指标体系', model.standardName);
  money(0, model.stated, model, say);
  common(0, model, model, say);
  for (const unit of model.units) {
    say(0, '资金使用单位', unit.implied ? '（缺）' : unit.name);
    say(1, '单位编码', unit.code);
    money(1, unit.stated, model, say);
    common(1, unit, model, say);
    for (const each of unit.projects) project(each, model, say);
  }
}

function project(each: Project, model: Table, say: Say): void {
  say(1, '项目名称', each.implied ? '（缺）' : each.name);
  say(2, '项目编码', each.code);
  for (const { name } of each.categories) say(2, '项目分类', name);
  say(2, '实施周期', each.period);
  money(2, each.amounts, model, say);
  for (const part of each.parts) say(3, `${NAMES[part.source]}其中`, `${part.name} ${amountText(part.amount, model)}`);
  say(2, '绩效目标', each.goal);
  say(2, '实施周期绩效目标', each.cycleGoal);
  say(2, '年度绩效目标', each.annualGoal);
  common(2, each, model, say);
  for (const indicator of each.indicators) indicatorLines(indicator, model, say);
}

function indicatorLines(each: Indicator, model: Table, say: Say): void {
  say(2, `${each.label}${each.type ? '' : '（不认识）'}`, each.name);
  say(3, '实施周期指标值', each.cycle);
  say(3, '年度指标值', each.annual);
  say(3, '指标值', each.value);
  say(3, '权重', each.weight);
  common(3, each, model, say);
}

function standard(file: Standard, say: Say): void {
  say(0, '指标体系', file.name);
  say(1, '依据', file.basis);
  say(1, '权重合计', file.weightTotal);
  say(1, '说明', file.note);
  for (const first of file.firstLevels) {
    say(1, '一级指标', `${first.code ?? '无编码'} ${first.name}${first.required === true ? ' 必填' : ''}`);
    if (Array.isArray(first.required)) say(2, '必填', first.required.join(' '));
    if (first.exempt.length > 0) say(2, '免填', first.exempt.join(' '));
    for (const second of first.secondLevels)
      say(
        2,
        '二级指标',
        [second.code ?? '无编码', second.name, ...second.aliases.map(alias => `＝${alias}`)].join(' '),
      );
  }
}

function money(depth: number, amounts: Amounts, model: Table, say: Say): void {
  for (const column of COLUMNS) if (amounts[column]) say(depth, NAMES[column], amountText(amounts[column], model));
}

function amountText({ text, value, flaw }: Amount, { moneyUnit }: Table): string {
  const read = value === undefined ? '？' : moneyText(value, moneyUnit);
  return flaw ? `${read}（${flaw}：${text}）` : read;
}

function common(depth: number, node: Pick<Table, 'ceiling' | 'note' | 'waivers'>, model: Table, say: Say): void {
  if (node.ceiling) say(depth, '控制数', amountText(node.ceiling, model));
  say(depth, '说明', node.note);
  for (const { rule, reason } of node.waivers) say(depth, '不采纳', `${rule}｜${reason}`);
}

function problemLines(file: GoalFile): string[] {
  const nodes: GoalFile[] | TableNode[] =
    file.kind !== 'table'
      ? [file]
      : [file, ...file.units.flatMap(unit => [unit, ...unit.projects.flatMap(each => [each, ...each.indicators])])];
  const found = nodes.flatMap(node =>
    node.problems.map(problem => ({
      line: locate(file, { node, span: problem.span, part: 'entry' }).start.line + 1,
      problem,
    })),
  );
  return found.sort((a, b) => a.line - b.line).map(({ line, problem }) => `! 第 ${line} 行 ${described(problem)}`);
}

function described({ kind, text, lost, suggestion, candidates, reason }: Problem): string {
  const more = [reason, suggestion && `→ ${suggestion}`, candidates?.length && `？${candidates.join(' ')}`].filter(
    Boolean,
  );
  return `${[kind, ...more].join(' ')}${lost ? '（未读入）' : ''}「${text.replaceAll('\n', '⏎')}」`;
}
