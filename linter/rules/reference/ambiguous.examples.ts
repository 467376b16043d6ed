import type { Example } from '../../rule.ts';

/** Captions and headings of sources 003 and 004, given twice as when two papers are joined. */
export const EXAMPLES: readonly Example[] = [
  {
    draft:
      '攻撃の推移を«図１»に示す。\n\n図１　IoT機器を狙った攻撃の増加\n\n図１　IoT機器を狙った攻撃の割合',
    note: 'the figures of source 003',
  },
  {
    draft: '要求額は«表１»のとおりである。\n\n表１　令和２年度概算要求額\n\n表１　CYDERの受講者数',
  },
  {
    draft:
      '図１　IoT機器を狙った攻撃の増加\n\n図１　クラウドサービスを利用している企業の割合\n\n推移は«図１»のとおりである。',
    note: 'both before it',
  },
  {
    draft:
      '進捗の詳細は«別添１»を参照されたい。\n\n# 別添１　プログレスレポート2021\n\n# 別添１　用語',
  },
  {
    draft: '対象の分野を«図表２»に示す。\n\n図表２　攻撃の対象の割合\n\n図表２　情報共有の流れ',
  },
  {
    draft:
      '- 攻撃の割合（«図２»を参照）\n\n図２　IoT機器を狙った攻撃の割合\n\n図２　国際的なISAC間連携',
    note: 'in a list',
  },
  {
    draft:
      '| 施策 | 参照 |\n| --- | --- |\n| 実践的サイバー防御演習 | «図１» |\n\n図１　演習の環境\n\n図１　受講までの流れ',
    note: 'in a table',
  },
  {
    draft:
      '«図2-1»のとおり整理した。\n\n図2-1　技術検証体制の整備\n\n図2-1　暗号等の基礎研究の促進',
  },
  {
    draft: '最終報告は«参考資料１»のとおり。\n\n# 参考資料１　最終報告の要点\n\n# 参考資料１　用語',
  },
  {
    draft:
      '認定の仕組みを«第２図»に示す。\n\n第２図　タイムスタンプの認定\n\n第２図　eシールの認定',
  },
  { draft: '図１に示す。\n\n図１　IoT機器を狙った攻撃の増加' },
  {
    draft:
      '図１　IoT機器を狙った攻撃の増加\n\n前述の図１のとおり。\n\n図１　IoT機器を狙った攻撃の割合',
    note: 'the direction decides',
  },
  {
    draft: '別添を参照。\n\n# 別添１　プログレスレポート2021\n\n# 別添２　用語',
    note: 'both may be meant',
  },
  {
    draft:
      '# Ⅱ　個別分野\n\n## （１）IoTのセキュリティ対策\n\n# Ⅲ　横断的施策\n\n## （１）国際連携の推進\n\n上記（１）のとおり。',
    note: 'the section decides; source 003 numbers both so',
  },
  {
    draft: '内数※1である。\n\n※1 要求額\n\n外数※1である。\n\n※1 予算額',
    note: 'notes are numbered by page',
  },
  {
    draft: '> 図１に示す。\n\n図１　演習の環境\n\n図１　受講までの流れ',
    note: 'somebody else’s words',
  },
  {
    draft:
      '図１及び図２に示す。\n\n図１　IoT機器を狙った攻撃の増加\n\n図２　IoT機器を狙った攻撃の割合',
  },
  { draft: '表１に示す。\n\n図１　演習の環境\n\n表１　演習の実績', note: 'a figure and a table' },
  { draft: '電気通信事業法第６条', note: 'an article of a law' },
  { draft: '`図１`\n\n図１　演習の環境\n\n図１　受講までの流れ', note: 'code' },
  {
    draft: '図１－１と図１－２\n\n図１－１　攻撃の増加\n\n図１－２　攻撃の割合',
  },
  {
    draft:
      '## Ⅲ　横断的施策\n\n### （３）人材育成・普及啓発の推進\n\n#### ①　オープンプラットフォームの構築\n\n②の演習等により人材育成を行っている。\n\n#### ②　実践的サイバー防御演習（CYDER）の実施\n\n### （２）研究開発の推進\n\n#### ②　IoT機器の技術の研究開発',
    note: 'source 003: ② beside it is meant',
  },
];
