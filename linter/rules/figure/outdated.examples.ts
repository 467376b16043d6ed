import type { Example } from '../../rule.ts';

const CENTER = 'ナショナルサイバートレーニングセンター';

/** Wording of the budget requests of 2019 and 2020 (sources 002 and 000), with amounts changed to those of other years. */
export const EXAMPLES: readonly Example[] = [
  {
    draft: `${CENTER}の構築（令和2年度概算要求額：«14.9億円»）`,
    expected: [['15.0億円']],
    fixedUnsafe: `${CENTER}の構築（令和2年度概算要求額：15.0億円）`,
    note: 'the amount of the year before: source 002',
  },
  {
    draft: `| 事業 | 令和5年度当初予算額 | 令和6年度当初予算額 |\n| --- | --- | --- |\n| ${CENTER}の強化 | 12.7億円 | «12.7億円» |`,
    expected: [['17.4億円']],
    note: 'a column copied from the year before; 行政事業レビュー',
  },
  {
    draft: '仮想空間における電波模擬システム技術の高度化（令和3年度概算要求・要望額：«30.1億円»）',
    expected: [['40.0億円']],
    fixedUnsafe:
      '仮想空間における電波模擬システム技術の高度化（令和3年度概算要求・要望額：40.0億円）',
    note: 'source 000, with the amount of the year before',
  },
  {
    draft:
      '単位：億円\n\n| 施策名 | R2年度 予算額 | R3年度 概算要求額 |\n| --- | --- | --- |\n| 新たな社会インフラを担う革新的光ネットワーク技術の研究開発 | 9.5 | «9.5» |\n| 衛星通信における量子暗号技術の研究開発 | 3.4 | 5.0 |',
    expected: [['8.5']],
    note: 'bare numbers under a unit that the table states: source 000',
  },
  {
    draft: '電子署名の普及啓発等【R2 要求額：«10百万円»】',
    expected: [['18百万円']],
    fixedUnsafe: '電子署名の普及啓発等【R2 要求額：18百万円】',
    note: 'source 002',
  },
  {
    draft: 'サイバーセキュリティ情報共有推進事業（R2 要求額：«395百万円»）',
    expected: [['359百万円']],
    note: 'two digits changed places: source 002',
  },
  {
    draft:
      '周波数有効利用のためのIoTワイヤレス高効率広域ネットワークスキャン技術の研究開発（令和2年度要求額：«10,040百万円»の内数）',
    expected: [['12,588百万円']],
    note: '内数 against 内数: source 002',
  },
  {
    draft: '国立研究開発法人情報通信研究機構運営費交付金の令和3年度当初予算額は«279.4億円»である。',
    expected: [['280.7億円']],
    note: 'source 000 gives 279.4 for the year before',
  },
  {
    draft: `${CENTER}の構築（令和２年度概算要求額：«１４．９億円»）`,
    expected: [['１５．０億円']],
    note: 'in the width of the draft’s digits',
  },
  {
    draft: '地域セキュリティコミュニティ強化支援事業の令和6年度当初予算額は«4,057万円»である。',
    expected: [['5,998万円']],
    note: '行政事業レビュー 869, with the amount of the year before',
  },
  {
    draft:
      '- グローバル量子暗号通信網構築のための研究開発\n  - 令和3年度概算要求・要望額：«15.4億円»（令和2年度予算額：14.4億円）',
    expected: [['14.5億円']],
    note: 'source 000: the amount in the bracket is right',
  },
  {
    draft: 'SecHack365の修了者は«46名»（平成30年度）である。',
    expected: [['41名']],
    asOf: '2026-11-22',
    note: 'info: a sentence in the present, and a later year is known',
  },
  { draft: `${CENTER}の構築（令和2年度概算要求額：1,500百万円）` },
  { draft: `${CENTER}の構築（令和2年度概算要求額：15億円）`, note: 'rounded as printed' },
  { draft: `${CENTER}の構築（令和2年度概算要求額：約15億円）` },
  { draft: `${CENTER}の構築に14.9億円を要する。`, note: 'no year, no stage' },
  {
    draft: 'サイバーセキュリティの確保（令和2年度概算要求額：14.9億円）',
    note: 'no budget line',
  },
  {
    draft:
      '単位：億円\n\n| 施策名 | R2年度 予算額 | R3年度 概算要求額 |\n| --- | --- | --- |\n| 戦略的情報通信研究開発推進事業 | 12.2 | 10.0 |\n| 多言語翻訳技術の高度化に関する研究開発 | 14.0 | 14.0 |',
    note: 'source 000: the same amount two years running is right',
  },
  {
    draft: 'サイバーセキュリティ情報共有推進事業の令和2年度要求額は3.6億円である。',
    note: '359百万円 in the same source',
  },
  {
    draft: '諸外国におけるサイバーセキュリティ動向の調査研究（令和2年度概算要求額：1.2億円の内数）',
    note: 'source 002: 47百万円 is the line’s own amount, and 1.2億円 contains it',
  },
  {
    draft:
      'サイバーセキュリティ統合知的・人材育成基盤の構築の令和5年度補正予算額は12.5億円である。',
    note: 'the increment; the source gives the amount after the revision',
  },
  {
    draft:
      '国立研究開発法人情報通信研究機構運営費交付金（令和3年度予算額：280.7億円、うち人件費8.0億円）',
    note: 'a part of it',
  },
  {
    draft: '電波資源拡大のための研究開発では、令和2年度予算により3.0億円の機器を整備した。',
    note: 'what was bought with some of it',
  },
  {
    draft: '電波資源拡大のための研究開発（令和3年度概算要求額：1件当たり0.5億円）',
  },
  {
    draft: `> ${CENTER}の構築（令和2年度概算要求額：14.9億円）`,
    note: 'somebody else’s words',
  },
  {
    draft: `${CENTER}の構築（令和2年度概算要求額：14億円以上）`,
    note: 'a bound',
  },
  {
    draft: `${CENTER}の構築（令和元年度予算額：14.9億円、令和2年度概算要求額：15.0億円）`,
    note: 'source 002, both columns',
  },
  {
    draft: '国立研究開発法人情報通信研究機構運営費交付金（令和2年度第1次補正後予算額：284.4億円）',
    note: 'the first of three revisions; the source has the last, 401.8億円',
  },
  {
    draft: 'CYDERは、令和2年度は106回実施し、計2,648名が受講した。',
    asOf: '2026-11-22',
    note: 'source 003: what happened stays true',
  },
  {
    draft: 'SecHack365の修了者は46名（平成30年度）である。',
    asOf: '2020-09-01',
    note: 'the latest that was known then',
  },
];
