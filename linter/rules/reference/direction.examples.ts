import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  { draft: '«前述の図２»のとおり。\n\n図１　体制\n\n図２　役割', expected: [['後述の図２']] },
  { draft: '図１　体制\n\n«後述の図１»のとおり。', expected: [['前述の図１']] },
  { draft: '# １　背景\n\n«上記２»のとおり。\n\n# ２　方法', expected: [['下記２']] },
  {
    draft: '## Ⅱ　施策\n\n### １　通信\n\n本文\n\n## Ⅲ　連携\n\n«後述Ⅱ１»のとおり。',
    expected: [['前述Ⅱ１']],
  },
  { draft: '«上記の表１»のとおり。\n\n表１　予算額', expected: [['下記の表１']] },
  { draft: '表１　予算額\n\n«下記の表１»のとおり。', expected: [['上記の表１']] },
  {
    draft: '# 第１章　背景\n\n«先述の第２章»のとおり。\n\n# 第２章　方法',
    expected: [['後述の第２章']],
  },
  { draft: '- «前掲の図１»を参照\n\n図１　体制', expected: [['後掲の図１']] },
  {
    draft: '# 別添１　用語\n\n# 別添２　進捗\n\n«後述の別添１»による。',
    expected: [['前述の別添１']],
  },
  {
    draft: '| 事業 | 参照 |\n| --- | --- |\n| 演習 | «上述の図１» |\n\n図１　体制',
    expected: [['後述の図１']],
  },
  { draft: '図１　体制\n\n前述の図１のとおり。' },
  { draft: '後述の図１のとおり。\n\n図１　体制' },
  { draft: '前述のとおり、後述する。', note: 'no number' },
  { draft: '上記①～③についてはⅡに記載する。', note: 'an enumeration in running text' },
  {
    draft: '# Ⅳ　連携\n\n【Ⅳ（４）⑤の再掲】\n\n## （４）国際\n\n### ⑤　国際的なISAC間連携',
    note: 'source 003: 再掲 comes before what it repeats',
  },
  {
    draft: '# １　背景\n\n## （１）目的\n\n後述（１）のとおり。',
    note: 'the section it stands in: where it leads is not sure',
  },
  {
    draft: '# １　背景\n\n後述２（１）のとおり。\n\n# ２　方法\n\n## （１）対象',
    note: 'source 003 has 後述Ⅲ２（１）のとおり',
  },
  { draft: '# １　背景\n\n## （１）目的\n\n# ２　方法\n\n前述１（１）のとおり。' },
  { draft: '図１　体制\n\n後述の図１のとおり。\n\n図１　役割', note: 'one of them comes later' },
  { draft: '上記2点を踏まえる。\n\n# ２　方法', note: 'a count' },
  { draft: '> 前述の図２のとおり。\n\n図２　役割', note: 'somebody else’s words' },
  { draft: '上図のとおり。\n\n図１　体制' },
];
