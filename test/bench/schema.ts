const name = { type: 'string', pattern: '[\\p{L}]' };
const text = { type: 'string', minLength: 1 };
const amount = { type: 'string', pattern: '^\\d{1,3}(,?\\d{3})*(\\.\\d{1,6})?$' };
const columns = { 总计: amount, 财政拨款: amount, 财政专户拨款: amount, 其他资金: amount };

/**
 * What JSON Schema can ask of the table in YAML: required entries, unknown keys, forms of names and amounts, types of
 * indicators. Sums, repetitions and required first levels are beyond it.
 */
export const TABLE_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['标题', '部门名称', '单位', '资金使用单位'],
  additionalProperties: false,
  properties: {
    标题: text,
    部门名称: name,
    单位: { enum: ['元', '千元', '万元', '亿元'] },
    ...columns,
    资金使用单位: { type: 'array', minItems: 1, items: { $ref: '#/definitions/unit' } },
  },
  definitions: {
    unit: {
      type: 'object',
      required: ['名称', '项目'],
      additionalProperties: false,
      properties: {
        名称: name,
        ...columns,
        项目: { type: 'array', minItems: 1, items: { $ref: '#/definitions/project' } },
      },
    },
    project: {
      type: 'object',
      required: ['项目名称', '绩效目标', '绩效指标'],
      additionalProperties: false,
      anyOf: [
        { required: ['总计'] },
        { required: ['财政拨款'] },
        { required: ['财政专户拨款'] },
        { required: ['其他资金'] },
      ],
      properties: {
        项目名称: name,
        ...columns,
        绩效目标: text,
        绩效指标: { type: 'array', minItems: 1, items: { $ref: '#/definitions/indicator' } },
      },
    },
    indicator: {
      type: 'object',
      required: ['类型', '名称'],
      additionalProperties: false,
      oneOf: [{ required: ['指标值'] }, { required: ['实施周期指标值', '年度指标值'] }],
      properties: {
        类型: {
          enum: [
            ...['数量指标', '质量指标', '时效指标', '成本指标'],
            ...['经济效益', '社会效益', '生态效益', '可持续影响', '服务对象满意度'],
            ...['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标', '服务对象满意度指标'],
          ],
        },
        名称: name,
        指标值: text,
        实施周期指标值: text,
        年度指标值: text,
      },
    },
  },
};
