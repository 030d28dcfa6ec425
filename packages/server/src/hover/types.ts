import {
  type IndicatorType,
  levelText,
  type Requirement,
  type SecondLevel,
  type Standard,
} from '@goalsheet/core/model';
import type { Localised } from '@goalsheet/core/rules';
import { escaped, lines, paragraphs } from './markdown.ts';

/** What an indicator type is: its place in the standard, what it means, its other names. */
export function typeText(
  { first, second }: IndicatorType,
  standard: Standard | undefined,
  language: keyof Localised,
): string {
  const zh = language === 'zh';
  const place = `${levelText(first.code, first.name)} › ${levelText(second.code, second.name)}`;
  const aliases = second.aliases.map(escaped).join(zh ? '、' : ', ');
  return paragraphs(
    `**${escaped(place)}**`,
    second.note && escaped(second.note),
    lines(
      aliases && `${zh ? '也写作：' : 'Also: '}${aliases}`,
      requiredText(first, language),
      requiredText(second, language),
      standard && `${zh ? '指标体系：' : 'Standard: '}${escaped(standard.name)}`,
      standard?.basis && `${zh ? '依据：' : 'Source: '}${escaped(standard.basis)}`,
    ),
  );
}

function requiredText(
  { name, required, exempt }: Pick<SecondLevel, 'name' | 'exempt'> & { readonly required?: Requirement },
  language: keyof Localised,
): string | undefined {
  if (required === undefined) return undefined;
  const zh = language === 'zh';
  const listed = (kinds: readonly string[]) => kinds.map(escaped).join(zh ? '、' : ', ');
  const level = escaped(name);
  const but = exempt.length === 0 ? '' : zh ? `（${listed(exempt)}除外）` : ` (not for ${listed(exempt)})`;
  if (required === true) return zh ? `每个项目都要有${level}${but}` : `Every project must have ${level}${but}`;
  return zh ? `${listed(required)}项目要有${level}${but}` : `Projects of ${listed(required)} must have ${level}${but}`;
}

/** A standard in brief: its levels. */
export function standardText(standard: Standard, language: keyof Localised): string {
  const zh = language === 'zh';
  const levels = standard.firstLevels.map(first => {
    const seconds = first.secondLevels.map(second => escaped(levelText(second.code, second.name)));
    return `- ${escaped(levelText(first.code, first.name))}${zh ? '：' : ': '}${seconds.join(zh ? '、' : ', ')}`;
  });
  return paragraphs(
    `**${escaped(standard.name)}**`,
    standard.note && escaped(standard.note),
    levels.join('\n'),
    standard.basis && `${zh ? '依据：' : 'Source: '}${escaped(standard.basis)}`,
  );
}
