/**
 * Radical code points and the characters they stand for. PDF text has them where a font shares one
 * glyph between a radical and a word's character (⺠間, ⽉).
 */

/**
 * U+2E80–2EFF, which NFKC leaves alone: each radical before its ideograph, from Unicode's
 * EquivalentUnifiedIdeograph property (UCD 14.0, EquivalentUnifiedIdeograph.txt). ⺀ has none.
 */
const SUPPLEMENT = [
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小',
  '⺍尐 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌',
  '⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爬',
  '⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓',
  '⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑',
  '⺾艹 ⺿艺 ⻀艻 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝',
  '⻊𧾷 ⻋车 ⻌辶 ⻍辷 ⻎辸 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏',
  '⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐',
  '⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯',
  '⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟',
];

/**
 * U+2F00–2FDF where NFKC, which is older than the unification of fonts, gives a form that Japanese
 * does not write and JIS X 0208 does not have (⼾ → 戶), while it has the same character in its
 * Japanese form. The other Kangxi radicals are right as NFKC gives them.
 */
const KANGXI = ['⼾戸 ⾭青 ⿈黄 ⿊黒'];

/** The ideograph behind each radical that NFKC does not turn into the one that Japanese text means. */
export const RADICALS: ReadonlyMap<string, string> = new Map(
  [...SUPPLEMENT, ...KANGXI]
    .flatMap((line) => line.split(' '))
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
