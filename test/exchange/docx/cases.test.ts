import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocx } from '../../../packages/exchange/src/docx/read-docx.ts';
import type { SourceDocument } from '../../../packages/exchange/src/grid/grid.ts';
import { placeText } from '../../../packages/exchange/src/note.ts';
import { wordFile } from './word-file.ts';

const FOLDER = new URL('./cases/', import.meta.url);

// Each case is the parts of a Word file, NAME.parts: `== document` (the body) and others, their XML below; remarks stand before
// the first. Beside it stands what was read: text as `¶`, tables as cells with their column (from 1) and what they cover.
test.each(readdirSync(FOLDER).filter(name => name.endsWith('.parts')))('%s', async name => {
  const parts = Object.fromEntries(
    readFileSync(new URL(name, FOLDER), 'utf8')
      .split(/^== /m)
      .slice(1)
      .map(part => {
        const end = part.indexOf('\n');
        return [part.slice(0, end), part.slice(end + 1).replace(/\n\s*/g, '')];
      }),
  );
  const source = await readDocx(await wordFile(parts));
  await expect(shown(source)).toMatchFileSnapshot(new URL(name.replace(/\.parts$/, '.read'), FOLDER).pathname);
});

function shown({ pieces, omitted = [] }: SourceDocument): string {
  const lines = pieces.flatMap(piece => {
    if (piece.kind === 'text') return [`¶ ${piece.text}`];
    return [
      `table ${piece.at.table}`,
      ...piece.rows.map(({ cells }) =>
        cells
          .map(({ column, columns, rows, text, indent }) => {
            const covers = columns > 1 || rows > 1 ? ` ${columns}×${rows}` : '';
            return `  ${column + 1}${covers}${indent ? ` indent ${indent}` : ''} ${JSON.stringify(text)}`;
          })
          .join(' |'),
      ),
    ];
  });
  const left = omitted.map(({ kind, at, text }) => `left out: ${kind}, ${placeText(at).en}: ${text}`);
  return [...lines, ...left, ''].join('\n');
}
