/** Words by which a total in a goal is told from the project's amount, as data. Looked for in the total's own sentence, before it. */
type Words = readonly string[];

/** The total is of something else than this year's budget of the project. */
export const OTHER_TOTALS: Words = [
  '其中', '总投资', '投资额', '完成投资', '概算', '估算', '造价', '合同', '中标', '采购价', '收入', '创收', '营收', '营业', '销售', '交易', '产值', '增加值', '税收', '纳税', '减税', '退税', '利润', '经济效益', '贷', '债', '融资', '基金规模', '募', '捐',
  '罚没', '罚款', '追缴', '追回', '挽回', '损失', '涉案', '进出口', '零售', '外资', '外贸', '贸易', '成交', '拉动', '消费额', '消费券', '生产总值', 'GDP', '签约', '招商', '引资', '存款', '授信', '担保', '保费', '票房', '资产', '保额', '保险金额', '赔付', '减免', '节约', '节省', '结余', '结转', '缺口', '带动', '撬动', '社会资本', '社会资金', '自筹', '配套', '中央资金', '中央财政',
  '省级', '市级', '上级', '镇级', '村级', '上年', '去年', '往年', '历年', '上一年', '以前年度', '明年', '次年', '下年', '下一年', '累计', '已支付', '已投入', '已安排', '已下达', '此前', '前期', '后期', '分期', '分年', '首付', '尾款', '首期',
  '余款', '质保金', '欠', '每年', '另有', '另外', '另行', '扣除', '除去', '不含', '限额', '上限', '原有', '原定', '调整前', '申报金额', '送审', '审定', '到位资金', '预付', '存量', '分配给', '转移支付',
]; // biome-ignore format: lists

/** They say of a number before the total that it is a price: 人均6000元，总预算36万元. In the total's own clause they make it one itself. */
export const AVERAGES: Words = ['人均', '户均', '平均', '场均', '亩均', '村均', '校均', '生均'];
