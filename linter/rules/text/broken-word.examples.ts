import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft: '我が国の«サイバーセキュリテ\nィ»施策の推進に当たって、',
    expected: [['サイバーセキュリティ']],
    fixed: '我が国のサイバーセキュリティ施策の推進に当たって、',
    note: 'source 003',
  },
  {
    draft: '「IoT・5G «セキ\nュリティ»総合対策」を策定した。',
    fixed: '「IoT・5G セキュリティ総合対策」を策定した。',
    note: 'source 003',
  },
  {
    draft: '引き続き«セキュリ\nティ»対策に取り組む。',
    fixed: '引き続きセキュリティ対策に取り組む。',
    note: 'source 003',
  },
  {
    draft: '«サイバ\nーセキュリティ»を確保する。',
    fixed: 'サイバーセキュリティを確保する。',
    note: 'source 003',
  },
  {
    draft: '令和2年度の予算は«10\n億円»である。',
    expected: [['10億円']],
    fixed: '令和2年度の予算は10億円である。',
  },
  { draft: '«令和2年\n度»予算', expected: [['令和2年度']], fixed: '令和2年度予算' },
  { draft: '演習には«3,090\n人»が参加した。', fixed: '演習には3,090人が参加した。' },
  {
    draft: '«情報通信研究\n機構»の演習',
    expected: [['情報通信研究機構']],
    fixed: '情報通信研究機構の演習',
  },
  {
    draft: '«サイバー\nセキュリティ»の確保',
    fixed: 'サイバーセキュリティの確保',
    note: 'between two words: info',
  },
  {
    draft: '- IoT機器の«セキュリ\n  ティ»対策',
    fixed: '- IoT機器のセキュリティ対策',
    note: 'with the indentation of a list',
  },
  {
    draft: '> «ネットワー\n> ク»の確保',
    fixed: '> ネットワークの確保',
    note: 'with the mark of a quotation',
  },
  {
    draft: 'ガバナンスの確保が課題である。«ガバナン\nス»を強める。',
    fixed: 'ガバナンスの確保が課題である。ガバナンスを強める。',
    note: 'the draft itself has the word',
  },
  {
    draft: 'サイバー空間が、人々に豊かさや多様な価値実現の場\nをもたらす。',
    note: 'source 003: nothing shows that a word is torn',
  },
  { draft: 'これまでの取組を踏まえ、\nセキュリティ対策を進める。' },
  { draft: 'サイバー空間の\nセキュリティを確保する。', note: 'after a particle' },
  { draft: 'セキュリティ・\nバイ・デザイン', note: 'after a middle dot' },
  { draft: 'サイバーセキュリティ  \nセンターの設置', note: 'a hard line break' },
  { draft: 'アクセス<br>ポイント', note: 'a line break that is meant' },
  { draft: '令和2年\n7月に公表した。', note: 'between two parts of a date' },
  { draft: 'Cyber Defense\nExercise with Recurrence', note: 'a space in English' },
  { draft: 'ICT\n利用の促進', note: 'a seam between scripts' },
  { draft: 'パーソナルデータ\nカタログを整備する。', note: 'two words that make no known one' },
  { draft: '```\nセキュリ\nティ\n```', note: 'code' },
  { draft: '# サイバー\n\nセキュリティの確保', note: 'a heading and a paragraph' },
  { draft: '2018 年（平成 30 年）\n５月の改正' },
];
