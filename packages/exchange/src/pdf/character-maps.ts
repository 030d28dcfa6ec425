/** What the library asks for: the setting that says where such files are (`cMapUrl`, `standardFontDataUrl`), and a name. */
interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/**
 * The character maps that a PDF asks for where it names a font (宋体) without bringing it: those of Chinese (GB) fonts are
 * here, and loaded at the first one.
 */
export class CharacterMaps {
  /** The first map that was asked for and is not here: text in that font cannot be read. */
  missing: string | undefined;
  /** What the library makes an object of, to ask for its files. */
  readonly factory = factoryOf(wanted => this.content(wanted));

  private async content({ kind, filename }: Wanted): Promise<Uint8Array> {
    const isMap = kind === 'cMapUrl';
    const name = filename.replace(/\.bcmap$/, '');
    const content = isMap ? await mapOf(name) : undefined;
    if (content) return content;
    if (isMap) this.missing ??= name;
    throw new Error(`no ${filename}`);
  }
}

function factoryOf(content: (wanted: Wanted) => Promise<Uint8Array>): new () => object {
  return class {
    readonly fetch = content;
  };
}

async function mapOf(name: string): Promise<Uint8Array | undefined> {
  const { GB_CMAPS } = await import('./embedded/gb-cmaps.ts');
  const base64 = GB_CMAPS.find(([each]) => each === name)?.[1];
  return base64 === undefined ? undefined : Uint8Array.from(atob(base64), char => char.charCodeAt(0));
}
