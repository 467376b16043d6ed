import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft:
      'セキュリティ・バイ・デザインの考え方を普及する。«セキュリティバイデザイン»を前提とした設計を促す。',
    expected: [['セキュリティ・バイ・デザイン']],
    fixed:
      'セキュリティ・バイ・デザインの考え方を普及する。セキュリティ・バイ・デザインを前提とした設計を促す。',
    note: 'source 003',
  },
  {
    draft: '«サプライチェーン・リスク»への対応を進める。\n\nサプライチェーンリスクを評価する。',
    expected: [['サプライチェーンリスク']],
    fixed: 'サプライチェーンリスクへの対応を進める。\n\nサプライチェーンリスクを評価する。',
    note: 'sources 001 and 003 write it in both ways; the glossary’s form stands',
  },
  {
    draft:
      '«インターネットサービスプロバイダー»は通知する。インターネットサービスプロバイダは従う。',
    expected: [['インターネットサービスプロバイダ']],
    note: 'a long mark',
  },
  {
    draft:
      'インターネット・サービス・プロバイダは通知する。«インターネットサービスプロバイダー»は従う。',
    expected: [['インターネット・サービス・プロバイダ']],
    note: 'neither is the glossary’s: the first one stands',
  },
  {
    draft:
      'デジタル・トランスフォーメーション（DX）を進める。«デジタルトランスフォーメーション»は社会を変える。',
    expected: [['デジタル・トランスフォーメーション']],
    note: 'source 003, はじめに',
  },
  {
    draft: '«マルウエア»への感染を防ぐ。\n\n- マルウェアの検知',
    expected: [['マルウェア']],
    fixed: 'マルウェアへの感染を防ぐ。\n\n- マルウェアの検知',
    note: 'small kana',
  },
  {
    draft:
      '日ASEANサイバーセキュリティ能力構築センター（AJCCBC）で演習を行う。«日・ASEANサイバーセキュリティ能力構築センター»は拡充する。',
    expected: [['日ASEANサイバーセキュリティ能力構築センター']],
    note: 'source 003',
  },
  {
    draft: '«量子コンピューター»の実用化に備える。量子コンピュータによる解読を防ぐ。',
    expected: [['量子コンピュータ']],
  },
  {
    draft: '## «ゼロ・トラスト»の導入\n\nゼロトラストを進める。',
    expected: [['ゼロトラスト']],
    fixed: '## ゼロ・トラストの導入\n\nゼロトラストを進める。',
    fixedUnsafe: '## ゼロトラストの導入\n\nゼロトラストを進める。',
    note: 'links may lead to a heading',
  },
  {
    draft: '秘密計算を用いる。«秘匿計算»の研究開発を行う。',
    expected: [['秘密計算']],
    note: 'two names of one technique: information',
  },
  {
    draft: 'Society 5.0の実現に向けて取り組む。«Society5.0»の姿を示す。',
    expected: [['Society 5.0']],
    note: 'source 003; spaces alone: information',
  },
  {
    draft:
      '| 項目 | 内容 |\n| --- | --- |\n| «サプライ・チェーン»の調査 | サプライチェーンの可視化 |',
    expected: [['サプライチェーン']],
    note: 'in a table',
  },
  { draft: 'セキュリティ・バイ・デザインの考え方を普及し、セキュリティ・バイ・デザインを促す。' },
  {
    draft: 'セキュリティバイデザインを普及し、セキュリティバイデザインを促す。',
    note: 'one form throughout, if not the glossary’s',
  },
  { draft: '情報通信研究機構（NICT）が行う。NICTは公表する。', note: 'a name and its acronym' },
  {
    draft: '国立研究開発法人情報通信研究機構が行う。情報通信研究機構は公表する。',
    note: 'with and without the legal form',
  },
  { draft: '人工知能（AI）を活用する。AIの利用が進む。', note: 'a name and its acronym' },
  { draft: '新型コロナウイルス感染症が拡大した。コロナの影響を受けた。', note: 'a nickname' },
  {
    draft:
      '「サプライチェーン・リスクへの対応について」を公表した。サプライチェーンリスクを評価する。',
    note: 'in a title',
  },
  {
    draft: '> サプライチェーン・リスクに備える。\n\nサプライチェーンリスクを評価する。',
    note: 'somebody else’s words',
  },
  {
    draft: 'ＩｏＴ機器とIoT機器の調査を行う。',
    note: 'the same in normal form; widths are another matter',
  },
  { draft: 'サプライ\nチェーンとサプライチェーンの調査', note: 'broken across lines' },
  {
    draft: '実践的サイバー防御演習と実践サイバー演習を実施する。',
    note: 'two programmes',
  },
  {
    draft: 'NIST（米国国立標準技術研究所）の文書を参照する。米国の標準技術研究所である。',
    note: 'a description',
  },
  {
    draft: '次期中長期計画を定める。第5期中長期計画の期間である。',
    note: 'two ways to call it, by the number of the period',
  },
];
