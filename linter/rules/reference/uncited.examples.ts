import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft: '攻撃は図１のとおり増えている。\n\n図１　攻撃の増加\n\n«図２»　攻撃の割合',
    note: 'the captions of source 003',
  },
  { draft: '予算額を表１に示す。\n\n表１　予算額の推移\n\n«表２»　受講者数の推移' },
  { draft: '図２に示す。\n\n«図１»　体制\n\n図２　役割' },
  { draft: '図表１を参照。\n\n図表１　分野\n\n«図表２»　体制' },
  { draft: '図2-1を参照。\n\n図2-1　分野\n\n«図2-2»　体制' },
  { draft: '図１及び図３に示す。\n\n図１　甲\n\n«図２»　乙\n\n図３　丙' },
  { draft: '- 図１を参照\n\n図１　体制\n\n【«図２»】役割' },
  { draft: '| 事業 | 参照 |\n| --- | --- |\n| 演習 | 図１ |\n\n図１　体制\n\n«図２»　役割' },
  { draft: '表２－１のとおり。\n\n表２－１　内訳\n\n«表２－２»　総額' },
  { draft: '第１図に示す。\n\n第１図　体制\n\n«第２図»　役割' },
  { draft: '攻撃は図１のとおり増えている。\n\n図１　攻撃の増加' },
  { draft: '図１～３に示す。\n\n図１　甲\n\n図２　乙\n\n図３　丙', note: 'a range' },
  { draft: '図１から図３に示す。\n\n図１　甲\n\n図２　乙\n\n図３　丙', note: 'a range' },
  { draft: '図１　体制\n\n図２　役割', note: 'the draft does not refer by number' },
  { draft: '図１に示す。\n\n図１　体制\n\n役割は次の図のとおりである。\n\n図２　役割' },
  { draft: '図１に示す。\n\n図１　体制\n\n役割を下図に示す。\n\n図２　役割' },
  { draft: '図１に示す。\n\n図１　体制\n\n役割は次のとおりである。\n\n図２　役割' },
  {
    draft: '図１に示す。\n\n図１　体制\n\n表１　予算額',
    note: 'tables are not referred to by number',
  },
  { draft: '図１と図２に示す。\n\n図１　体制\n\n図２　役割' },
  { draft: '（図２参照）と（図１参照）\n\n図１　体制\n\n図２　役割' },
  { draft: '> 図１に示す。\n\n図１　体制' },
];
