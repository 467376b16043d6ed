import type { Example } from '../../rule.ts';

/** Wording of the source documents and their like, with days changed to ones that do not exist. */
export const EXAMPLES: readonly Example[] = [
  { draft: '意見募集は«6月31日»までとする。', expected: [['6月30日']] },
  {
    draft: '«2021年2月29日»から3月5日まで意見を募集した。',
    expected: [['2021年2月28日']],
    note: '2021 was no leap year; the dates of the fifth edition of the telework guideline',
  },
  {
    draft: '«令和３年９月31日»閣議決定',
    expected: [['令和３年９月30日']],
    note: 'house style of source 003: one digit wide, two narrow',
  },
  { draft: '«令和２年２月３０日»に取りまとめた。', expected: [['令和２年２月２９日']] },
  { draft: '（«平成30年13月»に実施）', expected: [[]] },
  { draft: '«13月5日»に開催する。', expected: [[]] },
  { draft: '«令和3年7月32日»に公表する。', expected: [[]] },
  {
    draft: '2021年2月1日～«2月29日»をサイバーセキュリティ月間とする。',
    expected: [['2月28日']],
    note: 'the year of the range’s first day',
  },
  { draft: '| 会合 | 開催日 |\n| --- | --- |\n| 第30回 | «2021/4/31» |', expected: [[]] },
  { draft: '«R3.2.30»現在', expected: [[]], note: 'with the letter of an era it is a date' },
  { draft: '«六月三十一日»から施行する。', expected: [[]] },
  { draft: '«2020-11-31»に更新', expected: [[]] },
  { draft: '«2020年11月31日（火）»までに回答する。', expected: [['2020年11月30日']] },
  {
    draft: '2020年2月29日に開始し、2月29日に終わる。',
    note: 'a leap year, and a day without a year',
  },
  { draft: '令和〇年〇月〇日　総務省告示第〇号', note: 'a template' },
  { draft: '令和0年0月0日', note: 'a template' },
  { draft: '平成99年99月99日', note: 'a template' },
  {
    draft: '公布の日から起算して十八月を超えない範囲内において政令で定める日',
    note: 'a length of time, as laws write it',
  },
  { draft: '二十四月以内に報告する。' },
  { draft: '明治4年2月30日の達', note: 'the lunar calendar had a 30th day' },
  { draft: 'バージョン 2020.2.30 を公開した。', note: 'a version number' },
  { draft: '毎月第2月曜日に開催する。' },
  { draft: '4月30日、6月30日、9月30日及び11月30日' },
  { draft: '> 2月30日までに提出すること。', note: 'somebody else’s words' },
  { draft: '31日間にわたり実施した。' },
  { draft: '2021年3月12・13日（土・日）に開催した。' },
  { draft: '令和３年４月より、電気通信事業者に対して調査を実施している。', note: 'source 003' },
  { draft: '`2021-02-30` は不正な日付の例である。', note: 'code' },
];
