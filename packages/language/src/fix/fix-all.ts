import type { Standard } from '@goalsheet/core/model';
import { check, type Finding, type Profile } from '@goalsheet/core/rules';
import { parse } from '../parse.ts';
import { Editor } from './edits.ts';
import { applyEdits } from './text-edit.ts';

export interface FixAllOptions {
  readonly standards?: readonly Standard[];
  readonly profile?: Profile;
}

/** A fix may lay bare another finding with a fix: so many rounds are enough, and more would be a loop. */
const ROUNDS = 10;

/**
 * Makes every safe fix (one that does not change what the table says) until none is left. Findings that the author
 * answered are left alone. `fixed` counts the fixes that were made.
 */
export function fixAll(text: string, options: FixAllOptions = {}): { text: string; fixed: number } {
  let fixed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const file = parse(text, options);
    const { profile } = options;
    const safe = check(file, profile ? { profile } : {}).flatMap(finding => safeFixes(finding));
    if (safe.length === 0) break;
    const editor = new Editor(text, file);
    const edits = safe.flatMap(fix => fix.edits.map(edit => editor.textEdit(edit)));
    const next = applyEdits(text, edits);
    if (next.text === text) break;
    text = next.text;
    fixed += safe.length - next.left;
  }
  return { text, fixed };
}

function safeFixes(finding: Finding) {
  if (finding.waivedBy !== undefined) return [];
  const safe = finding.fixes.find(fix => fix.safe);
  return safe ? [safe] : [];
}
