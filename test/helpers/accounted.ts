import { type GoalFile, meaningOf, normalText, type Plain } from '@goalsheet/core/model';
import { parse } from '@goalsheet/language';
import { problemsOf } from './problems.ts';

/**
 * The lines of a text that say something and are nowhere: neither (their value) in the model, nor in a problem, nor a
 * comment. Should be none, whatever the text.
 */
export function unaccountedLines(text: string, file: GoalFile = parse(text)): string[] {
  const said = squeezed([...strings(meaningOf(file)), ...amountTexts(file)].join('\n'));
  const reported = squeezed(
    problemsOf(file)
      .map(problem => problem.text)
      .join('\n'),
  );
  return text
    .split(/\r\n?|\n/)
    .map(normalText)
    .filter(line => {
      if (line === '' || /^[#＃]/.test(line)) return false;
      const colon = line.search(/[：:]/);
      const value = squeezed(line.slice(colon + 1));
      const whole = squeezed(line);
      return !(said.includes(value) || said.includes(whole) || reported.includes(whole));
    });
}

/** White space and what stands between a rule and its reason do not matter. */
function squeezed(text: string): string {
  return text.replace(/[\s﻿：:，,、]/g, '');
}

function strings(value: Plain): string[] {
  if (typeof value === 'string') return [value];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(strings);
}

function amountTexts(file: GoalFile): string[] {
  if (file.kind !== 'table') return [];
  const of = (amounts: object) => Object.values(amounts).map(amount => amount.text as string);
  const waivers = (node: { waivers: readonly { rule: string; reason: string }[] }) =>
    node.waivers.map(({ rule, reason }) => rule + reason);
  return [
    ...of(file.stated),
    file.ceiling?.text ?? '',
    ...waivers(file),
    ...file.units.flatMap(unit => [
      ...of(unit.stated),
      unit.ceiling?.text ?? '',
      ...waivers(unit),
      ...unit.projects.flatMap(project => [
        ...of(project.amounts),
        project.ceiling?.text ?? '',
        ...waivers(project),
        ...project.parts.map(part => part.name + part.amount.text),
        ...project.indicators.flatMap(waivers),
      ]),
    ]),
  ];
}
