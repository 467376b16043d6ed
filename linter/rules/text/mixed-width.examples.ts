import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft: '«令和２年7月»に公表した。',
    expected: [['令和2年7月']],
    fixed: '令和2年7月に公表した。',
  },
  { draft: '受講者は«２0人»である。', expected: [['20人']], fixed: '受講者は20人である。' },
  { draft: '«２０20年»に実施した。', fixed: '2020年に実施した。' },
  {
    draft: '2020年（令和２年）７月に公表し、«2021年（令和３年）7月»に改定した。',
    expected: [['2021年（令和３年）７月']],
    fixed: '2020年（令和２年）７月に公表し、2021年（令和３年）７月に改定した。',
    note: 'as the other date of the draft',
  },
  {
    draft: '２０１９年１０月に開始し、«２０２０年10月»に終えた。',
    fixed: '２０１９年１０月に開始し、２０２０年１０月に終えた。',
  },
  { draft: '予算額は«１0億円»である。', expected: [['10億円']] },
  { draft: '«1，２34件»の通知', expected: [['1,234件']] },
  { draft: '「«第２0版»」を用いる。', expected: [['第20版']] },
  { draft: '«１0％»に満たない。', expected: [['10％']] },
  { draft: '- «令和3年９月28日»閣議決定', expected: [['令和3年9月28日']] },
  { draft: '| 年度 | 件数 |\n| --- | --- |\n| «令和１0年度» | 5件 |', expected: [['令和10年度']] },
  { draft: '２０２０年（令和２年）７月１７日に公表した。' },
  {
    draft: '2020年（令和２年）７月17日に公表した。',
    note: 'source 003: one digit wide, longer numbers narrow',
  },
  { draft: '令和２年１⽉30⽇サイバーセキュリティ戦略本部改定', note: 'source 003' },
  { draft: '平成30年６月７日', note: 'source 003' },
  { draft: '2020年7月17日と令和２年７月', note: 'two dates, each in one style' },
  { draft: '５つの方向性を2018年に示した。' },
  { draft: '３～10人で行う。', note: 'two numbers' },
  { draft: '第２版（2020年9月）', note: 'an edition and a date' },
  { draft: '> 令和２年7月', note: 'somebody else’s words' },
  { draft: '`令和２年7月`', note: 'code' },
  { draft: 'ＩＰｖ６と5G', note: 'no numbers' },
  { draft: '図２と図10' },
];
