/** A word that is written wrong, what it should be, and longer words in which the same characters are right. */
export interface Typo {
  readonly wrong: string;
  readonly right: string;
  readonly unless: readonly string[];
}

/**
 * Slips of the pinyin keyboard and of recognised print that are no word: `wrong right`, and behind them the longer words in which these
 * characters stand rightly (办结予以 holds 结予). Mere variants of spelling are not listed.
 */
const TABLE = `
租凭 租赁 租凭证 租凭据 租凭单 租凭条 租凭借 租凭照 租凭票 租凭身 租凭有
结予 给予 结予以
满意渡 满意度
复盖率 覆盖率
复盖面 覆盖面
全复盖 全覆盖
反溃 反馈
布署 部署 布署名
设备按装 设备安装 设备按装备 设备按装机 设备按装载 设备按装修
按装调试 安装调试
按装工程 安装工程
幅射 辐射
松驰 松弛
绩校目标 绩效目标
绩校指标 绩效指标
绩校评价 绩效评价
绩校管理 绩效管理
完成律 完成率 完成律师 完成律法 完成律动
合格律 合格率 合格律师
及时律 及时率 及时律师
覆盖律 覆盖率 覆盖律师
达标律 达标率 达标律师
使用律 使用率 使用律师
准确律 准确率 准确律师
满意律 满意率 满意律师
成活律 成活率
知晓律 知晓率 知晓律师
参保律 参保率 参保律师
利用律 利用率 利用律师 利用律法
服务管里 服务管理
管里水平 管理水平
管里系统 管理系统
管里工作 管理工作
管里人员 管理人员
通迅 通讯 通迅速 通迅猛 通迅即 通迅捷
拔款 拨款
拔付 拨付 选拔付
帮挟 帮扶
竟争力 竞争力
竟争性 竞争性
竟赛 竞赛 究竟赛 毕竟赛
坐谈会 座谈会
签定合同 签订合同
签定协议 签订协议
摄象 摄像 拍摄象 摄象群 摄象征
录象 录像 录象征 记录象 目录象 名录象 录象群
防犯 防范 防犯罪 防犯人 防犯规 防犯错
震摄 震慑 震摄影 震摄像 震摄录
赡仰 瞻仰
瞻养 赡养
泄秘 泄密 泄秘密
辩识 辨识
辩别 辨别 辩别人
分辩率 分辨率
侯选 候选
气侯 气候
时侯 时候
迁徒 迁徙 迁徒步 迁徒刑 迁徒手
编篡 编纂
赋于 赋予 天赋于 禀赋于
贯切 贯彻 一贯切 连贯切
惯彻 贯彻 惯彻底 惯彻夜
贯撤 贯彻
保彰 保障 保彰显 保彰武 保彰化
提髙 提高
监空系统 监控系统
视频监空 视频监控
基楚 基础
积级性 积极性 面积级性 容积级性
积级推进 积极推进
积级开展 积极开展
综冶 综治 综冶金 综冶炼
整冶 整治 整冶金 整冶炼
政冶 政治 政冶金 政冶炼
防冶 防治 防冶金 防冶炼
法冶 法治 法冶金 法冶炼
冶理 治理 冶理化 冶理论
冶安 治安
晴况 情况
稳患 隐患 稳患者
纠份 纠纷
信仿 信访 信仿真 信仿冒 信仿制 信仿造
环竟 环境 环竟然
应急予案 应急预案
财政予算 财政预算
予算资金 预算资金 给予算资金
座淡会 座谈会
己完成 已完成 自己完成 知己完成 律己完成
己建成 已建成 自己建成
己落实 已落实 自己落实
工作帐户 工作账户
慰门 慰问
尉问 慰问
宜传活动 宣传活动
宜传教育 宣传教育
宜传工作 宣传工作
宜传培训 宣传培训
宜传资料 宣传资料
政策宜传 政策宣传 政策宜传承 政策宜传达
培圳 培训
陪训班 培训班
竣工验受 竣工验收
项目验受 项目验收
验受合格 验收合格
监侧 监测 监侧面 监侧重
己到位 已到位 自己到位
幸褔 幸福
末达标 未达标 期末达标 年末达标 月末达标 季末达标 周末达标 度末达标 五末达标 旬末达标
`;

export const TYPOS: readonly Typo[] = TABLE.trim()
  .split('\n')
  .map(line => {
    const [wrong, right, ...unless] = line.split(' ') as [string, string, ...string[]];
    return { wrong, right, unless };
  });
