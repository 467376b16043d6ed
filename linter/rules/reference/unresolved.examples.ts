import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft:
      '攻撃の推移を«図３»に示す。\n\n図１　IoT機器を狙った攻撃の増加\n\n図２　IoT機器を狙った攻撃の割合',
    note: 'the captions of source 003',
  },
  { draft: '«図2-3»を参照。\n\n図2-1　体制\n\n図2-2　役割' },
  { draft: '予算額は«表２»のとおりである。\n\n表１　予算額の推移' },
  { draft: '別添１を参照。詳細は«別添３»による。\n\n# 別添１　進捗状況\n\n# 別添２　用語' },
  { draft: '«図表４»に示す。\n\n図表１　対象の分野' },
  { draft: '# 第１章　背景\n\n# 第２章　施策\n\n詳細は«第４章»で述べる。' },
  {
    draft:
      '## Ⅰ　背景\n\n## Ⅱ　施策\n\n### １　通信\n\n#### （１）対象\n\n### ２　放送\n\n詳細は«Ⅱ３（１）»のとおり。',
  },
  { draft: '| 事業 | 図 |\n| --- | --- |\n| 演習 | «図２» |\n\n図１　演習の体制' },
  { draft: '- «図５»を参照\n\n図１　体制\n\n図２　役割' },
  { draft: '図１～«３»に示す。\n\n図１　体制\n\n図２　役割' },
  { draft: '«前述の図４»のとおり。\n\n図１　体制' },
  { draft: '図１に示す。\n\n図１　IoT機器を狙った攻撃の増加' },
  { draft: '図３に示す。', note: 'no captions in text: they may be in the pictures' },
  { draft: '電気通信事業法第６条及び第９条', note: 'articles of a law' },
  {
    draft: '情報通信白書の図表4に示されている。\n\n図表１　対象の分野',
    note: 'of another document',
  },
  { draft: '> 図３に示す。\n\n図１　体制', note: 'somebody else’s words' },
  { draft: '図１に示す。地図３枚、表２枚を添える。\n\n図１　体制', note: 'counts' },
  { draft: '上記①～③についてはⅡに記載する。\n\n## Ⅱ　施策', note: 'source 003' },
  {
    draft: '# １　背景\n\n（３）のとおり定める。',
    note: 'the draft numbers nothing in that style',
  },
  { draft: '別添のとおり。\n\n# 別添１　進捗状況\n\n# 別添２　用語' },
  { draft: '`図３` と書く。\n\n図１　体制', note: 'code' },
  { draft: '図１に示す。\n\n図１ 体制\n\n図書館と意図3つ' },
  { draft: '資料２－４を配布した。', note: 'source 004' },
];
