import type { Example } from '../../rule.ts';

/** Captions of source 003 and of papers like it. */
export const EXAMPLES: readonly Example[] = [
  {
    draft:
      '攻撃は図１のとおり増えている。\n\n図１　IoT機器を狙った攻撃の増加\n\n«図２»　IoT機器を狙った攻撃の割合',
    note: 'the captions of source 003',
  },
  { draft: '予算額を表１に示す。\n\n表１　予算額の推移\n\n«表２»　受講者数の推移' },
  {
    draft:
      '利用の状況は図２に示す。\n\n«図１»　IoT機器を狙った攻撃の割合\n\n図２　クラウドサービスを利用している企業の割合',
    note: 'the first of the two',
  },
  { draft: '対象は図表１を参照。\n\n図表１　攻撃の対象の割合\n\n«図表２»　情報共有の流れ' },
  { draft: '図2-1を参照。\n\n図2-1　技術検証体制の整備\n\n«図2-2»　攻撃把握・分析・共有基盤' },
  {
    draft:
      '図１及び図３に示す。\n\n図１　IoT機器を狙った攻撃の増加\n\n«図２»　IoT機器を狙った攻撃の割合\n\n図３　クラウドサービスを利用している企業の割合',
    note: 'the one between them',
  },
  { draft: '- 演習の環境は図１を参照\n\n図１　演習の環境\n\n【«図２»】受講までの流れ' },
  {
    draft:
      '| 施策 | 参照 |\n| --- | --- |\n| 実践的サイバー防御演習 | 図１ |\n\n図１　演習の環境\n\n«図２»　受講までの流れ',
  },
  { draft: '内訳は表２－１のとおり。\n\n表２－１　要求額の内訳\n\n«表２－２»　要求額の総額' },
  {
    draft: '第１図に示す。\n\n第１図　タイムスタンプの認定\n\n«第２図»　eシールの認定',
  },
  { draft: '攻撃は図１のとおり増えている。\n\n図１　IoT機器を狙った攻撃の増加' },
  {
    draft: '図１～３に示す。\n\n図１　攻撃の増加\n\n図２　攻撃の割合\n\n図３　企業の割合',
    note: 'a range',
  },
  {
    draft: '図１から図３に示す。\n\n図１　攻撃の増加\n\n図２　攻撃の割合\n\n図３　企業の割合',
    note: 'a range',
  },
  {
    draft: '図１　演習の環境\n\n図２　受講までの流れ',
    note: 'the draft does not refer by number',
  },
  {
    draft:
      '図１に示す。\n\n図１　演習の環境\n\n受講までの流れは次の図のとおりである。\n\n図２　受講までの流れ',
  },
  { draft: '図１に示す。\n\n図１　演習の環境\n\n流れを下図に示す。\n\n図２　受講までの流れ' },
  { draft: '図１に示す。\n\n図１　演習の環境\n\n流れは次のとおりである。\n\n図２　受講までの流れ' },
  {
    draft: '図１に示す。\n\n図１　IoT機器を狙った攻撃の増加\n\n表１　予算額',
    note: 'tables are not referred to by number',
  },
  { draft: '図１と図２に示す。\n\n図１　攻撃の増加\n\n図２　攻撃の割合' },
  { draft: '（図２参照）と（図１参照）\n\n図１　攻撃の増加\n\n図２　攻撃の割合' },
  { draft: '> 図１に示す。\n\n図１　演習の環境', note: 'somebody else’s words' },
];
