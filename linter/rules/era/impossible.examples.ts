import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft: '令和3年に見直し、«平成36年3月31日»まで調査を続ける。',
    expected: [['令和6年3月31日']],
    fixedUnsafe: '令和3年に見直し、令和6年3月31日まで調査を続ける。',
    note: 'the time limit of the NOTICE survey as first enacted',
  },
  {
    draft: '令和の初めに公募した。«平成31年5月»に採択した。',
    expected: [['令和元年5月']],
    fixedUnsafe: '令和の初めに公募した。令和元年5月に採択した。',
  },
  { draft: '«令和元年4月1日»から実施している。', expected: [['平成31年4月1日']] },
  {
    draft: '«平成32年度»に目標を達成する。',
    expected: [['令和2年度']],
    note: 'nothing shows that the draft is younger than 令和: info',
  },
  { draft: '«平成３３年度»予算では、令和２年度より増額する。', expected: [['令和３年度']] },
  { draft: '«昭和64年2月»に設立された。', expected: [['平成元年2月']] },
  { draft: '«S64.2.1»設立', expected: [['H1.2.1']] },
  { draft: '«大正16年»に公布された。', expected: [['昭和2年']] },
  { draft: '«平成元年1月5日»に発足した。', expected: [['昭和64年1月5日']] },
  { draft: '«令和0年»に開始した。', expected: [[]] },
  {
    draft: '| 年度 | 人数 |\n| --- | --- |\n| 令和元年度 | 3,090人 |\n| «平成32年度» | 2,648人 |',
    expected: [['令和2年度']],
  },
  { draft: '令和2年度の実績に基づき、«H33年度»の額を定める。', expected: [['R3年度']] },
  {
    draft: '令和5年に延長し、«平成三十六年三月三十一日»まで行う。',
    expected: [['令和六年三月三十一日']],
  },
  {
    draft: '令和２年４月に始めた調査は、«平成33年３月»までに取りまとめる。',
    expected: [['令和３年３月']],
    note: 'house style of source 003: one digit wide, two narrow',
  },
  { draft: '業務は平成36年3月31日までの時限措置である。', note: 'words of a law' },
  {
    draft: '改正NICT法は2018年5月23日に公布され、業務は平成36年3月31日までとされた。',
    note: 'a year before the change of era',
  },
  { draft: '平成32年度に目標を達成する。', asOf: '2018-04-01', note: 'a draft of 2018' },
  { draft: '平成29～33年度の計画に基づき、令和3年度まで実施する。', note: 'a plan of 平成29' },
  {
    draft: '> 平成32年度までに全国で実施する。\n\n令和元年度の計画から引用した。',
    note: 'somebody else’s words',
  },
  { draft: '令和元年に「平成32年度概算要求の基本方針」を改めた。', note: 'a quoted title' },
  { draft: '平成31年度予算と令和元年度の補正予算' },
  { draft: '平成31年4月30日に退位された。' },
  { draft: '昭和64年1月7日に崩御された。' },
  {
    draft: '昭和64年度予算の政府案は昭和最後の予算案となった。',
    note: 'drawn up before the change of era',
  },
  {
    draft: '平成36年（令和6年）3月31日まで、令和3年の改正法による。',
    note: 'the right year stands beside it',
  },
  {
    draft: '«平成32年度（2020年度）»の実績',
    expected: [['令和2年度（2020年度）']],
    fixedUnsafe: '令和2年度（2020年度）の実績',
    note: 'right arithmetic, no such year: info in a draft without a date',
  },
  {
    draft: '平成32年度（2020年度）までに全ての都道府県で開催する。',
    asOf: '2018-10-01',
    note: 'a draft of 2018 that gives both calendars',
  },
  {
    draft: '2020年（平成32年）７月から９月までに開催される大会に備える。',
    asOf: '2018-07-27',
    note: 'papers of 2018 on the Tokyo games',
  },
  { draft: '平成32年度（2021年度）までに実施する。', note: 'for era/mismatch' },
  { draft: '令和〇年度の予算', note: 'a template' },
  { draft: '令和00年00月00日', note: 'a template' },
  {
    draft: '附則第8条により、平成三十六年三月三十一日までの間、令和の特例を設ける。',
    note: 'words of a law',
  },
  { draft: '令和2年度に終了した。中長期計画では平成32年度までとしていた。' },
  {
    draft: '| 目標 | 平成30年度 | 平成32年度 |\n| --- | --- | --- |\n| 整備率 | 50% | 100% |',
    note: 'the table of an old plan',
  },
];
