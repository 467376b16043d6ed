import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft:
      '«NICT»が調査を行う。国立研究開発法人情報通信研究機構（以下「NICT」という。）の業務に追加した。',
    note: 'source 003',
  },
  {
    draft:
      '総務省及び«ISP»が注意喚起を行う。\n\nインターネットサービスプロバイダ（以下「ISP」という。）と連携する。',
    note: 'source 003',
  },
  {
    draft:
      '各地域で«地域SECUNITY»の形成を促進する。\n\n関係を構築されたコミュニティ（以下「地域SECUNITY」という。）が必要である。',
    note: 'source 003',
  },
  {
    draft:
      '電気通信事業者は«認定協会»を経由して通知する。\n\n認定送信型対電気通信設備サイバー攻撃対処協会（以下「認定協会」という。）を認定する。',
    note: 'source 003; a short name of the glossary',
  },
  {
    draft:
      '- «CYDER»の受講者を増やす。\n- 実践的サイバー防御演習（以下「CYDER」という。）を実施する。',
  },
  {
    draft: '«NICT»及びNICTの施設を用いる。\n\n情報通信研究機構（以下「NICT」という。）を活用する。',
    note: 'the first use only',
  },
  {
    draft: '«5GMF»と連携する。\n\n第5世代モバイル推進フォーラム（以下、5GMF）が主催する。',
    note: 'without quotes',
  },
  {
    draft: '調査は«NICT»、総務省の順に行う。情報通信研究機構（「NICT」という。以下同じ。）が担う。',
    note: 'the other order of words',
  },
  {
    draft: '«PSIRT»の設置を促す。製品の脆弱性に対応する組織（以下単に「PSIRT」という。）を設ける。',
    note: 'unknown to the glossary',
  },
  {
    draft:
      '«第4次行動計画»を踏まえる。\n\n重要インフラの行動計画（以下「第4次行動計画」という。）による。',
    note: 'source 003',
  },
  {
    draft:
      '国立研究開発法人情報通信研究機構（以下「NICT」という。）の業務に追加した。NICTが調査を行う。',
  },
  {
    draft:
      '情報通信研究機構（NICT）が調査を行う。\n\n国立研究開発法人情報通信研究機構（以下「NICT」という。）の業務に追加した。',
    note: 'source 003: explained before, and defined again',
  },
  {
    draft:
      'NICT（情報通信研究機構）が調査を行う。\n\n国立研究開発法人情報通信研究機構（以下「NICT」という。）の業務に追加した。',
  },
  {
    draft: '事業者は届け出る。電気通信事業を営む者（以下「事業者」という。）は、毎年報告する。',
    note: 'an ordinary word',
  },
  {
    draft:
      '基本方針を定める。サイバーセキュリティ対策の基本方針（以下「基本方針」という。）による。',
    note: 'an ordinary word',
  },
  {
    draft: '# NICTの取組\n\n情報通信研究機構（以下「NICT」という。）が調査を行う。',
    note: 'in a heading',
  },
  {
    draft: '| 担当 |\n| --- |\n| NICT |\n\n情報通信研究機構（以下「NICT」という。）が調査を行う。',
    note: 'in a table',
  },
  {
    draft: '> NICTは調査を行う。\n\n情報通信研究機構（以下「NICT」という。）が調査を行う。',
    note: 'in a quotation',
  },
  {
    draft: 'ICT-ISACが窓口となる。情報共有分析組織（以下「ISAC」という。）を活用する。',
    note: 'part of another name',
  },
  {
    draft: 'NICTERで観測する。情報通信研究機構（以下「NICT」という。）が運用する。',
    note: 'part of another name',
  },
  {
    draft: 'https://www.nict.go.jp を参照。情報通信研究機構（以下「NICT」という。）が運用する。',
    note: 'an address',
  },
  {
    draft: 'NICT：国の研究機関\n\n情報通信研究機構（以下「NICT」という。）が運用する。',
    note: 'explained on the spot',
  },
];
