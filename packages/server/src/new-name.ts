import { indicatorTypes, type Standard, trimmed } from '@goalsheet/core/model';
import type { Localised } from '@goalsheet/core/rules';
import { LIBRARY_KEYS, scan, TABLE_KEYS, typeNameOf } from '@goalsheet/language/syntax';

/** Why a name cannot be taken; undefined if it can. */
type Refusal = Localised | undefined;

/** No key has more characters. */
const LONGEST_KEY = 20;

/** A type's name stands before a colon: it must be a key that is read back as itself, and no other name of its standard. */
export function refusedTypeName(name: string, standard: Standard): Refusal {
  const refused = refusedName(name);
  if (refused) return refused;
  if ([...name].length > LONGEST_KEY)
    return {
      zh: `指标类型的名称最多 ${LONGEST_KEY} 个字，“${name}”有 ${[...name].length} 个字。`,
      en: `The name of an indicator type has at most ${LONGEST_KEY} characters; “${name}” has ${[...name].length}.`,
    };
  const wrong = /[：:。；，、？！“”《》]/u.exec(name)?.[0];
  if (wrong)
    return {
      zh: `指标类型的名称写在冒号前面，不能有“${wrong}”。`,
      en: `The name of an indicator type stands before a colon and cannot hold “${wrong}”.`,
    };
  if (/^[#＃]/u.test(name))
    return {
      zh: `名称不能以“${name[0]}”开头：那样的行是注释。`,
      en: `A name cannot begin with “${name[0]}”: such a line is a comment.`,
    };
  if (/\s/u.test(name))
    return { zh: '指标类型的名称里不能有空白。', en: 'The name of an indicator type holds no white space.' };
  if (typeNameOf(name) !== name)
    return {
      zh: `名称不带编号：请写“${typeNameOf(name)}”。编号在指标体系的文件里，改名不会动它。`,
      en: `A name has no code: write “${typeNameOf(name)}”. The code stands in the standard's file and is not touched.`,
    };
  if (TABLE_KEYS.byKey.has(name) || LIBRARY_KEYS.byKey.has(name))
    return {
      zh: `“${name}”是表格固定的栏目，不能作指标类型的名称。`,
      en: `“${name}” is a fixed key and cannot name an indicator type.`,
    };
  const taken = indicatorTypes(standard).get(name);
  if (taken)
    return {
      zh: `指标体系“${standard.name}”里已经有“${name}”（二级指标“${taken.second.name}”的名称或别名）。`,
      en: `The standard “${standard.name}” has “${name}” already (a name of the type “${taken.second.name}”).`,
    };
  const [line] = scan(`${name}：x`);
  return line?.key === name
    ? undefined
    : { zh: `“${name}”写在冒号前面就读不出来了，请换一个名称。`, en: `“${name}” could not be read before a colon.` };
}

/** `taken` are the names that what stands beside it already has. */
export function refusedUniqueName(name: string, what: Localised, taken: Iterable<string>): Refusal {
  const refused = refusedName(name);
  if (refused) return refused;
  for (const other of taken)
    if (other === name) return { zh: `已经有${what.zh}“${name}”。`, en: `There is already ${what.en} “${name}”.` };
  return undefined;
}

function refusedName(name: string): Refusal {
  if (name === '') return { zh: '名称不能为空。', en: 'A name cannot be empty.' };
  if (/[\r\n]/.test(name)) return { zh: '名称只能是一行。', en: 'A name is one line.' };
  return undefined;
}

/** A name as it is read: without white space at its ends. */
export function readName(typed: string): string {
  return trimmed(typed);
}
