/** The endings that files with published tables usually have. The content decides; these are for dialogs and drops. */
export const ENDINGS = ['xlsx', 'xlsm', 'docx', 'docm', 'pdf', 'html', 'htm', 'csv', 'tsv', 'txt', 'md'] as const;

/** Whether a file may hold a published table, going by its name. */
export function mayHoldTable(path: string): boolean {
  return ENDINGS.some(ending => path.toLowerCase().endsWith(`.${ending}`));
}
