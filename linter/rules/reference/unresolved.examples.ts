import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft:
      '攻撃の推移を«図３»に示す。\n\n図１　IoT機器を狙った攻撃の増加\n\n図２　IoT機器を狙った攻撃の割合',
    note: 'the captions of source 003',
  },
  { draft: '«図2-3»を参照。\n\n図2-1　技術検証体制の整備\n\n図2-2　攻撃把握・分析・共有基盤' },
  { draft: '予算額は«表２»のとおりである。\n\n表１　予算額の推移' },
  {
    draft:
      '別添１を参照。詳細は«別添３»による。\n\n# 別添１　プログレスレポート2021\n\n# 別添２　用語',
  },
  { draft: '攻撃の対象を«図表４»に示す。\n\n図表１　観測したパケットの数' },
  {
    draft: '# 第１章　総則\n\n# 第２章　サイバーセキュリティ戦略\n\n基本的施策は«第４章»で述べる。',
  },
  {
    draft:
      '## Ⅰ　政策課題\n\n## Ⅱ　個別分野の具体的施策\n\n### １　電気通信事業者\n\n#### （１）ネットワークの確保\n\n### ２　COVID-19への対応\n\n詳細は«Ⅱ３（１）»のとおり。',
  },
  {
    draft:
      '| 施策 | 参照 |\n| --- | --- |\n| 実践的サイバー防御演習 | «図２» |\n\n図１　演習の環境',
  },
  {
    draft:
      '- 企業の割合は«図５»を参照\n\n図１　IoT機器を狙った攻撃の増加\n\n図２　IoT機器を狙った攻撃の割合',
  },
  {
    draft:
      '図１～«３»に示す。\n\n図１　IoT機器を狙った攻撃の増加\n\n図２　IoT機器を狙った攻撃の割合',
  },
  { draft: '攻撃は«前述の図４»のとおり増えている。\n\n図１　IoT機器を狙った攻撃の増加' },
  { draft: '図１に示す。\n\n図１　IoT機器を狙った攻撃の増加' },
  { draft: '図３に示す。', note: 'no captions in text: they may be in the pictures' },
  { draft: '電気通信事業法第６条及び第９条', note: 'articles of a law' },
  {
    draft: '情報通信白書の図表4に示されている。\n\n図表１　観測したパケットの数',
    note: 'of another document',
  },
  { draft: '> 図３に示す。\n\n図１　演習の環境', note: 'somebody else’s words' },
  { draft: '図１に示す。地図３枚、表２枚を添える。\n\n図１　演習の環境', note: 'counts' },
  {
    draft: '上記①～③についてはⅡに記載する。\n\n## Ⅱ　個別分野に関する具体的施策',
    note: 'source 003',
  },
  {
    draft: '# １　背景\n\n（３）のとおり定める。',
    note: 'the draft numbers nothing in that style',
  },
  { draft: '別添のとおり。\n\n# 別添１　プログレスレポート2021\n\n# 別添２　用語' },
  { draft: '`図３` と書く。\n\n図１　演習の環境', note: 'code' },
  { draft: '図１に示す。\n\n図１ 演習の環境\n\n図書館と意図3つ' },
  { draft: '資料２－４を配布した。', note: 'source 004' },
  {
    draft:
      '【参考①】 研究開発戦略（概要）\n\n【参考②】 取組方針（概要）\n\n本戦略の見直しを検討。\n【参考③】 最終報告（概要）',
    note: '「サイバーセキュリティ研究開発戦略」改訂案: a heading that was joined to the line before it',
  },
  {
    draft: '# 別紙１　検討体制\n\n# 別紙２　日程\n\n別紙２のとおり進める。',
    note: 'the title begins with a word that could count (２日)',
  },
  {
    draft:
      '## １　背景\n\n① 検証\n\n② 育成\n\n## ２　議論\n\nこのうち上記②について、経費の活用が提案された。',
    note: 'a list of an earlier section',
  },
  {
    draft:
      '# 第1章　準備\n\n| 前へ | 次へ |\n| --- | --- |\n| はじめに | 第3章 応用 |\n\n# 第2章　基礎',
    note: 'a line of navigation between the pages of a manual',
  },
];
