/** Words by which target values are judged, as data. */
type Words = readonly string[];

/** They say how much without a number: all of it. Behind 安, 健, 完 they are other words (安全员, 健全体系). */
export const WHOLES: Words = [
  '全部',
  '全覆盖',
  '全员',
  '全体',
  '全额',
  '足额',
  '不漏',
  '一个不落',
  '一户不落',
  '日产日清',
  '日清日结',
];
export const NOT_BEFORE_WHOLE = /[安健完]/;

/** A value that begins so says: none at all. */
export const NONES: Words = ['无', '没有', '未发生', '未出现', '不发生', '不出现', '杜绝', '零', '不超支'];

/** The indicator does not apply, the project has none of it, or it must not be published. */
export const NOT_APPLICABLE: Words = [
  '不适用',
  '不涉及',
  '不考核',
  '不作考核',
  '不纳入考核',
  '涉密',
  '保密',
  '不予公开',
  '不公开',
];

/** Verbs of wanting less. 超支, 控制 and 增长 are none: there ≤0% is right. */
export const SAVINGS: Words = [
  '节省', '节约', '节支', '减少', '降低', '下降', '压减', '压降', '缩减', '削减', '缩短', '降幅',
]; // biome-ignore format: lists
/** What they want more of. */
export const RAISES: Words = ['提高', '提升'];
/** Where one of these is measured, a target of nought or less says that nothing may be added. */
export const KEPT_LOW: Words = [
  '控制',
  '超支',
  '超出',
  '超预算',
  '增长',
  '增幅',
  '上涨',
  '上升',
  '涨幅',
  '偏差',
  '误差',
];

/** Behind 节省 or 减少 they name the saving itself: 节省率, 下降幅度. */
export const DIMENSIONS: Words = [
  '率', '比例', '比率', '比重', '百分比', '幅度', '幅', '额', '金额', '量', '数', '数量', '总量', '总额', '程度', '情况', '指标', '目标', '效果', '成效', '水平',
]; // biome-ignore format: lists
/** What is saved; with 率 or 比例 behind it, it is still the saving that is measured (节约成本比例). */
export const RESOURCES: Words = [
  '成本', '支出', '费用', '开支', '经费', '资金', '资源', '人力', '物力', '财力', '时间', '能耗', '能源', '用电', '用水', '用纸', '用油', '消耗', '投入', '负担', '工时', '运维费', '用工',
]; // biome-ignore format: lists
/** Of these none at all is the best: 减少投诉 with 0次 counts the complaints. */
export const EVENTS: Words = [
  '事故', '投诉', '案件', '故障', '差错', '违规', '违法', '违纪', '上访', '信访', '死亡', '伤亡', '发案', '警情', '隐患', '逾期', '拖欠', '延误', '纠纷', '感染', '火灾', '犯罪', '漏报', '误报', '宕机', '中断', '舆情',
  '缺陷', '发生', '流失', '损失', '污染', '复发', '辍学', '风险', '错误', '失误', '浪费', '闲置', '积压', '空置', '缺勤', '遗漏', '泄密', '泄露', '返贫', '跑动', '排队', '事件', '矛盾', '盲区', '死角', '停电', '停水', '拥堵',
]; // biome-ignore format: lists
/** Before a number they say nothing of what is measured. */
export const FILLERS: Words = [
  '参考值', '目标值', '计划值', '目标', '力争', '确保', '实现', '完成', '达到', '保持', '预计', '全年', '年度', '年内', '本年', '当年', '总体', '平均', '同比', '比上年', '较上年', '比去年', '较去年', '为', '约', '在', '的',
]; // biome-ignore format: lists

/** A name with one of these takes a percent, though it does not end in 率. */
export const PERCENT_NAMES: Words = [
  '率', '比例', '占比', '比重', '百分比', '覆盖', '程度', '完成度', '完成情况', '进度', '幅度', '增幅', '降幅', '增长', '增速', '提高', '提升', '下降', '降低', '减少', '节约', '满意', '达标', '到位', '及时', '控制', '密度', '深度', '通达度', '占', '普及', '知晓', '受益面', '惠及面', '参与面', '服务面', '保障面',
]; // biome-ignore format: lists
/** Beside a percent they say only that something is done: 100%完成 is still a bare percent. */
export const DONE: Words = [
  '完成',
  '落实',
  '实施',
  '达标',
  '到位',
  '执行',
  '实现',
  '保障',
  '按时',
  '按期',
  '及时',
  '计划',
  '年度',
  '任务',
  '工作',
  '达到',
  '力争',
  '确保',
  '目标',
];

/** A name that ends so needs no unit behind its number: it is in the name (次数), or there is none (指数). */
export const UNIT_IN_NAME: Words = [
  '数', '次', '人次', '场次', '批次', '频次', '得分', '评分', '分值', '值', '比', '比值', '排名', '名次', '位次', '等级', '级别', '倍', '版本', '名额', '面积', '里程', '长度', '天', '年限', '金额', '收入', '年度', '学时', '课时', '工时', '航时', '小时', '品种', '种类',
]; // biome-ignore format: lists
/** But what is merely a quantity may be counted in anything. */
export const ANY_UNIT: Words = ['数量', '总数', '总量'];

/** What a cost may be measured by instead of an amount: a sum that stands elsewhere. */
export const COST_LIMITS: Words = [
  '预算', '概算', '控制数', '合同', '协议', '中标', '限价', '限额', '批复', '办法', '号文', '国家标准', '行业标准', '地方标准', '定额', '差旅费标准', '培训费标准', '会议费标准', '政府定价', '政府指导价', '核定', '公布的', '评审', '审定', '审计结果', '结算价', '招标', '投标', '成交价', '工程量清单', '水价', '电价', '气价', '油价', '信息价', '挂牌价', 'LPR', '基准利率', '不收费', '免费', '免收', '零收费',
]; // biome-ignore format: lists

/**
 * What stands where a value is due. `…` is any text: `按需…` begins so, `…实际补助` ends so, without it the whole value is meant.
 */
export const PLACEHOLDERS: Words = [
  '控制数', '控制值', '预算控制数', '计划数', '计划值', '年度计划', '年度计划数', '年度计划值', '年初计划数', '目标值', '年度目标值', '预期值', '标准值', '基准值', '参考值', '参考数', '指标值', '年度指标值', '实际', '实际值', '实际数',
  '待定', '待填', '待填写', '待补充', '待确定', '待核定', '待核实', '待明确', '待测算', '暂定', '暂无', '未定', '另定', '另行确定', '另行通知', '同上',
  '按需', '按需…', '据实', '据实结算', '据实支付', '据实支出', '据实列支', '据实发放', '据实报销', '据实安排', '据实核算', '据实拨付', '据实保障', '据实补助', '据实测算', '按实结算', '按实支付', '按实支出', '按实列支', '按实发放', '按实际…', '按照实际…', '依实际…', '以实际…', '视实际…', '根据实际', '根据实际情况', '根据实际情况确定', '根据实际需要', '根据实际需求', '根据实际确定', '根据实际发生…', '根据实际人数…', '视情况…', '视情而定',
  '…实际工作内容', '…实际工作量', '…实际工作情况', '…实际补助', '…实际补贴', '…实际支出', '…实际支付', '…实际发生', '…实际发生数', '…实际发生额', '…实际发生量', '…实际需要', '…实际需求', '…实际情况', '…实际数量', '…实际人数', '…实际次数', '…实际金额',
  '…实际费用', '…实际成本', '…实际完成情况', '…实际完成数', '…实际完成量', '…实际使用量', '…实际用量', '…实际发放', '…实际发放数', '…实际参加人数', '…实际业务量', '…实际采购数', '…实际采购数量', '…实际执行数', '…实际结算', '…实际开展情况',
]; // biome-ignore format: lists
/** A number beside one of these, first or last in the value, is not promised either: 参考值≤0％. */
export const PROVISIONAL: Words = ['参考值', '参考数', '暂定', '待定'];
/** A value with one of these says what is to be reached: 满足实际需要, 按需及时供应. */
export const ACHIEVED: Words = [
  '满足', '符合', '适应', '贴合', '结合', '解决', '贴近', '联系', '切合', '立足', '反映', '服务于', '掌握', '了解', '熟悉', '提高', '提升', '考虑', '优于', '一致', '相符', '吻合', '及时', '按时', '保障', '确保', '保证', '匹配', '改善', '摸清', '合理', '公平', '科学', '有效',
]; // biome-ignore format: lists

/** Runs of one of these, two or more, are what a template leaves open: XX次, **项目, ××街道, ____. */
export const BLANKS: Words = ['XxＸｘ', '*＊', '×✕╳', '□', '△', '_＿', '○〇'];
