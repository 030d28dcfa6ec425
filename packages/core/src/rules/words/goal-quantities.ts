/** Words by which the quantities of a goal are held against the indicators, as data. */
type Words = readonly string[];

/** Units of things, which are counted together though each has its own: 学校10所、社区8个 are 18个. Not people, households, times. */
export const THINGS: Words = [
  '个', '家', '所', '处', '座', '间', '栋', '幢', '宗', '块', '条', '站', '点', '点位', '头', '只', '匹', '羽', '台', '套', '台套', '辆', '艘', '架', '件', '项', '部', '支', '盏', '株', '棵', '盆', '份', '张', '册', '本',
]; // biome-ignore format: lists

/** An indicator whose name has one of these counts who gets something: the same people may get several things. */
export const RECIPIENTS: Words = [
  '受益', '惠及', '享受', '覆盖', '服务人口', '服务对象', '发放', '补助', '补贴', '保障', '资助', '救助', '参保', '供养', '奖励', '扶助', '在职', '在编', '在册', '在训', '在校', '退休', '离休', '编外', '聘用',
]; // biome-ignore format: lists

/** A project of one of these names pays what the rules say for every unit; all of them are to be paid in full and in time. */
export const PAID_BY_RULE: Words = [
  '工资', '薪酬', '津贴', '津补贴', '奖金', '绩效奖', '公积金', '养老保险', '医疗保险', '失业保险', '工伤保险', '生育保险', '社会保险', '社会保障缴费', '社保缴费', '职业年金', '离退休', '退休费', '抚恤金', '遗属', '福利费', '工会经费',
  '公用经费', '日常公用',
]; // biome-ignore format: lists
