/** What stands where the reason of a 不采纳 is due and is none, without marks and in capitals. */
export const NO_REASONS: readonly string[] = [
  '无', '略', '暂无', '没有', '无理由', '没有理由', '写明理由', '填写理由', '待补', '待补充', '待定', '待填', '未说明', '不采纳', 'TODO', 'TBD', 'NA', 'NONE', 'REASON',
]; // biome-ignore format: a list
