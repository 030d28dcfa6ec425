/** An author's text in Markdown: nothing of it is markup. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~&]/g, '\\$&')
    .replace(/^(\s*)([#+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/\s*\n\s*/g, ' ');
}

/** Paragraphs; those that say nothing are left out. */
export function paragraphs(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** Lines of one paragraph. */
export function lines(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join('  \n');
}
