import { compareTables } from '@goalsheet/core/review';
import { digestOf, type FileReview, isEmpty, REVIEW_CSS, reviewHtml } from '@goalsheet/core/review/show';
import type { Localised } from '@goalsheet/core/rules';
import { SHEET_CSS } from '@goalsheet/core/sheet';
import type { Workspace } from '@goalsheet/language';
import type { Context } from './context.ts';
import type { CompareParams, CompareResult } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

/** What changed between another text of a file and the text as it is now. Both are checked under today's rules. */
export async function compareWith(
  snapshot: Snapshot,
  { before, after }: CompareParams,
  workspace: Workspace,
  { language }: Context,
): Promise<CompareResult> {
  const review = {
    before: before.name,
    after: after.name,
    files: [await fileReview(snapshot, before, after, workspace)],
  };
  return { version: snapshot.version, html: reviewHtml(review, language), css: SHEET_CSS + REVIEW_CSS };
}

async function fileReview(
  { path, text, file, findings }: Snapshot,
  before: CompareParams['before'],
  after: CompareParams['after'],
  workspace: Workspace,
): Promise<FileReview> {
  const paths = { ...(before.text !== undefined && { before: before.path }), after: after.path };
  const old =
    before.text === undefined
      ? undefined
      : await workspace.checkDocument(await workspace.documentOf(path, before.text));
  if (file.kind !== 'table' || (old && old.file.kind !== 'table'))
    return { path: paths, notes: [NO_TABLE], changed: before.text !== text };
  const was = old?.file.kind === 'table' ? old.file : undefined;
  const set = compareTables(was, file, { findings: { before: old?.findings ?? [], after: findings } });
  const table = { before: was, after: file, set };
  const changed = set.changes.length > 0 || set.whole !== undefined;
  const isSilent = !changed && isEmpty(digestOf(table, 'zh'));
  const notes = before.text === undefined ? [NOT_THERE] : isSilent ? [before.text === text ? SAME : LAYOUT] : [];
  return { path: paths, table, notes, changed };
}

const NO_TABLE: Localised = {
  zh: '指标体系和指标库没有按表比较。请用编辑器自带的文本比较查看。',
  en: 'Indicator standards and libraries are not compared as tables. See the editor’s own comparison of texts.',
};
const NOT_THERE: Localised = {
  zh: '那个版本里没有这个文件：表里的内容都是新的。',
  en: 'The file was not in that revision: all of the table is new.',
};
const SAME: Localised = { zh: '两边完全相同。', en: 'Both sides are the same.' };
const LAYOUT: Localised = {
  zh: '只有排版、注释或写法不同，表的内容没有变。',
  en: 'Only layout, comments or spelling differ; what the table says is the same.',
};
