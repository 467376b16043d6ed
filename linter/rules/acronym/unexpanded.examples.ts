import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft: '«NICT»が収集したデータを活用する。',
    expected: [['情報通信研究機構（NICT）']],
    fixedUnsafe: '情報通信研究機構（NICT）が収集したデータを活用する。',
  },
  {
    draft: '«CYDER»の受講機会を拡大する。CYDERは全国で開催する。',
    expected: [['実践的サイバー防御演習（CYDER）']],
    note: 'the first use only',
  },
  {
    draft: '# NICTの取組\n\n«NICT»は演習を実施する。',
    expected: [['情報通信研究機構（NICT）']],
    note: 'a heading does not count',
  },
  {
    draft: '«NICT»が演習を実施する。\n\n情報通信研究機構（NICT）の業務に追加する。',
    expected: [['情報通信研究機構（NICT）']],
    note: 'explained only later: source 003',
  },
  {
    draft: '政府調達では«ISMAP»に登録されたサービスを用いる。',
    expected: [['政府情報システムのためのセキュリティ評価制度（ISMAP）']],
  },
  {
    draft: '- «DAEDALUS»による通知\n- 演習の実施',
    expected: [['対サイバー攻撃アラートシステム（DAEDALUS）']],
  },
  {
    draft: '総務省及び«ISP»が連携して注意喚起を行う。',
    expected: [['インターネットサービスプロバイダ（ISP）']],
    note: 'source 003',
  },
  {
    draft: '関係機関（«IPA»、JPCERT/CC等）と連携する。',
    expected: [['情報処理推進機構（IPA）']],
    note: 'in a list within brackets',
  },
  {
    draft: '信頼性のある自由なデータ流通を進める。\n\n«FOIP»の実現に向けて、能力構築を支援する。',
    expected: [['自由で開かれたインド太平洋（FOIP）']],
  },
  {
    draft: '«AJCCBC»において演習を実施する。',
    expected: [['日ASEANサイバーセキュリティ能力構築センター（AJCCBC）']],
    note: 'source 003',
  },
  {
    draft: 'We work with «NICT» on the observation of attacks.',
    expected: [['National Institute of Information and Communications Technology (NICT)']],
    note: 'English',
  },
  { draft: '情報通信研究機構（NICT）が演習を実施する。NICTは成果を公表する。' },
  { draft: 'NICT（情報通信研究機構）が演習を実施する。NICTは成果を公表する。' },
  {
    draft: '国立研究開発法人情報通信研究機構（以下「NICT」という。）が行う。NICTは成果を公表する。',
  },
  {
    draft: 'NICTが行う。情報通信研究機構（以下「NICT」という。）の業務である。',
    note: 'the draft defines it: short-name/before-definition tells',
  },
  { draft: 'NICT（国の情報通信の研究機関）が演習を実施する。', note: 'explained in other words' },
  { draft: 'NICT：国立研究開発法人の一つ', note: 'explained on the spot' },
  { draft: '注意喚起を行うプロジェクト「NOTICE」を実施する。', note: 'source 002' },
  { draft: 'NICT[^1]が演習を実施する。\n\n[^1]: 国立研究開発法人情報通信研究機構', note: 'a note' },
  { draft: 'NICT※1が演習を実施する。', note: 'a note' },
  {
    draft:
      'NICTが演習を実施する。\n\n| 略語 | 正式名 |\n| --- | --- |\n| NICT | 情報通信研究機構 |',
    note: 'a table of terms',
  },
  { draft: '情報通信研究機構が研究する。\n\nNICTは成果を公表する。', note: 'named before' },
  { draft: '| 担当 | 内容 |\n| --- | --- |\n| NICT | 演習 |', note: 'in a table alone' },
  { draft: '> NICTが演習を実施する。', note: 'somebody else’s words' },
  { draft: 'ICT、AI、IoT、5Gを活用したDXを進める。', note: 'everybody knows them' },
  { draft: 'CSIRTの設置とVPN機器の更新を促す。', note: 'general words that go by their letters' },
  { draft: 'EU及びASEANと連携する。', note: 'everybody knows them' },
  { draft: 'スマートフォンのSIPクライアント', note: 'other letters that look the same' },
  { draft: 'CYDERANGEを提供する。nict.go.jpを参照。', note: 'other names, an address' },
  { draft: 'eIDAS規則を参考とする。', note: 'the letters are in the name' },
];
