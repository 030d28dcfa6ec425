/** Words that the rules on an indicator's two values, and on what a value says, look for. Compared with the text in one width. */

/** A value that only points at the other one, or is an empty cell as people write it. */
export const EMPTY_OR_SAME: readonly string[] = [
  '无', '/', '\\', '-', '--', '---', '*', '不适用', '不涉及', '本项目不适用', '本项目不适用此指标', '同左', '同右', '同上', '同前', '同年度', '同年度指标值',
  '同年度值', '同实施周期', '同实施周期指标值', '同周期', '同周期值', '同周期指标值', '与年度指标值一致', '与实施周期指标值一致', '与年度一致', '与实施周期一致', '与周期一致',
]; // biome-ignore format: lists

/** All of it: what 100% says in words. */
export const ALL_OF_IT: readonly string[] = [
  '全部', '全覆盖', '全面覆盖', '全额', '足额', '全数', '全员', '如数', '完全', '全面完成', '全部完成', '零遗漏', '无遗漏', '无一遗漏', '不漏', '悉数', '日产日清', '日清日结', '日清日毕', '日产日运', '百分百', '百分之百', '件件', '人人', '户户', '村村', '事事',
]; // biome-ignore format: lists

/** None of it: what 0 says in words. */
export const NONE_OF_IT: readonly string[] = [
  '无', '不发生', '未发生', '没有', '杜绝', '不出现', '未出现', '不存在', '不产生', '零', '避免', '不超', '未超', '预算内', '预算范围内', '预算以内',
]; // biome-ignore format: lists

/** A number, but no definite one. */
export const VAGUE_NUMBERS: readonly string[] = [
  '数十', '数百', '数千', '数万', '数亿', '几十', '几百', '几千', '几万', '十几', '上百', '上千', '上万', '成百上千', '成千上万', '若干', '个位数', '两位数', '三位数',
]; // biome-ignore format: lists

/** A state at the end of a value: it answers the name though its words stand there too (保障单位正常运转 → 单位正常运转). */
export const STATES: readonly string[] = [
  '正常', '正常开展', '正常运行', '正常运转', '正常使用', '正常进行', '稳定', '稳定运行', '平稳', '平稳运行', '及时', '完成', '按时完成', '按期完成', '及时完成', '达标', '合格', '到位',
  '规范', '安全', '良好', '有序', '畅通', '完好', '齐全', '准确', '真实', '完整', '合规', '有效', '可控', '通过', '满意', '提高', '提升', '增强', '改善', '加强', '降低', '下降', '减少',
]; // biome-ignore format: lists

/** A direction that says neither from where nor how far; a value of these alone cannot be judged. */
export const DIRECTIONS: readonly string[] = [
  '提高', '提升', '增强', '增加', '增长', '加强', '改善', '优化', '完善', '促进', '推动', '推进', '加快', '扩大', '降低', '减少', '下降', '缓解', '改进', '上升', '深化', '好转',
]; // biome-ignore format: lists

/**
 * States that say neither by when nor by what measure, those of one meaning in a row. Fine where the name asks for just this, in one
 * of these words: 及时性 → 及时, 按时发放.
 */
export const BARE_STATES: readonly (readonly string[])[] = [
  ['及时', '按时', '按期', '如期', '准时', '适时'],
  ['正常', '稳定', '平稳', '有序', '顺畅'],
  ['规范', '合规', '合理'],
  ['有效', '明显', '显著', '较好', '较高', '较大', '较强'],
  ['到位', '保障', '得到保障', '有所保障'],
];

/** May stand before such a word … */
export const BEFORE_BARE: readonly string[] = [
  '逐步', '逐年', '不断', '持续', '明显', '显著', '有效', '有所', '进一步', '得到', '得以', '大幅', '大力', '稳步', '切实', '全面', '较大', '极大', '着力', '积极', '逐渐', '日益',
  '大大', '基本', '保持', '确保', '较为', '比较', '十分', '非常', '实现',
]; // biome-ignore format: lists

/** … or behind it. */
export const BEHIND_BARE: readonly string[] = [
  '完成', '开展', '运行', '运转', '使用', '进行', '到位', '实施', '推进', '发放', '支付', '拨付', '提高', '提升', '增强', '增加', '加强', '改善', '优化', '明显', '显著', '有效', '状态', '了',
]; // biome-ignore format: lists

/** Words by which a target leaves itself a way out. */
export const HEDGES: readonly string[] = [
  '力争', '力求', '尽量', '尽可能', '原则上', '不限', '争取达到', '争取实现', '争取完成', '争取在', '争取不', '基本达到', '基本实现', '基本完成', '视情况', '视情', '适当提高', '适当增加', '适当减少', '适当降低', '适当调整', '适当补助', '酌情',
]; // biome-ignore format: lists

/** Words with such a word in them that are none: 包括但不限于 opens a list, 力争上游 is a saying. */
export const NO_HEDGES: readonly string[] = [
  '不限于', '力争上游', '不限速', '不限购', '不限行', '不限量',
]; // biome-ignore format: lists

/** 约, 近 before a number, 左右 behind it. 余 and 多 (20余万) are rounding, not a way out. */
export const ABOUT: readonly string[] = ['大约', '约', '将近', '接近', '近', '大概', '左右', '上下', '预计'];

/** A rate whose name has one of these may well be above 100%. */
export const MAY_EXCEED: readonly string[] = [
  '增长', '增速', '增幅', '增加', '增值', '增产', '增收', '提高', '提升', '上升', '变动', '变化', '波动', '完成', '达成', '实现率', '超', '收益', '回报', '报酬', '利润', '盈利', '负债', '周转',
  '杠杆', '偿债', '流动比', '速动比', '比率', '同比', '环比', '投入产出', '产销', '自给', '毛入学', '容积', '负荷', '病床', '床位', '产能', '利用率', '赔付', '加标', '征缴', '收缴', '征收', '清收', '催收', '拨备',
  '储备', '保值', '折现', '通胀', '通货', '物价', '价格', '倍', '翻番', '配比', '电话', '手机', '放大', '撬动', '带动', '保障率', '成本', '费用', '控制率', '执行率', '溢价', '换手', '补偿', '弥补', '替代', '偏差', '误差', '含水',
]; // biome-ignore format: lists

/** Verbs before a number in a name that set a target there: 举办3场培训, not 3场以上培训的单位. */
export const DOING: readonly string[] = [
  '完成', '开展', '举办', '召开', '组织', '建设', '建成', '新建', '新增', '购置', '采购', '购买', '培训', '发放', '编制', '出版', '制作', '提交', '形成', '打造', '创建', '走访', '慰问', '检查',
  '维修', '改造', '举行', '开设', '发布', '印制', '印发', '宣传', '救助', '资助', '补助', '扶持', '孵化', '实施', '更新', '安装', '配备', '引进', '培育', '种植', '修复', '整治', '达', '达到', '至少', '不少于',
]; // biome-ignore format: lists

/** Words that join a second comparator to the first: 不超过10%，且小于预算. */
export const JOINTS: readonly string[] = [
  '且',
  '并且',
  '并',
  '而且',
  '同时',
  '但',
  '但是',
  '又',
  '或',
  '或者',
  '和',
  '及',
  '即',
  '也',
];

/** Units whose amounts in several years do not add up: rates, marks, times, degrees. All others do (场, 人, 公里, 元). */
export const NOT_ADDITIVE: readonly string[] = [
  '%', '‰', '‱', '百分点', '分', '倍', '℃', '度', '分贝', '星', '折', '秒', '毫秒', '分钟', '小时', '天', '工作日', '周', '个月', '季度', '年', '帕', '兆帕', '伏', '千伏', '赫兹', '兆赫', '像素', '微克/立方米',
]; // biome-ignore format: lists

/** What stands for a number of the plan in 小于预算数, so that it can be held against a number (≤0％). Not 上年, 平均水平, 标准: a condition of its own. */
export const LIMITS: readonly string[] = [
  '预算', '控制数', '概算', '限额', '限价', '定额', '计划', '批复', '核定', '下达', '总额', '总投资', '资金', '经费', '成本', '费用', '目标值', '指标值', '合同价', '采购价',
]; // biome-ignore format: lists
