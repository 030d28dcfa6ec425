/** The words that decide what the quantities of a running text are to each other, as data. Matched in narrowed text. */
type Words = readonly string[];

/** Before an amount these leave no doubt that it is a total. */
export const TOTALS: Words = [
  '合计', '总计', '总金额', '总预算', '预算总额', '总经费', '经费总额', '总费用', '费用总额', '资金总额', '总资金', '总额',
]; // biome-ignore format: lists

/** Before 总额 these say of what it is; any other noun there makes it a total of that (进出口总额, 社会消费品零售总额). */
export const TOTAL_OF: Words = [
  '项目', '支出', '投入', '补助', '补贴', '拨款', '安排', '年度', '全年', '财政', '申请', '所需', '需', '款项', '金额', '的',
]; // biome-ignore format: lists

/** These say so too, but of a part as readily as of the whole. */
export const SUMS: Words = ['共计', '共', '总共', '一共'];

/** Words that end in 共 and add nothing up. */
export const NO_SUMS: Words = ['公共', '中共', '党共', '共共'];

/** What may stand between such a word and its amount. */
export const BEFORE_AMOUNT: Words = [
  '为', '是', '需', '需要', '所需', '约', '安排', '拟安排', '资金', '经费', '预算', '申请', '投入', '支出', '费用', '人民币', '金额', '财政', '拨款', '补助', '补贴', '款', '发放',
  '支付', '计划', '达', '有', ':',
]; // biome-ignore format: lists

/** Where one of these stands between factors and total, more is going on than a multiplication. */
export const NOT_ONE_PRODUCT: Words = [
  '其中', '另', '扣除', '减去', '减免', '结余', '剩余', '余额', '平均', '人均', '户均', '最高', '最低', '不等', '分别', '或', '部分', '首批', '加上', '另加', '以及', '折', '比例', '承担', '负担', '配套',
  '差额', '不足', '上限', '下限', '半年', '学期', '学年', '分期', '首期', '年限', '税', '左右', '逐', '新增', '递增', '+', '-', '÷',
]; // biome-ignore format: lists

/** The total is for a year: a monthly price counts twelve times. */
export const FOR_A_YEAR: Words = ['全年', '年共', '年合计', '年总计', '年度', '年需', '年内', '一整年'];

/** Behind 每个, 每名 … these say what is done with the money, not who gets it. */
export const NOT_A_NOUN: Words = [
  '补助', '补贴', '发放', '奖励', '资助', '给予', '安排', '按', '需', '约', '为', '支付', '预算', '经费', '费用', '标准', '收', '支出', '可', '予', '租金', '价', '成本', '单价', '金额', '工资', '津贴', '救助',
  '慰问', '定额', '计', '的',
]; // biome-ignore format: lists

/** What has a size and is not counted: 3米 × 5米 describes a thing. */
export const SIZES: Words = [
  '米', '千米', '厘米', '毫米', '海里', '里', '平方米', '平方千米', '立方米', '延米', '公顷', '亩', '像素', '万像素', '千克', '吨', '克', 'MB', 'GB', 'TB',
]; // biome-ignore format: lists

/** In the clause before a quantity these say that it is so already, or was: no promise. */
export const ALREADY: Words = [
  '现有', '目前', '截至', '截止', '上年', '去年', '往年', '历年', '此前', '以来', '已有', '已建', '已完成', '已累计', '原有', '现存', '前期', '当前', '至今', '近年', '获评', '荣获', '曾', '常住人口', '户籍人口', '总人口', '下辖', '现辖', '共辖', '省共有', '市共有', '区共有', '县共有', '镇共有', '乡共有', '街共有', '道共有', '现共有', '全市有', '全区有', '全县有', '全镇有', '我市有', '我区有', '我县有',
]; // biome-ignore format: lists

/** Behind 3个, 5项 these make a manner of speaking, which no indicator takes up. */
export const FIGURES_OF_SPEECH: Words = [
  '方面', '维度', '层面', '环节', '阶段', '原则', '要求', '领域', '步骤', '重点', '确保', '坚持', '到位', '出新出彩', '意识', '自信', '维护', '确立', '必须', '统一', '结合', '全面', '专项行动', '统筹', '体系',
  '机制', '抓手', '转变', '突破', '关键', '梯队', '一批', '不', '更加', '先', '务必', '板块', '层次', '大类', '能力', '工程', '行动', '百分点',
]; // biome-ignore format: lists

/** Behind 48小时 these say that it is the time which something may take. */
export const BEHIND_A_TIME: Words = [
  '办结', '办理', '办毕', '处置', '处理', '修复', '完成', '到达', '到场', '到位', '恢复', '排除', '解决', '响应', '送达', '反馈', '答复', '补装', '抢通', '报送', '审批', '审结', '出具', '公示', '内', '值班', '值守', '在线', '开放',
]; // biome-ignore format: lists
