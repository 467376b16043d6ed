import type { Example } from '../../rule.ts';

const asOf = '2026-04-01';

export const EXAMPLES: readonly Example[] = [
  {
    draft: '総務省は«NISC»と連携して対策を進める。',
    expected: [['国家サイバー統括室']],
    fixedUnsafe: '総務省は国家サイバー統括室と連携して対策を進める。',
    asOf,
    note: 'NCO names two bodies, so the full name is offered',
  },
  {
    draft: '«内閣サイバーセキュリティセンター»が総合調整を担う。',
    expected: [['国家サイバー統括室']],
    asOf,
  },
  {
    draft: '«内閣サイバーセキュリティセンター（NISC）»と連携する。',
    expected: [['国家サイバー統括室（NCO）']],
    fixedUnsafe: '国家サイバー統括室（NCO）と連携する。',
    asOf,
    note: 'source 004 writes both forms',
  },
  {
    draft:
      '政府機関の情報システムは、«内閣官房内閣サイバーセキュリティセンター»の監査を受けることとされている。',
    expected: [['内閣官房国家サイバー統括室']],
    asOf,
    note: 'source 003',
  },
  {
    draft:
      '«内閣サイバーセキュリティセンター»（以下「NISC」という。）が行う監査に協力する。NISCは監査の結果を通知する。',
    expected: [['国家サイバー統括室']],
    fixedUnsafe:
      '内閣サイバーセキュリティセンター（以下「NISC」という。）が行う監査に協力する。NISCは監査の結果を通知する。',
    asOf,
    note: 'told once, where the draft defines its short name; a new name alone would not mend it',
  },
  {
    draft:
      '«NISC»は「サイバーセキュリティ戦略」（令和3年9月28日閣議決定）に基づき、総合調整を行う。',
    expected: [['国家サイバー統括室']],
    asOf,
    note: 'the date is that of the document, not of what the sentence says',
  },
  {
    draft: '2018年から«NISC»と連携して訓練を実施している。',
    expected: [['国家サイバー統括室']],
    asOf,
    note: 'since then and to this day',
  },
  {
    draft: '無線LANの利用者に対し、«国民のための情報セキュリティサイト»等を通じて周知啓発を行う。',
    expected: [['国民のためのサイバーセキュリティサイト']],
    asOf: '2026-11-22',
    note: 'source 002',
  },
  {
    draft: '地方公共団体は、«政府機関等の情報セキュリティ対策のための統一基準群»も参考とする。',
    expected: [['政府機関等のサイバーセキュリティ対策のための統一基準群']],
    fixedUnsafe:
      '地方公共団体は、政府機関等のサイバーセキュリティ対策のための統一基準群も参考とする。',
    asOf,
    note: 'renamed in 2021',
  },
  {
    draft: '«Beyond 5G推進コンソーシアム»を通じて産学官の連携を図る。',
    expected: [['XGモバイル推進フォーラム']],
    asOf,
    note: 'source 000; merged into another body in April 2024',
  },
  {
    draft: '«内閣官房情報通信技術（IT）総合戦略室»と調整の上、標準化を進める。',
    expected: [['デジタル庁']],
    asOf,
    note: 'source 001',
  },
  {
    draft: '## 2026年度の取組\n\n«NISC»との情報共有を進める。',
    expected: [['国家サイバー統括室']],
    asOf,
    note: 'a heading that sets the present',
  },
  {
    draft: '| 取組 | 担当 |\n| --- | --- |\n| 監査 | «NISC» |',
    expected: [['国家サイバー統括室']],
    asOf,
  },
  { draft: '総務省はNISCと連携して対策を進める。', asOf: '2025-06-30', note: 'before the change' },
  { draft: '総務省は当時のNISCと連携して対策を進めた。', asOf },
  { draft: '2021年6月にNISCが骨子を示した。', asOf, note: 'a sentence about 2021' },
  {
    draft: '2021年6月に専門調査会が開催された。NISCは改訂の方針を説明した。',
    asOf,
    note: 'the sentence before has set the time',
  },
  { draft: '国家サイバー統括室（旧内閣サイバーセキュリティセンター）が総合調整を担う。', asOf },
  { draft: '2025年7月にNISCを改組して国家サイバー統括室が設置された。', asOf },
  { draft: 'NISC（現・国家サイバー統括室）の統一基準を参照する。', asOf },
  { draft: '「NISCにおける取組について」を参照。', asOf, note: 'a quoted title' },
  { draft: '> NISCは引き続き調整を行う。', asOf, note: 'somebody else’s words' },
  { draft: '出典：NISC「サイバーセキュリティ2020」', asOf, note: 'a credit' },
  { draft: '（NISC公表資料を基に作成）', asOf, note: 'a credit' },
  {
    draft: '## 令和2年度の主な取組\n\n- NISCによる監査の実施\n- 統一基準の見直し',
    asOf,
    note: 'a heading that sets a past year',
  },
  {
    draft: '令和元年度には次の取組を行った。\n\n- NISCとの合同訓練\n- 脆弱性の調査',
    asOf,
    note: 'the words that lead in the list',
  },
  {
    draft:
      '| 年 | 出来事 |\n| --- | --- |\n| 2015年 | 内閣サイバーセキュリティセンターの設置 |\n| 2026年 | 新たな戦略の下での取組 |',
    asOf,
    note: 'a table: the row tells the year',
  },
  {
    draft:
      '| 施策名 | 令和2年度予算額 | 令和3年度概算要求額 |\n| --- | --- | --- |\n| 5G高度化等に向けた総合的・戦略的な国際標準化・知財活動の促進 | - | 6.2億円 |',
    asOf,
    note: 'source 000: the header tells the years',
  },
  {
    draft: '国立研究開発法人情報通信研究機構の前身である独立行政法人情報通信研究機構が開発した。',
    asOf,
  },
  {
    draft: 'NISC was renamed in July 2025; the former NISC had about 100 staff.',
    asOf,
    note: 'English',
  },
  {
    draft: '通信分野では、「Telecom-ISAC」が設立され、会員企業を広げてきた。',
    asOf,
    note: 'source 003, where 2002年 stands before a page break',
  },
  { draft: 'nisc.go.jpのページを参照する。', asOf, note: 'an address' },
];
