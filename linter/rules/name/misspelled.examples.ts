import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft: '«実践的サイバー防衛演習»を全国で開催する。',
    expected: [['実践的サイバー防御演習']],
    fixedUnsafe: '実践的サイバー防御演習を全国で開催する。',
  },
  {
    draft: '«ナショナルサイバートレーニングセンタ»において演習を実施する。',
    expected: [['ナショナルサイバートレーニングセンター']],
  },
  {
    draft: '## «ナショナルサイバートレーニングセンタ»\n\n演習を実施する。',
    expected: [['ナショナルサイバートレーニングセンター']],
    note: 'a heading',
  },
  {
    draft: '«テレワークセキュリテイガイドライン»に沿って対策を行う。',
    expected: [['テレワークセキュリティガイドライン']],
    note: 'a large イ: OCR',
  },
  {
    draft: '①サービス提供者の«任務保護»、②リスクマネジメント',
    expected: [['任務保証']],
    fixed: '①サービス提供者の任務保証、②リスクマネジメント',
    note: 'source 001, a slip of OCR that the glossary lists',
  },
  {
    draft: '«情報通信ネットワーク・安全信頼性基準»を改正する。',
    expected: [['情報通信ネットワーク安全・信頼性基準']],
    fixed: '情報通信ネットワーク安全・信頼性基準を改正する。',
    note: 'source 003',
  },
  {
    draft: '«総合イノベーション戦略推進会議»において決定する。',
    expected: [['統合イノベーション戦略推進会議']],
    note: 'source 000 names it 統合…',
  },
  {
    draft: '«サイバーセキュリテイ戦略本部»の下で取り組む。',
    expected: [['サイバーセキュリティ戦略本部']],
  },
  {
    draft: '«サイバーセキュリティ戦略木部»の下で取り組む。',
    expected: [['サイバーセキュリティ戦略本部']],
    note: 'OCR',
  },
  {
    draft: '«スマートシティセキュリティガイドラン»について周知する。',
    expected: [['スマートシティセキュリティガイドライン']],
    note: 'source 003 names it in full',
  },
  {
    draft: '«国立研究開発法人情報通信研究機溝»の施設を用いる。',
    expected: [['国立研究開発法人情報通信研究機構']],
    note: 'OCR',
  },
  {
    draft: '«戦略的イノベーション創像プログラム»と連携する。',
    expected: [['戦略的イノベーション創造プログラム']],
  },
  {
    draft: '| 事業 |\n| --- |\n| «戦略イノベーション創造プログラム» |',
    expected: [['戦略的イノベーション創造プログラム']],
    note: '的 left out',
  },
  {
    draft: '«サイバーセキュティ基本法»に基づき、施策を進める。',
    expected: [['サイバーセキュリティ基本法']],
  },
  { draft: '実践的サイバー防御演習と実践サイバー演習を実施する。', note: 'two programmes' },
  { draft: '実践的サイバー演習を行う。', note: 'another name of the glossary' },
  { draft: 'IoT・5Gセキュリティ総合対策2019を踏まえる。', note: 'another year' },
  { draft: 'ICTサイバーセキュリティ総合対策2024を策定する。', note: 'another year' },
  { draft: '第3期科学技術基本計画の期間に当たる。', note: 'another period' },
  { draft: 'サイバーセキュリティ協会の会員が参加する。', note: 'another body' },
  { draft: 'サイバーセキュリティ戦略本文を参照する。', note: 'another word: 本文' },
  { draft: 'サイバー防衛の演習に参加する。', note: 'a plain compound' },
  { draft: '総務省国際戦略課が担当する。', note: 'another unit' },
  { draft: 'ナショナルサイバートレーニングセンサーを設置する。', note: 'another word: センサー' },
  { draft: 'サプライチェーン・リスクに備える。', note: 'spelling, not a slip' },
  { draft: 'サーバーセキュリティの確保を図る。', note: 'another word: サーバー' },
  { draft: 'セキュリティバイデザインの考え方を普及する。', note: 'spelling, not a slip' },
  { draft: 'サイバーセキュリティ対応の強化を図る。', note: 'a plain compound' },
  { draft: '「実践的サイバー防衛演習の実施について」という資料がある。', note: 'in a title' },
  { draft: '> 実践的サイバー防衛演習を全国で開催する。', note: 'somebody else’s words' },
  { draft: '実践的\nサイバー防御演習を全国で開催する。', note: 'broken across lines' },
  { draft: '国立研究開発法人情報通信研究機構法を改正する。', note: 'the law of that name' },
  {
    draft:
      '機構の演習（以下「実践的サイバー防衛演習」という。）を行う。実践的サイバー防衛演習は新しい。',
    note: 'defined by the draft',
  },
  {
    draft: '「«テレワークセキュリテイガイドライン»（第４版）」は平成30年４月に作成された。',
    expected: [['テレワークセキュリティガイドライン']],
    note: 'the edition in the same quotation marks',
  },
];
