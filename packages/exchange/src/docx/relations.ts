import { readXml } from '../xml/read-xml.ts';
import type { Zip } from '../zip/read-zip.ts';
import { PREFIXES } from './names.ts';

/** Where a part of the package refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `footnotes`, `header`, `image` … */
  readonly type: string;
  /** The name of the part; for `external` an address, which is never asked. */
  readonly target: string;
  readonly external: boolean;
}

/** The relations of a part (of the package itself for ''), in order. */
export async function relationsOf(zip: Zip, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const bytes = await zip.read(`${folder}_rels/${part.slice(slash)}.rels`);
  const relations: Relation[] = [];
  if (!bytes) return relations;
  readXml(new TextDecoder().decode(bytes), PREFIXES, {
    start(name, attributes) {
      if (name !== 'rel:Relationship') return;
      const external = attributes.get('TargetMode') === 'External';
      const target = attributes.get('Target') ?? '';
      relations.push({
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').replace(/.*\//, ''),
        target: external ? target : resolved(folder, target),
        external,
      });
    },
    end() {},
    text() {},
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : folder + target).split('/'))
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  return names.join('/');
}
