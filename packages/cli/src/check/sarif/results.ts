import { idsOf, type TableNode } from '@goalsheet/core/model';
import type { Finding, Fix } from '@goalsheet/core/rules';
import { type CheckedDocument, Editor } from '@goalsheet/language';
import type { Io } from '../../io.ts';
import { type FileResult, type Whole, wholeFindings } from '../result.ts';
import { Fingerprints } from './fingerprint.ts';
import { type Json, locationOf, regionOf } from './location.ts';
import { plainMessage } from './message.ts';
import { LEVELS } from './rules.ts';

interface Surroundings {
  readonly io: Io;
  /** The index of the file among the run's artifacts. */
  readonly index: number;
  /** The index of a rule among the driver's; undefined for a code that is no rule's. */
  ruleIndex(code: string): number | undefined;
}

/** The results (§3.27) of a file. Every one has `suppressions`: they are there for all or for none (§3.27.23). */
export function resultsOf(file: FileResult, around: Surroundings): Json[] {
  const { document } = file;
  if (!document) return [];
  const artifactLocation = { ...locationOf(around.io, file.path, file.shown), index: around.index };
  const fingerprints = new Fingerprints();
  // One for all fixes: it scans the text once.
  const editor = new Editor(document.text, document.file);
  return wholeFindings(file).map(whole => {
    const { record, place } = whole.reported;
    const { finding } = whole;
    const message = place ? `${place}${around.io.language === 'zh' ? '：' : ': '}${record.message}` : record.message;
    return {
      ruleId: record.code,
      ruleIndex: around.ruleIndex(record.code),
      level: LEVELS[record.severity],
      message: plainMessage(message),
      locations: [
        {
          physicalLocation: { artifactLocation, region: regionOf(record) },
          logicalLocations: logicalLocations(whole, document),
        },
      ],
      relatedLocations: record.related.map((related, at) => ({
        id: at + 1,
        physicalLocation: { artifactLocation, region: regionOf(related) },
        message: plainMessage(related.message),
      })),
      partialFingerprints: {
        'ruleAndPlace/v1': fingerprints.of(record.code, placeId(finding, document), finding.target.field),
      },
      fixes: finding.fixes.map(fix => fixOf(fix, editor, artifactLocation, around.io)),
      suppressions:
        finding.waivedBy === undefined
          ? []
          : [{ kind: 'inSource', status: 'accepted', justification: finding.waivedBy }],
    };
  });
}

/** The unit, project or indicator that a finding stands at (§3.33). */
function logicalLocations({ reported, finding }: Whole, document: CheckedDocument): Json {
  const { node } = finding.target;
  if (document.file.kind !== 'table' || !('kind' in node) || !reported.place) return undefined;
  const name = 'name' in node && node.name ? node.name : undefined;
  return [{ name, fullyQualifiedName: placeId(finding, document), kind: node.kind }];
}

/** What the finding's node is called in its file, wherever it stands there. */
function placeId({ target: { node } }: Finding, { file }: CheckedDocument): string {
  const id = file.kind === 'table' ? idsOf(file).of.get(node as TableNode) : undefined;
  return id ?? ('name' in node ? String(node.name) : 'label' in node ? String(node.label) : '');
}

/** A fix (§3.55). Changes that only insert delete an empty region. */
function fixOf(fix: Fix, editor: Editor, artifactLocation: Json, { language }: Io): Json {
  const replacements = fix.edits
    .map(edit => editor.textEdit(edit))
    .map(({ range: { start, end }, newText }) => ({
      deletedRegion: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
      insertedContent: newText === '' ? undefined : { text: newText },
    }));
  return {
    description: plainMessage(fix.title[language]),
    artifactChanges: [{ artifactLocation, replacements }],
    properties: { safe: fix.safe },
  };
}
