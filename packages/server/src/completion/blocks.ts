import type { KeyContext } from './keys.ts';
import { openerIndent, STEP } from './layout.ts';
import { CompletionItemKind, choice, literal, type Proposal, stop } from './proposal.ts';

/** A block and the key behind which it is proposed; `''`: an indicator. */
interface Block {
  readonly proposal: Proposal;
  readonly behind: string;
}

/** Whole blocks that may stand at a line. `types` are labels of indicator types, those that are lacking first. */
export function blocksFor(context: KeyContext, types: readonly string[]): Block[] {
  const { open, colon } = context;
  // A block is put into a line of its own.
  if (colon) return [];
  const depth = open.nodes.length;
  switch (open.structure.vocabulary.kind) {
    case 'table': {
      const blocks: Block[] = [];
      if (depth > 2 && types.length > 0) blocks.push(...indicatorBlocks(context, types));
      if (depth > 1) blocks.push({ proposal: projectBlock(context), behind: '项目名称' });
      blocks.push({ proposal: unitBlock(context), behind: '资金使用单位' });
      return blocks;
    }
    case 'standard':
      return [
        { proposal: firstLevelBlock(context), behind: '一级指标' },
        ...(depth > 1 ? [{ proposal: secondLevelBlock(context), behind: '二级指标' }] : []),
      ];
    case 'library':
      return types.length > 0 ? [{ proposal: entryBlock(context, types), behind: '' }] : [];
  }
}

function indicatorBlocks({ open, language }: KeyContext, types: readonly string[]): Block[] {
  const indent = openerIndent(open, 3);
  const inner = `\n${indent}${STEP}`;
  const zh = language === 'zh';
  const head = `${choice(1, types)}：${stop(2)}`;
  return [
    {
      behind: '',
      proposal: block(
        zh ? '指标（两个指标值）' : '指标 (both values)',
        indent,
        `${head}${inner}实施周期指标值：${stop(3)}${inner}年度指标值：${stop(4)}`,
      ),
    },
    {
      behind: '',
      proposal: block(zh ? '指标（一个指标值）' : '指标 (one value)', indent, `${head}${inner}指标值：${stop(3)}`),
    },
  ];
}

function projectBlock(context: KeyContext): Proposal {
  const indent = openerIndent(context.open, 2);
  const label = context.language === 'zh' ? '项目（金额、目标和指标）' : '项目 (amount, goal, indicators)';
  return block(label, indent, projectSnippet(context, indent, 1));
}

function unitBlock(context: KeyContext): Proposal {
  const indent = openerIndent(context.open, 1);
  const label = context.language === 'zh' ? '资金使用单位（含一个项目）' : '资金使用单位 (with a project)';
  const project = `${indent}${STEP}${projectSnippet(context, indent + STEP, 2)}`;
  return block(label, indent, `资金使用单位：${stop(1)}\n\n${project}`);
}

/** A project with its amount, its goal, and an indicator for each first level that every project must have. */
export function projectSnippet({ standard }: Pick<KeyContext, 'standard'>, indent: string, first: number): string {
  let number = first;
  const lines = [`项目名称：${stop(number++)}`];
  lines.push(`${indent}${STEP}财政拨款：${stop(number++, '0.00')}`);
  lines.push(`${indent}${STEP}绩效目标：${stop(number++)}`);
  const required = (standard?.firstLevels ?? []).filter(level => level.required === true);
  for (const { secondLevels } of required) {
    if (secondLevels.length === 0) continue;
    lines.push(
      `${indent}${STEP}${choice(
        number++,
        secondLevels.map(({ name }) => name),
      )}：${stop(number++)}`,
    );
    lines.push(`${indent}${STEP}${STEP}实施周期指标值：${stop(number++)}`);
    lines.push(`${indent}${STEP}${STEP}年度指标值：${stop(number++)}`);
  }
  return lines.join('\n');
}

function firstLevelBlock({ open, language }: KeyContext): Proposal {
  const indent = openerIndent(open, 1);
  const inner = `\n${indent}${STEP}`;
  const label = language === 'zh' ? '一级指标（含一个二级指标）' : '一级指标 (with a second level)';
  return block(
    label,
    indent,
    `一级指标：${stop(1)}${inner}必填：${stop(2, '是')}\n${indent}二级指标：${stop(3)}${inner}说明：${stop(4)}`,
  );
}

function secondLevelBlock({ open, language }: KeyContext): Proposal {
  const indent = openerIndent(open, 2);
  const inner = `\n${indent}${STEP}`;
  const label = language === 'zh' ? '二级指标（别名和说明）' : '二级指标 (alias, note)';
  return block(label, indent, `二级指标：${stop(1)}${inner}别名：${stop(2)}${inner}说明：${stop(3)}`);
}

function entryBlock({ open, language }: KeyContext, types: readonly string[]): Proposal {
  const indent = openerIndent(open, 1);
  const inner = `\n${indent}${STEP}`;
  const label = language === 'zh' ? '指标（计量单位、指标值和说明）' : '指标 (unit, value, note)';
  return block(
    label,
    indent,
    `${choice(1, types)}：${stop(2)}${inner}计量单位：${stop(3)}${inner}指标值：${stop(4)}${inner}说明：${stop(5)}`,
  );
}

function block(label: string, indent: string, snippet: string): Proposal {
  return { label, snippet, indent, kind: CompletionItemKind.Snippet };
}

/** What may be the first line of a file: whole files where there is nothing else in it, titles otherwise. */
export function firstLineProposals(
  { language, standard }: Pick<KeyContext, 'language' | 'standard'>,
  empty: boolean,
  year: number,
): Proposal[] {
  const zh = language === 'zh';
  const titles = TITLES.map(
    (title): Proposal => ({
      label: title,
      kind: CompletionItemKind.Text,
      description: zh ? '表名' : 'title',
      indent: '',
    }),
  );
  if (!empty) return titles;
  const table = [
    choice(1, TITLES),
    `部门名称：${stop(2)}`,
    `单位：${choice(3, ['万元', '元', '千元', '亿元'])}`,
    `年度：${stop(4, String(year))}`,
    '',
    `资金使用单位：${stop(5)}`,
    '',
    `${STEP}${projectSnippet({ standard }, STEP, 6)}`,
  ];
  const ofStandard = [
    `指标体系：${stop(1)}`,
    `${STEP}依据：${stop(2)}`,
    '',
    `一级指标：${stop(3, '1-产出指标')}`,
    `${STEP}必填：是`,
    `二级指标：${stop(4, '11-数量指标')}`,
    `${STEP}说明：${stop(5)}`,
  ];
  const types = standard?.firstLevels.flatMap(first => first.secondLevels.map(({ name }) => name)) ?? [];
  const ofLibrary = [
    `指标库：${stop(1)}`,
    '',
    `${choice(2, types)}：${stop(3)}`,
    `${STEP}计量单位：${stop(4)}`,
    `${STEP}指标值：${stop(5)}`,
    `${STEP}说明：${stop(6)}`,
  ];
  return [
    block(zh ? '新表：项目支出绩效目标表' : 'New table: 项目支出绩效目标表', '', table.join('\n')),
    ...titles,
    block(zh ? '新指标体系' : 'New standard: 指标体系', '', ofStandard.join('\n')),
    block(zh ? '新指标库' : 'New library: 指标库', '', ofLibrary.join('\n')),
  ];
}

const TITLES = [
  '项目支出绩效目标表',
  '项目支出绩效目标表（含转移支付项目）',
  '项目支出绩效目标申报表',
  '项目支出绩效目标批复表',
].map(literal);
