import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft: '«情報処理推進機構（NICT）»が実施する演習に参加する。',
    expected: [['情報通信研究機構（NICT）', '情報処理推進機構（IPA）']],
    note: 'two agencies whose names look alike',
  },
  {
    draft: '«NICT（情報処理推進機構）»と連携する。',
    expected: [['情報通信研究機構（NICT）', '情報処理推進機構（IPA）']],
  },
  {
    draft: 'NICT（«情報通信研究機関»）が調査を行う。',
    expected: [['情報通信研究機構']],
    fixedUnsafe: 'NICT（情報通信研究機構）が調査を行う。',
  },
  {
    draft: '«情報通信研究機関»（NICT）が調査を行う。',
    expected: [['情報通信研究機構']],
    fixedUnsafe: '情報通信研究機構（NICT）が調査を行う。',
  },
  {
    draft: '«情報通信研究機講»（以下「NICT」という。）の業務に追加する。',
    expected: [['情報通信研究機構']],
    note: 'an OCR slip',
  },
  {
    draft: 'CYDER（«Cyber Defense Exercise with Repetition»）を実施する。',
    expected: [['CYber Defense Exercise with Recurrence']],
    note: 'source 002 gives the right one',
  },
  {
    draft: 'CYDER（«Cyber Defence Exercise with Recurrence»）を実施する。',
    expected: [['CYber Defense Exercise with Recurrence']],
    note: 'only spelled otherwise: a warning',
  },
  {
    draft: 'NICT（«National Institute of Information and Communication Technology»）が運用する。',
    expected: [['National Institute of Information and Communications Technology']],
    note: 'singular for plural: a warning',
  },
  {
    draft: '«実践的サイバー防御演習（RPCI）»を全国で開催する。',
    expected: [['実践サイバー演習（RPCI）', '実践的サイバー防御演習（CYDER）']],
    note: 'source 003 tells of both exercises',
  },
  {
    draft: '«科学技術振興機構（JETRO）»の事業による。',
    expected: [['日本貿易振興機構（JETRO）', '科学技術振興機構（JST）']],
  },
  {
    draft: 'IPA（«情報処理振興機構»）に届け出る。',
    expected: [['情報処理推進機構']],
  },
  {
    draft: 'ISMAP（«政府情報システムのためのセキュリティ認証制度»）に登録する。',
    expected: [['政府情報システムのためのセキュリティ評価制度']],
  },
  { draft: '情報通信研究機構（NICT）と情報処理推進機構（IPA）が連携する。' },
  { draft: '国立研究開発法人情報通信研究機構（以下「NICT」という。）の業務に追加する。' },
  {
    draft: '総務省（NICT）、文部科学省（JST）、経済産業省（IPA）が取り組む。',
    note: 'who does it',
  },
  { draft: '内閣官房（NISC）が総合調整を担う。', note: 'who does it' },
  { draft: 'NICT（総務省所管）、IPA（経済産業省所管）', note: 'under whom it stands' },
  { draft: 'CYDER（令和2年度：3,000人）を実施する。', note: 'a fiscal year' },
  { draft: 'CYDER（NICT）、NICTER（NICT）', note: 'who runs it' },
  { draft: 'サイバー攻撃観測網（NICT）で観測する。', note: 'who runs it' },
  { draft: 'NIST（米国立標準技術研究所）の文書を参照する。', note: 'shortened, as newspapers do' },
  { draft: 'NIST（アメリカ国立標準技術研究所）の文書を参照する。' },
  { draft: 'JETRO（日本貿易振興会）の報告による。', note: 'what it was called before' },
  { draft: 'CSIRT（Cyber Security Incident Response Team）を設置する。', note: 'both are in use' },
  { draft: 'MEC（Multi-access Edge Computing）を用いる。', note: 'both are in use' },
  { draft: 'AIS（船舶自動識別装置）の信号を受信する。', note: 'other letters that look the same' },
  {
    draft: 'SIP（Session Initiation Protocol）で接続する。',
    note: 'other letters that look the same',
  },
  {
    draft: 'NCO（国家サイバー統括室）とNCO（ナショナルサイバーオブザベーションセンター）',
    note: 'two bodies, one acronym',
  },
  { draft: '旧情報処理振興事業協会（IPA）が開発した。', note: 'the past' },
  { draft: '> NICT（情報通信研究機関）による。', note: 'somebody else’s words' },
  {
    draft: 'CYDER（Cyber Defense Exercise with Recurrence）を実施する。',
    note: 'capitals do not matter',
  },
  { draft: '次世代研究者（IPA）の育成事業を行う。', note: 'letters of something else' },
  { draft: '量子暗号通信（QKD）及びテレワーク（在宅勤務）を推進する。' },
  {
    draft:
      '«情報処理推進機構（NICT）»が2018年に観測した攻撃の半数は、IoT機器を狙ったものであった。',
    note: 'a sentence about the past makes no name right',
  },
  {
    draft: 'The «National Cybersecurity Organisation» (NCO) was set up in 2025.',
    expected: [['National Cybersecurity Office']],
    fixedUnsafe: 'The National Cybersecurity Office (NCO) was set up in 2025.',
  },
  { draft: 'The National Cybersecurity Office (NCO) was set up in 2025.' },
  {
    draft:
      'Japan’s National Institute of Information and Communications Technology (NICT) runs it.',
    note: 'a full name of eighty letters',
  },
  { draft: 'Our partner in Tokyo (NICT) runs the exercises.', note: 'words that are no name' },
];
