import { SEVERITIES } from './profile.ts';
import { RULES } from './registry.ts';
import type { RuleMeta, Threshold } from './rule.ts';

/** The JSON schema (draft 7, as editors read it) of `goalsheet.config.json`, made from the rules' own descriptions. */
export function profileSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'goalsheet.config.json',
    description:
      '绩效目标表检查规则的配置：各规则的级别和阈值。 Severities and thresholds of the rules that check a goal table.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: {
        type: 'string',
        minLength: 1,
        description:
          '共用配置的路径（从本文件所在文件夹算起），如 ../goalsheet.config.json；本文件写的优先，词表相加。 Path of a shared configuration, counted from the folder of this file; what this file says goes before it, lists of words add up.',
      },
      rules: {
        type: 'object',
        description:
          '按规则编号设置级别或阈值；没有写的规则按默认。 Rule by code; a rule that is not named keeps its defaults.',
        additionalProperties: false,
        properties: Object.fromEntries(RULES.map(({ meta }) => [meta.code, ruleSchema(meta)])),
      },
    },
    definitions: {
      severity: {
        description: 'off 关闭 / hint 提示 / warning 警告 / error 错误',
        enum: SEVERITIES,
      },
    },
  };
}

function ruleSchema(meta: RuleMeta): object {
  const severity = { $ref: '#/definitions/severity' };
  return {
    description: `${meta.title.zh}：${meta.finds.zh} ${meta.title.en}: ${meta.finds.en}`,
    default: meta.severity,
    anyOf: [
      severity,
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          severity,
          ...Object.fromEntries(
            Object.entries(meta.thresholds ?? {}).map(([name, threshold]) => [name, thresholdSchema(threshold)]),
          ),
        },
      },
    ],
  };
}

function thresholdSchema(threshold: Threshold): object {
  const description = `${threshold.description.zh} ${threshold.description.en}`;
  return threshold.kind === 'number'
    ? { type: 'number', minimum: threshold.minimum, default: threshold.default, description }
    : { type: 'array', items: { type: 'string', minLength: 1 }, default: threshold.default, description };
}
