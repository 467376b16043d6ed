import type { Example } from '../../rule.ts';

/** Headings and captions of sources 003 and 004, as they stand after sections changed places. */
export const EXAMPLES: readonly Example[] = [
  {
    draft:
      '«前述の図２»のとおり。\n\n図１　IoT機器を狙った攻撃の増加\n\n図２　IoT機器を狙った攻撃の割合',
    expected: [['後述の図２']],
    note: 'the figures of source 003',
  },
  {
    draft: '図１　IoT機器を狙った攻撃の増加\n\n攻撃は、«後述の図１»のとおり増えている。',
    expected: [['前述の図１']],
  },
  {
    draft:
      '# １　テレワークの確保\n\n«上記２»の制度とあわせて進める。\n\n# ２　トラストサービスの制度化',
    expected: [['下記２']],
  },
  {
    draft:
      '## Ⅱ　個別分野\n\n### １　電気通信事業者\n\nネットワークを確保する。\n\n## Ⅲ　横断的施策\n\n«後述Ⅱ１»のとおり検討する。',
    expected: [['前述Ⅱ１']],
    note: 'source 003 has 後述Ⅲ２（１）のとおり, in Ⅱ',
  },
  {
    draft: '要求額は«上記の表１»のとおり。\n\n表１　令和２年度概算要求額',
    expected: [['下記の表１']],
  },
  {
    draft: '表１　CYDERの受講者数\n\n受講の状況は«下記の表１»のとおりである。',
    expected: [['上記の表１']],
  },
  {
    draft:
      '# 第１章　総則\n\n«先述の第２章»に定める戦略に基づく。\n\n# 第２章　サイバーセキュリティ戦略',
    expected: [['後述の第２章']],
    note: 'the chapters of サイバーセキュリティ基本法',
  },
  {
    draft: '- 企業の割合は«前掲の図３»を参照\n\n図３　クラウドサービスを利用している企業の割合',
    expected: [['後掲の図３']],
    note: 'in a list',
  },
  {
    draft: '# 別添１　用語\n\n# 別添２　プログレスレポート\n\n用語は«後述の別添１»による。',
    expected: [['前述の別添１']],
  },
  {
    draft:
      '| 施策 | 参照 |\n| --- | --- |\n| 実践的サイバー防御演習 | «上述の図１» |\n\n図１　演習の環境',
    expected: [['後述の図１']],
    note: 'in a table',
  },
  { draft: '図１　IoT機器を狙った攻撃の増加\n\n前述の図１のとおり。' },
  { draft: '後述の図１のとおり。\n\n図１　IoT機器を狙った攻撃の増加' },
  { draft: '前述のとおり、後述する。', note: 'no number' },
  {
    draft: '上記①～③についてはⅡに記載する。',
    note: 'source 003: an enumeration in running text',
  },
  {
    draft:
      '# Ⅳ　横断的施策\n\n【Ⅳ（４）⑤の再掲】\n\n## （４）情報共有\n\n### ⑤　国際的なISAC間連携',
    note: 'source 003: 再掲 comes before what it repeats',
  },
  {
    draft: '# １　背景\n\n## （１）昨年以降の状況変化\n\n後述（１）のとおり。',
    note: 'the section it stands in: where it leads is not sure',
  },
  {
    draft:
      '# １　電気通信事業者\n\n後述２（１）のとおり。\n\n# ２　横断的施策\n\n## （１）国際連携の推進',
    note: 'source 003 has 後述Ⅲ２（１）のとおり',
  },
  {
    draft:
      '# １　COVID-19への対応\n\n## （１）テレワークセキュリティの確保\n\n# ２　デジタル改革\n\n前述１（１）のとおり。',
  },
  {
    draft: '図１　演習の環境\n\n後述の図１のとおり。\n\n図１　受講までの流れ',
    note: 'one of them comes later',
  },
  { draft: '上記2点を踏まえる。\n\n# ２　今後の進め方', note: 'a count' },
  {
    draft: '> 前述の図２のとおり。\n\n図２　IoT機器を狙った攻撃の割合',
    note: 'somebody else’s words',
  },
  { draft: '上図のとおり。\n\n図１　演習の環境' },
  {
    draft:
      '1. 目的\n1. 財源\n\n導入コストとして前述のとおり約513億円が必要。\n\n## 「医療」\n\n「医療」政策パートで後述',
    note: 'an election manifesto on GitHub: words without numbers',
  },
];
