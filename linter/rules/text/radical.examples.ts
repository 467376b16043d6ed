import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  { draft: '国«⺠»の安全', expected: [['民']], fixed: '国民の安全' },
  {
    draft: '国«⺠⽣»活',
    expected: [['民生']],
    fixed: '国民生活',
    note: 'two radicals side by side',
  },
  { draft: '«⻑»期的な視点', expected: [['長']], fixed: '長期的な視点', note: 'source 003' },
  {
    draft: '個«⼈情報の⽇常的な利⽤»',
    expected: [['人情報の日常的な利用']],
    fixed: '個人情報の日常的な利用',
    note: 'source 003',
  },
  {
    draft:
      '2018年（平成30年）11«⽉に締結した覚書に基づき⼈材育成協⼒»を進める。\n«⽬»的は次のとおり。',
    expected: [['月に締結した覚書に基づき人材育成協力'], ['目']],
    note: 'ICTサイバーセキュリティ総合対策2021, 別添: a date as printed there',
  },
  { draft: '«⼀般社団法⼈重要⽣»活機器連携セキュリティ協議会', note: 'source 003' },
  {
    draft: '| «⽅»法 | 対象 |\n| --- | --- |\n| 調査 | «⼩»規模な事業者 |',
    expected: [['方'], ['小']],
  },
  { draft: '# 施策の«⽬»的\n\n- «⾃治体の⽀»援', expected: [['目'], ['自治体の支']] },
  { draft: '利«⽤»者[^1]\n\n[^1]: «⾏»政機関を含む。', expected: [['用'], ['行']] },
  {
    draft: '> **«⾼»度**な攻撃',
    expected: [['高']],
    fixed: '> **高度**な攻撃',
    note: 'a quotation, too, is searched for',
  },
  { draft: '国民生活の安全' },
  { draft: '部首は `⺠` と書く。', note: 'code' },
  { draft: '```text\n国⺠\n```', note: 'a block of code' },
  { draft: '一、二、三、十、口、人', note: 'kanji that are also radicals' },
  { draft: '人材育成協力を2018年11月に始めた。', note: 'the same words in kanji' },
  { draft: '々、〆、ヶ、〇、※、→', note: 'signs that stand among kanji' },
  { draft: '髙橋、﨑山、德川、神社', note: 'kanji of names, and compatibility ideographs' },
  { draft: '㈱、㎡、①、Ⅲ、㍻', note: 'other compatibility characters' },
  { draft: '<!-- ⺠ -->\n\n本文', note: 'a comment' },
  { draft: 'カ行変格活用と力、ロと口、ニと二', note: 'look-alikes that are each themselves' },
  { draft: '[総務省](https://example.jp/⺠)の資料', note: 'an address' },
];
