import type { RenameFeature } from './features.ts';

export const prepareRename: RenameFeature['prepareRename'] = () => undefined;
export const rename: RenameFeature['rename'] = () => undefined;
