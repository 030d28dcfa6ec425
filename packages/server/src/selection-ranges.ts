import type { SelectionRangesFeature } from './features.ts';

export const selectionRanges: SelectionRangesFeature['selectionRanges'] = () => undefined;
