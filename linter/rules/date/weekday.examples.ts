import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  { draft: '次回は«2026年11月22日（月）»に開催する。', expected: [['2026年11月22日（日）']] },
  {
    draft: '«2021年2月15日（日）»から意見を募集する。',
    expected: [['2021年2月15日（月）']],
    note: 'the comment period of the fifth edition of the telework guideline began on a Monday',
  },
  { draft: '«令和３年９月28日（月）»に閣議決定された。', expected: [['令和３年９月28日（火）']] },
  { draft: '«令和2年7月17日（木）»公表', expected: [['令和2年7月17日（金）']] },
  { draft: '«2020/7/17（木）»更新', expected: [['2020/7/17（金）']] },
  { draft: '«2021年4月29日（水・祝）»は休館とする。', expected: [['2021年4月29日（木・祝）']] },
  { draft: '«令和3年3月12日(土曜日)»に開催した。', expected: [['令和3年3月12日(金曜日)']] },
  { draft: '«令和３年３月12日土曜日»に開催した。', expected: [['令和３年３月12日金曜日']] },
  {
    draft: '2021年7月1日（木）～«3日（金）»に実施する。',
    expected: [['3日（土）']],
    note: 'the year of the range’s first day',
  },
  {
    draft: '| 回 | 開催日 |\n| --- | --- |\n| 第29回 | «令和3年2月26日（木）» |',
    expected: [['令和3年2月26日（金）']],
  },
  {
    draft: '«２０２１年３月１２日㈯»に開催した。',
    expected: [[]],
    note: 'one character for the weekday',
  },
  { draft: '«令和三年九月二十八日（水）»', expected: [['令和三年九月二十八日（火）']] },
  {
    draft: '«R3.4.7（木）»第30回サイバーセキュリティタスクフォース',
    expected: [['R3.4.7（水）']],
    note: 'the meeting of source 003, note 14',
  },
  { draft: '次回は2026年11月22日（日）に開催する。' },
  { draft: '令和3年9月28日（火）に閣議決定された。' },
  { draft: '2021年4月29日（木・祝）は休館とする。' },
  { draft: '12月31日（土曜日）は休館とする。', note: 'no year' },
  { draft: '同年9月28日（月）に公表した。', note: 'the year is worked out, not written' },
  { draft: '本年4月13日（水）から実施する。' },
  { draft: '2020年2月29日（土）は、うるう日にあたる。' },
  { draft: '2021年7月1日（木）～3日（土）に実施する。' },
  { draft: '2021年3月12・13日（土・日）に開催した。', note: 'two days, two weekdays' },
  { draft: '2021年3月（月）別の件数' },
  { draft: '2021年4月（火曜日を除く。）' },
  { draft: '2021年4月7日（日本時間）' },
  { draft: '> 2026年11月22日（月）に開催する。', note: 'somebody else’s words' },
  { draft: '令和3年4月7日　第30回サイバーセキュリティタスクフォース資料', note: 'source 003' },
  {
    draft: '2021年3月12日に公募し、説明会を7月1日（木）～3日（土）に開く。',
    note: 'a range without a year, behind a date that has one',
  },
];
