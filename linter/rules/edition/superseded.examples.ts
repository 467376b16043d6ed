import type { Example } from '../../rule.ts';

const asOf = '2026-04-01';

export const EXAMPLES: readonly Example[] = [
  {
    draft: '対策は「テレワークセキュリティガイドライン«第4版»」に沿って行う。',
    expected: [['第5版']],
    fixedUnsafe: '対策は「テレワークセキュリティガイドライン第5版」に沿って行う。',
    asOf,
  },
  {
    draft: 'テレワークセキュリティガイドライン（«第４版»）に沿って行う。',
    expected: [['第５版']],
    asOf,
    note: 'source 003 writes full-width digits',
  },
  {
    draft: '«IoT・5Gセキュリティ総合対策2020»に基づき、各施策を進める。',
    expected: [['ICTサイバーセキュリティ政策の中期重点方針']],
    asOf,
    note: 'source 003; a yearly title',
  },
  {
    draft: '「スマートシティセキュリティガイドライン（«第 2.0 版»）」について、周知を行う。',
    expected: [['第3.0版']],
    asOf,
    note: 'source 003, spaces and all',
  },
  {
    draft: '政府機関等のサイバーセキュリティ対策のための統一基準群（«令和5年度版»）に準拠する。',
    expected: [['令和7年度版']],
    fixedUnsafe:
      '政府機関等のサイバーセキュリティ対策のための統一基準群（令和7年度版）に準拠する。',
    asOf,
  },
  {
    draft: '「サイバーセキュリティ経営ガイドライン«Ver2.0»」を参照する。',
    expected: [['Ver3.0']],
    asOf,
  },
  {
    draft: 'サイバーセキュリティ経営ガイドライン«Ver. 2.0»を参照する。',
    expected: [['Ver3.0']],
    asOf,
    note: 'another way to write the same edition',
  },
  {
    draft:
      '「クラウドサービス提供における情報セキュリティ対策ガイドライン（«第2版»）」を、中小を含む全ての事業者に周知する。',
    expected: [['第3版']],
    asOf,
    note: 'source 003',
  },
  {
    draft: '「サイバーセキュリティ戦略」（«平成30年7月27日»閣議決定）に基づき、対策を進める。',
    expected: [['令和7年12月23日']],
    fixedUnsafe: '「サイバーセキュリティ戦略」（令和7年12月23日閣議決定）に基づき、対策を進める。',
    asOf,
    note: 'sources 000 and 001 cite it so',
  },
  {
    draft: 'サイバーセキュリティ戦略（«2021年９月28日»閣議決定）の下、対策を進める。',
    expected: [['2025年12月23日']],
    asOf,
    note: 'only mentioned: information',
  },
  {
    draft: '«令和2年版»「情報通信白書」によれば、利用率は上昇傾向にある。',
    expected: [['令和7年版']],
    asOf,
    note: 'source 003, figure 3; a white paper: information',
  },
  {
    draft: '「公衆Wi-Fi利用者向け簡易マニュアル」（«令和6年3月版»）を配布する。',
    expected: [['令和7年2月版']],
    asOf,
  },
  {
    draft: '«第5期科学技術基本計画»を踏まえ、研究開発を推進する。',
    expected: [['第6期科学技術・イノベーション基本計画']],
    asOf,
    note: 'source 000',
  },
  { draft: 'テレワークセキュリティガイドライン（第5版）に沿って行う。', asOf },
  {
    draft: 'テレワークセキュリティガイドライン（第4版）に沿って行う。',
    asOf: '2021-04-01',
    note: 'before the fifth edition',
  },
  { draft: '2018年4月にテレワークセキュリティガイドライン（第4版）を公表した。', asOf },
  { draft: 'テレワークセキュリティガイドライン（第4版）を改定し、第5版を公表した。', asOf },
  { draft: 'テレワークセキュリティガイドラインに沿って行う。', asOf, note: 'no edition' },
  {
    draft:
      '「スマートシティセキュリティガイドライン（第1.0版）」の改定を検討し、「スマートシティセキュリティガイドライン（第2.0版）」（案）を作成する。',
    asOf,
    note: 'source 003: a sentence about the revision',
  },
  {
    draft:
      '当時のサイバーセキュリティ戦略（平成30年7月27日閣議決定）では、次のとおりとされている。',
    asOf,
  },
  {
    draft: '「サイバーセキュリティ戦略」（令和7年12月23日閣議決定）に基づき、対策を進める。',
    asOf,
    note: 'the latest decision',
  },
  {
    draft: '「サイバーセキュリティ戦略」（令和3年5月12日後藤座長説明資料）に基づき、議論する。',
    asOf,
    note: 'a date that is no decision',
  },
  {
    draft: 'サイバーセキュリティ戦略（平成30年7月27日閣議決定）を令和3年9月28日に改めた。',
    asOf,
    note: 'tells what happened',
  },
  {
    draft: '## 令和元年度\n\n- テレワークセキュリティガイドライン（第4版）の周知',
    asOf,
    note: 'a heading that sets a past year',
  },
  {
    draft:
      '| 年月 | 文書 |\n| --- | --- |\n| 2018年4月 | テレワークセキュリティガイドライン（第4版） |\n| 2021年5月 | テレワークセキュリティガイドライン（第5版） |',
    asOf,
    note: 'a table of editions',
  },
  {
    draft:
      '# ICTサイバーセキュリティ総合対策2021\n\n「ICTサイバーセキュリティ総合対策2021」を羅針盤として取り組む。',
    asOf,
    note: 'the draft’s own title',
  },
  {
    draft: '情報通信白書（平成30年版、令和7年版）を比べる。',
    asOf,
    note: 'names the latest one, too',
  },
  {
    draft: '> テレワークセキュリティガイドライン（第4版）に沿って行う。',
    asOf,
    note: 'somebody else’s words',
  },
  {
    draft: '「Beyond 5G推進戦略（第2版）」の策定を求める意見がある。',
    asOf,
    note: 'an edition that the glossary does not know',
  },
  {
    draft: '「テレワークセキュリティガイドライン（第５版）」に掲げた施策の進捗を確認する。',
    asOf: '2026-04-01',
  },
];
