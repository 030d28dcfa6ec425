import { trimmed } from '../../packages/core/src/model/index.ts';
import { expectedJson } from '../helpers/model-from-json.ts';

/** The words of the two published tables, which generated tables are made of. */
export interface Vocabulary {
  readonly title: string;
  readonly department: string;
  readonly projectNames: readonly string[];
  /** Goals in pieces that end in 。 ， or ；. */
  readonly clauses: readonly string[];
  readonly indicators: readonly WordsOfIndicator[];
}

export interface WordsOfIndicator {
  readonly type: string;
  readonly name: string;
  readonly cycle: string;
  readonly annual: string;
}

export function vocabulary(): Vocabulary {
  const tables = ['baiyun', 'tianhe'].map(expectedJson);
  const projects = tables.flatMap(({ units }) => units.flatMap(unit => unit.projects));
  const { title, department } = tables[0]!;
  return {
    title,
    department,
    projectNames: [...new Set(projects.map(({ name }) => name))],
    clauses: projects
      .flatMap(({ goal }) => goal.split(/(?<=[。，；])/))
      .map(trimmed)
      .map(clause => (/[。，；]$/.test(clause) ? clause : `${clause}。`))
      .filter(clause => clause.length > 4),
    indicators: projects.flatMap(({ indicators }) =>
      indicators.map(({ level2Name, name, cycle, annual }) => ({
        // One label for each second level: the alias is what GS303 asks about.
        type: level2Name === '社会效益指标' ? '社会效益' : level2Name,
        name,
        cycle,
        annual,
      })),
    ),
  };
}

export const DISTRICTS = ['白云', '天河', '越秀', '海珠', '荔湾', '黄埔', '番禺', '花都', '南沙', '从化', '增城'];
export const BODIES = [
  '政务服务中心',
  '社会治安综合治理中心',
  '网格化服务管理中心',
  '来穗人员服务管理局',
  '教育研究院',
  '疾病预防控制中心',
  '市政设施维护所',
  '环境卫生监督所',
  '公共就业服务中心',
  '文化馆',
  '农业技术推广中心',
  '人民法院',
  '档案馆',
  '水务设施管理所',
];
