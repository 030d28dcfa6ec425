import { RULES } from '@goalsheet/core/rules';
import { say } from '../io.ts';
import { VERSION } from '../version.ts';
import type { Run } from './formats.ts';
import { type Json, locationOf, regionOf } from './sarif/location.ts';
import { plainMessage } from './sarif/message.ts';
import { resultsOf } from './sarif/results.ts';
import { ruleOf } from './sarif/rules.ts';

const INDEX: ReadonlyMap<string, number> = new Map(RULES.map(({ meta }, index) => [meta.code, index]));

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), one run: the rules (§3.19.23), the results (§3.27), and what kept
 * the tool from its work (§3.20.20, §3.20.21). A problem of the configuration concerns no file that was checked, so it is a notification and no
 * result. Paths count from the checkout (`%SRCROOT%`).
 */
export function report(run: Run): string {
  const { results, request, io } = run;
  const sarif: Json = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'goalsheet',
            version: VERSION,
            semanticVersion: VERSION,
            language: io.language,
            shortDescription: {
              text: say(io, {
                zh: '检查项目支出绩效目标表',
                en: 'Checks the performance goal table 项目支出绩效目标表',
              }),
            },
            rules: RULES.map(({ meta }) => ruleOf(meta, io.language, request.rulesUrl)),
            notifications: [
              {
                id: 'config',
                shortDescription: { text: say(io, { zh: '配置文件有问题', en: 'Problem in the configuration' }) },
              },
              {
                id: 'unread',
                shortDescription: { text: say(io, { zh: '文件没有读成', en: 'A file could not be read' }) },
              },
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': {
            description: { text: say(io, { zh: '检查时的根文件夹', en: 'The folder that paths count from' }) },
          },
        },
        invocations: [invocationOf(run)],
        artifacts: results.map(({ path, shown }) => ({
          location: locationOf(io, path, shown),
          roles: ['analysisTarget'],
        })),
        results: results.flatMap((result, index) =>
          resultsOf(result, { io, index, ruleIndex: code => INDEX.get(code) }),
        ),
      },
    ],
  };
  return `${JSON.stringify(sarif, undefined, 2)}\n`;
}

/** How the run went (§3.20). */
function invocationOf({ results, config, summary, io }: Run): Json {
  return {
    executionSuccessful: summary.unread === 0,
    toolConfigurationNotifications: config.map(({ record }) => ({
      descriptor: { id: 'config', index: 0 },
      level: 'error',
      message: plainMessage(record.message),
      locations: [
        { physicalLocation: { artifactLocation: locationOf(io, undefined, record.file), region: regionOf(record) } },
      ],
    })),
    toolExecutionNotifications: results.flatMap(({ path, shown, error }, index) =>
      error
        ? [
            {
              descriptor: { id: 'unread', index: 1 },
              level: 'error',
              message: plainMessage(say(io, error)),
              locations: [{ physicalLocation: { artifactLocation: { ...locationOf(io, path, shown), index } } }],
            },
          ]
        : [],
    ),
  };
}
