export { BUILT_IN_SCHEME, builtInStandards, builtInText } from './built-in.ts';
export { Editor, textEditsOf } from './fix/edits.ts';
export { type FixAllOptions, fixAll } from './fix/fix-all.ts';
export { applyEdits, type TextEdit } from './fix/text-edit.ts';
export { ProjectReuse } from './map/reuse.ts';
export { DEFAULT_TITLE, type NewTable, newTableText } from './new-table.ts';
export { defaultStandard, modelOf, type ParseOptions, parse, structureFor } from './parse.ts';
export { type FormatOptions, format } from './print/format.ts';
export { print, printProject } from './print/print.ts';
export { type FileSystem, type FolderEntry, folderOf, foldersUpwards, joined } from './workspace/file-system.ts';
export { type FindingRecord, recordOf } from './workspace/record.ts';
export {
  type CheckedDocument,
  GOAL_ENDING,
  type GoalDocument,
  NotTextError,
  PROFILE_NAME,
  type ProfileInForce,
  Workspace,
  type WorkspaceOptions,
} from './workspace/workspace.ts';
