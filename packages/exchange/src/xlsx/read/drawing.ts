import type { Package } from './package.ts';

/** What a worksheet's drawing shows: the paragraphs of its text boxes, and its pictures by what they are called. */
export interface Drawing {
  readonly texts: readonly string[];
  readonly pictures: readonly string[];
}

export async function readDrawing(workbook: Package, part: string): Promise<Drawing> {
  const texts: string[] = [];
  const pictures: string[] = [];
  let paragraph: string[] | undefined;
  let inText = false;
  let inPicture = false;
  // Older programs are given the same a second time.
  let fallback = 0;
  await workbook.readPart(part, {
    start(name, attributes) {
      if (name === 'mc:Fallback') fallback++;
      if (fallback > 0) return;
      if (name === 'd:pic') inPicture = true;
      else if (name === 'd:cNvPr' && inPicture) pictures.push((attributes.get('descr') ?? '').slice(0, 200));
      else if (name === 'a:p') paragraph = [];
      else if (name === 'a:br') paragraph?.push('\n');
      else if (name === 'a:t') inText = true;
    },
    text(text) {
      if (inText) paragraph?.push(text);
    },
    end(name) {
      if (name === 'mc:Fallback') fallback--;
      else if (name === 'd:pic') inPicture = false;
      else if (name === 'a:t') inText = false;
      else if (name === 'a:p') {
        const text = paragraph?.join('').trim();
        if (text) texts.push(text);
        paragraph = undefined;
      }
    },
  });
  return { texts, pictures };
}
