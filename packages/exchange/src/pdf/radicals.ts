/**
 * Some fonts map a character to the radical that looks the same: 页 comes out of the PDF as ⻚, 户 as ⼾. Kangxi radicals
 * (U+2F00–2FD5) have their character in Unicode itself; those of the supplement (U+2E80–2EF3) are in this list.
 */
const SUPPLEMENT =
  '⺂⺃⺅⺉⺎⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺟⺠⺡⺣⺦⺨⺫⺭⺯⺰⺱⺲⺹⺺⺾⻁⻂⻃⻅⻆⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻯⻰⻱⻲⻳';
const CHARACTERS =
  '乛乚亻刂兀尣尢巳幺彑彐忄扌攵旡歺母民氵灬丬犭罒礻糹纟罓罒耂肀艹虎衤覀见角讠贝车辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿竜龙龜亀龟';

const OTHERS = new Map<string, string>([
  // Unicode names the traditional 戶.
  ['⼾', '户'],
  ...[...SUPPLEMENT].map((radical, index): [string, string] => [radical, CHARACTERS[index]!]),
]);

/** The text with characters in place of radicals; nothing else is altered: ： and （ stay as they are. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, radical => OTHERS.get(radical) ?? radical.normalize('NFKC'));
}
