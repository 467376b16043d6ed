import type { Example } from '../../rule.ts';

/** Sourced amounts of sources 000 and 002, 行政事業レビュー and the Ministry of Finance’s database, under the word of another stage. */
export const EXAMPLES: readonly Example[] = [
  {
    draft: '国立研究開発法人情報通信研究機構運営費交付金（令和3年度当初予算額：«283.4億円»）',
    expected: [['280.7億円']],
    note: 'the request of source 000',
  },
  {
    draft: '国立研究開発法人情報通信研究機構施設整備費補助金（令和3年度予算額：«20.9億円»）',
    expected: [['0.9億円']],
    note: 'source 000: a request of 20.9億円, of which 0.9億円 was granted',
  },
  {
    draft: 'ナショナルサイバートレーニングセンターの強化（令和6年度当初予算額：«13.6億円»）',
    expected: [['17.4億円']],
    note: 'the settled amount: 行政事業レビュー 720',
  },
  {
    draft: 'ナショナルサイバートレーニングセンターの強化（令和5年度執行額：«12.7億円»）',
    expected: [['10.9億円']],
  },
  {
    draft: 'ナショナルサイバートレーニングセンターの構築（令和元年度予算額：«15.0億円»）',
    expected: [['14.9億円']],
    note: 'the request for that year; source 002 gives both',
  },
  {
    draft: 'ナショナルサイバートレーニングセンターの構築（令和元年度概算要求額：«1,490百万円»）',
    expected: [['1,500百万円']],
    note: 'the other way round',
  },
  {
    draft:
      'サイバーセキュリティ統合知的・人材育成基盤の構築の令和5年度当初予算額は«21.0億円»である。',
    expected: [['8.5億円']],
    note: 'the amount after the revision: 行政事業レビュー 729',
  },
  {
    draft:
      '| 事業 | 令和6年度当初予算額 | 令和6年度執行額 |\n| --- | --- | --- |\n| 地域セキュリティコミュニティ強化支援事業 | «36.2百万円» | 36.2百万円 |',
    expected: [['60.0百万円']],
    note: 'one column pasted over the other: 行政事業レビュー 869',
  },
  {
    draft:
      '革新的情報通信技術（Beyond 5G（6G））基金事業の令和5年度当初予算額は«340億円»であった。',
    expected: [['150億円']],
    note: 'the amount after the revision: 行政事業レビュー 6619',
  },
  {
    draft:
      '単位：百万円\n\n| 事業 | 令和6年度当初予算額 |\n| --- | --- |\n| 住民基本台帳ネットワークシステムセキュリティ対策経費 | «0.414» |\n| 自治体情報セキュリティ強化対策事業 | 74.2 |',
    expected: [['2.786']],
    note: 'a bare number under a unit that the table states',
  },
  {
    draft: '国立研究開発法人情報通信研究機構運営費交付金（令和3年度概算要求額：283.4億円）',
    note: 'source 000',
  },
  {
    draft: '国立研究開発法人情報通信研究機構運営費交付金（令和3年度当初予算額：280.7億円）',
  },
  {
    draft: 'サイバーセキュリティ統合知的・人材育成基盤の構築の令和5年度予算額は21.0億円である。',
    note: '予算額 may take in the revision',
  },
  {
    draft: 'サイバーセキュリティ統合知的・人材育成基盤の構築（令和3年度予算額：20.0億円）',
    note: 'only the request is sourced: it may have been granted in full',
  },
  {
    draft: '多言語翻訳技術の高度化に関する研究開発（令和2年度予算額：14.0億円）',
    note: 'source 000: request and budget of two years are one amount',
  },
  {
    draft: '国立研究開発法人情報通信研究機構施設整備費補助金の令和3年度予算額は33.6億円である。',
    note: 'after the revision',
  },
  {
    draft: 'ナショナルサイバートレーニングセンターの構築（令和元年度予算額：14.9億円）',
  },
  {
    draft: '革新的情報通信技術（Beyond 5G（6G））基金事業の令和5年度執行額は340億円であった。',
    note: 'settled and revised amount are one',
  },
  {
    draft:
      '戦略的創造研究推進事業は、科学技術振興機構（JST）の事業（令和３年度予算案額：427.9億円）である。',
    note: 'source 001',
  },
  {
    draft: '> 国立研究開発法人情報通信研究機構運営費交付金（令和3年度当初予算額：283.4億円）',
    note: 'somebody else’s words',
  },
  {
    draft:
      'ナショナルサイバートレーニングセンターの強化（令和6年度：要求額及び予算額の推移を参照。13.6億円）',
    note: 'two stages and one amount',
  },
  {
    draft: 'IoTの安心・安全かつ適正な利用環境の構築（令和2年度概算要求額：16.6億円の内数）',
    note: 'source 002: 内数 is its own amount',
  },
];
