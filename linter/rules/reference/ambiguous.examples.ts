import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  { draft: '«図１»に示す。\n\n図１　攻撃の増加\n\n図１　攻撃の割合' },
  { draft: '«表１»のとおり。\n\n表１　予算額\n\n表１　受講者数' },
  { draft: '図１　攻撃の増加\n\n図１　攻撃の割合\n\n推移は«図１»のとおりである。' },
  { draft: '«別添１»を参照。\n\n# 別添１　進捗状況\n\n# 別添１　用語' },
  { draft: '«図表２»に示す。\n\n図表２　体制\n\n図表２　役割' },
  { draft: '- «図２»を参照\n\n図２　体制\n\n図２　役割' },
  { draft: '| 事業 | 参照 |\n| --- | --- |\n| 演習 | «図１» |\n\n図１　体制\n\n図１　役割' },
  { draft: '«図2-1»を参照。\n\n図2-1　体制\n\n図2-1　役割' },
  { draft: '«参考資料１»を参照。\n\n# 参考資料１　体制\n\n# 参考資料１　役割' },
  { draft: '«第２図»に示す。\n\n第２図　体制\n\n第２図　役割' },
  { draft: '図１に示す。\n\n図１　攻撃の増加' },
  {
    draft: '図１　攻撃の増加\n\n前述の図１のとおり。\n\n図１　攻撃の割合',
    note: 'the direction decides',
  },
  { draft: '別添を参照。\n\n# 別添１　進捗状況\n\n# 別添２　用語', note: 'both may be meant' },
  {
    draft: '# Ⅰ\n\n## （１）背景\n\n# Ⅱ\n\n## （１）方法\n\n上記（１）のとおり。',
    note: 'the section decides',
  },
  {
    draft: '内数※1である。\n\n※1 要求額\n\n外数※1である。\n\n※1 予算額',
    note: 'notes are numbered by page',
  },
  { draft: '> 図１に示す。\n\n図１　体制\n\n図１　役割', note: 'somebody else’s words' },
  { draft: '図１及び図２に示す。\n\n図１　体制\n\n図２　役割' },
  { draft: '表１に示す。\n\n図１　体制\n\n表１　役割', note: 'a figure and a table' },
  { draft: '電気通信事業法第６条', note: 'an article of a law' },
  { draft: '`図１`\n\n図１　体制\n\n図１　役割', note: 'code' },
  { draft: '図１－１と図１－２\n\n図１－１　体制\n\n図１－２　役割' },
];
