import type { GoalNode, Problem } from '../model/index.ts';
import type { Fix, Localised } from './finding.ts';
import { setKey, setValue } from './fixes.ts';
import { KEY } from './keys.ts';
import { clipped, labels, listed, messages, NOTHING, say } from './messages/index.ts';
import { defineRule } from './rule.ts';

const { GS108 } = messages;

/** How the names of organisations end. */
const ORGANISATION =
  /(?:局|委|办|办公室|委员会|中心|政府|法院|检察院|学院|研究院|医院|院|校|大学|学校|中学|小学|幼儿园|所|处|科|厅|部|队|站|馆|社|会|公司|街道|街|镇|乡|村|区|市|县|省)(?:[(（][^()（）]*[)）])?$/;

/**
 * A value that its key does not take; the reader of the file says which way it is wrong.
 *
 * 单位 is the unit of money, and is easily taken for the organisation: a value that ends like an organisation's name is told
 * apart, with a fix that makes it 资金使用单位. Other fixes rewrite what can be read one way only (`人民币万元`, `２０２４年`).
 */
export default defineRule({
  meta: {
    code: 'GS108',
    slug: 'bad-value',
    title: { zh: '填写值无效', en: 'Value that its key does not take' },
    severity: 'error',
    category: 'structure',
    since: '0.1.0',
    fix: 'offered',
    finds: {
      zh: '单位、年度、权重、指标体系、其中、编码等项里填了它不能填的值；「单位」里填了单位名称时另作说明。',
      en: 'A value that 单位, 年度, 权重, 指标体系, 其中 or a code does not take; the name of an organisation behind 单位 is told apart.',
    },
    why: {
      zh: '读不懂的值不起作用，金额单位读不懂时只能按万元计。',
      en: 'A value that cannot be read has no effect; without a unit of money, 万元 is assumed.',
    },
    action: {
      zh: '按提示改写这一项的值。',
      en: 'Write a value that the entry takes.',
    },
  },
  checks: {
    problem(problem, node, { report }) {
      if (problem.kind !== 'badValue') return;
      const target = { node, span: problem.span } as const;
      report({ target, message: messageOf(problem), fixes: fixesOf(node, problem) });
    },
  },
});

function messageOf(problem: Problem): Localised {
  const { key = '', reason, candidates = [], suggestion } = problem;
  const value = clipped(problem.value ?? problem.text);
  const keys = suggestion === undefined ? candidates : [suggestion];
  const near = keys.length > 0 ? say(labels.near, { keys: listed(keys) }) : NOTHING;
  switch (reason) {
    case undefined:
      return say(GS108.other, { key, value });
    case 'moneyUnit':
      return say(looksLikeOrganisation(problem.value) ? GS108.notMoneyUnit : GS108.moneyUnit, { value });
    case 'standard':
    case 'category':
      return say(GS108[reason], { value, near });
    default:
      return say(GS108[reason], { value });
  }
}

function fixesOf(node: GoalNode, problem: Problem): Fix[] {
  const { reason, value = '', candidates = [], suggestion } = problem;
  const target = { node, span: problem.span } as const;
  if (reason === 'moneyUnit' && looksLikeOrganisation(value))
    return [setKey({ ...target, part: 'key' }, KEY.unit, false)];
  const meant = suggestion === undefined ? [...candidates] : [suggestion];
  if (meant.length === 0) {
    const narrow = value.replace(/[０-９．]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
    const one = /^(?:人民币|金额|单位|[（(：:\s])*((?:千|万|亿)?元)[）)\s]*$/;
    const patterns = { moneyUnit: one, year: /^\D*((?:19|20)\d\d)\D*$/, weight: /^\D*(\d+(?:\.\d+)?)\D*$/ };
    const match = reason !== undefined && reason in patterns && patterns[reason as keyof typeof patterns].exec(narrow);
    if (match) meant.push(match[1]!);
  }
  return meant.map(text => setValue(target, text, false));
}

function looksLikeOrganisation(value = ''): boolean {
  return value.length >= 3 && !value.includes('元') && ORGANISATION.test(value);
}
