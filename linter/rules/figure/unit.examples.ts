import type { Example } from '../../rule.ts';

/** Amounts of sources 000–003 in two units, one of them changed. */
export const EXAMPLES: readonly Example[] = [
  {
    draft: '令和2年度概算要求額：1,500百万円（«15.1億円»）',
    expected: [['15.0億円']],
    note: 'source 002 gives both 15.0億 and 1,500百万円',
  },
  {
    draft: '予算額は1.5億円（«1,500万円»）である。',
    expected: [['15,000万円']],
    note: 'off by a power of ten',
  },
  {
    draft: '令和2年度要求額：12,588百万円（«12.59億円»）の内数',
    expected: [['125.88億円']],
    note: 'source 002: 125.9億',
  },
  {
    draft: 'サイバーセキュリティ情報共有推進事業（3.6億円（«395百万円»））',
    expected: [['360百万円']],
    note: 'source 002: 359百万円',
  },
  {
    draft: '同年３月16日の９億分から27億分（«450万時間»）に至った。',
    expected: [['4,500万時間']],
    note: 'source 003, with a zero lost',
  },
  { draft: '回答者の3割（«45％»）が利用している。', expected: [['30％']] },
  { draft: '実施期間は3年間（«30か月»）とする。', expected: [['36か月']] },
  {
    draft: '２０．９億円（«２０９百万円»）',
    expected: [['２，０９０百万円']],
    note: 'wide digits; source 000',
  },
  { draft: '総事業費は2兆円、すなわち«2,000億円»である。', expected: [['20,000億円']] },
  {
    draft: '| 事業 | 要求額 |\n| --- | --- |\n| 電子署名の普及啓発等 | 18百万円（«1,900万円»） |',
    expected: [['1,800万円']],
  },
  { draft: '最短で2週間（«16日間»）を要する。', expected: [['14日間']] },
  { draft: '令和2年度概算要求額：1,500百万円（15.0億円）', note: 'source 002' },
  {
    draft: 'サイバーセキュリティ情報共有推進事業（3.6億円（359百万円））',
    note: 'rounded: source 002',
  },
  { draft: '令和2年度要求額：12,588百万円（125.8億円）の内数', note: 'cut off' },
  {
    draft: '同年３月16日の９億分から 200%増（３倍）の 27 億分（4,500 万時間）に至った。',
    note: 'source 003',
  },
  {
    draft: '令和3年度概算要求・要望額：14.5億円（14.4億円）',
    note: 'one unit: last year’s amount',
  },
  {
    draft: '令和3年度概算要求・要望額：20.9億円（令和2年度予算額：90百万円）',
    note: 'other words in the bracket',
  },
  { draft: '総額20億円（1件当たり500万円）を配分する。', note: 'a different thing' },
  {
    draft: '総額20億円（300百万円）',
    note: 'neither near nor a power of ten apart: a part, or another year',
  },
  { draft: '賞金50万ユーロ（約6,000万円）', note: 'another currency: source 000' },
  { draft: '総額：3～4000万円（0.4億円）程度', note: 'a range: source 001' },
  { draft: '約15億円（1,490百万円）' },
  { draft: '10億円以上（900百万円）' },
  {
    draft:
      '| 事業 | 要求額（前年度予算額） |\n| --- | --- |\n| ナショナルサイバートレーニングセンターの構築 | 15.0億円（1,490百万円） |',
    note: 'the header says what the brackets are',
  },
  { draft: '回答者の約3割（29.8％）が利用している。' },
  { draft: '100人（50社）が参加した。', note: 'different things' },
  { draft: '> 予算額は1.5億円（1,500万円）である。', note: 'somebody else’s words' },
  { draft: '半年（6か月）及び1年6か月（18か月）' },
];
