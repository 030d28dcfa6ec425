/** Words by which it is judged under which level an indicator belongs, as data. */
type Words = readonly string[];

/** A name that ends so asks for satisfaction. */
export const SATISFACTION_ENDINGS: Words = ['满意度', '满意率', '满意程度'];

/**
 * A name that begins so is about carrying something out, and its measure is how far that came: 开展满意度调查, 完成满意度测评.
 */
export const ACTIVITIES: Words = ['开展', '组织', '完成', '实施', '进行', '委托', '举办', '推进', '编制', '设计'];

/** A count of these is a measure of quality: how many were good, or went wrong. */
export const COUNTS_OF_QUALITY: Words = [
  '获奖', '得奖', '奖项', '等奖', '优秀', '优质', '优良', '优等', '精品', '合格', '达标', '通过', '一等', '星级', 'A级', '甲级', '示范', '标杆', '等级', '级别', '名次', '排名', '位次', '档次', '等次', '评级',
  '高级', '职称', '学历', '资质', '资格', '专业', '证书', '错误', '出错', '失误', '扣分', '返工', '返修', '退回', '通报', '问题', '不良', '瑕疵', '整改', '补正', '泄露', '泄密', '失败',
  '批示', '采纳', '表彰', '成果奖', '标志性', '金牌', '奖牌', '引用', '他引', '被引', '转载', '录用', '收录', '授权', '发明专利', '结业', '结题', '评估', '认证', '500强', '百强', '国家级', '省级', '市级', '单篇', '人均', '平均', '户均', '场均',
  '丢失', '纠错', '变更', '违反', '处罚', '复议', '败诉', '推翻', '异常', '病害', '破损', '停机', '报警', '告警', '受骗', '越级', '矛盾', '被', '零', '每万', '每千', '每百', '每十万', '每亿', '高水平', '一区', '核心期刊', 'SCI', 'ESI',
]; // biome-ignore format: lists

/** A name that ends so says how well a thing is made, or that it runs: an output, not what comes of it. */
export const QUALITY_ENDINGS: Words = [
  '运行率', '运转率', '完好率', '可用率', '在线率', '在网率', '开机率', '故障率', '验收合格率', '验收通过率', '工程合格率', '设备合格率', '产品合格率', '质量合格率', '准确率', '正确率', '准确性', '正确性',
  '规范性', '规范率', '合规性', '合规率', '完整性', '完整率', '稳定性', '可靠性', '兼容性', '及时性', '及时率', '运行稳定', '稳定运行', '运行正常', '正常运行', '正常运转', '运转正常', '运行情况', '运转情况',
  '故障减少率', '故障下降率', '故障修复率', '故障排除率', '故障解决率', '故障解决时间', '故障处理时间', '故障修复时间', '故障响应时间', '故障恢复时间', '响应时间', '响应速度', '解决时间', '修复时间', '恢复时间',
]; // biome-ignore format: lists

/** Running is what these do for everybody: 经济平稳运行, 城市正常运转 are benefits. */
export const RUNS_FOR_ALL: Words = [
  '社会', '经济', '城市', '市场', '金融', '民生', '生活', '交通', '产业', '区域', '居民', '群众', '政府', '机关', '企业', '行业', '基层', '农村', '乡村', '财政', '道路', '公交', '电网', '水网', '供水', '供电', '供气',
  '供热', '就业', '物价', '收入', '环境', '生态', '空气', '水质', '食品', '药品', '全市', '全区', '全县', '全省',
]; // biome-ignore format: lists
