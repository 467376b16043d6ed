import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft:
      '国立研究開発法人情報通信研究機構（以下「«NICT»」という。）の業務に、調査の業務を追加する。',
  },
  {
    draft:
      'インターネットサービスプロバイダ（以下「«ISP»」という。）と連携し、利用者への注意喚起を行う。',
    note: 'source 003',
  },
  {
    draft:
      '「共助」の関係を構築されたコミュニティ（以下「«地域SECUNITY»」という。）の形成を促進する。コミュニティの形成は各地域で行う。',
    note: 'source 003; the draft goes on with another word',
  },
  {
    draft:
      '第三者機関（認定送信型対電気通信設備サイバー攻撃対処協会。以下「«認定協会»」という。）を総務大臣が認定する。',
    note: 'source 003',
  },
  {
    draft:
      '（平成29年４月18日サイバーセキュリティ戦略本部決定。以下「«第４次行動計画»」という。）に位置づける。',
    note: 'source 003',
  },
  {
    draft: '認定協会が届け出る。対処協会（以下「«認定協会»」という。）を認定する。',
    note: 'used before it, not after',
  },
  { draft: '情報処理推進機構（以下、«機構»）と連携する。', note: 'without quotes' },
  {
    draft: '電子委任状（「«委任状»」という。以下同じ。）の利用を促す。',
    note: 'the other order of words',
  },
  {
    draft:
      '情報通信研究機構（以下「«機構»」という。）が調査する。\n\n情報通信研究機構（以下「機構」という。）が公表する。',
    note: 'defined twice, told once',
  },
  {
    draft: '- サイバーセキュリティタスクフォース（以下「«タスクフォース会合»」と呼ぶ。）での検討',
  },
  {
    draft:
      '| 用語 | 意味 |\n| --- | --- |\n| 対策 | 総合的な対策（以下「«総合策»」と総称する。） |',
  },
  {
    draft:
      '国立研究開発法人情報通信研究機構（以下「NICT」という。）の業務を追加する。NICTは調査を行う。',
  },
  {
    draft: '情報通信研究機構（以下「NICT」という。）が行う。\n\n## NICTの取組',
    note: 'used in a heading',
  },
  {
    draft:
      '情報通信研究機構（以下「NICT」という。）が行う。\n\n| 担当 | 内容 |\n| --- | --- |\n| NICT | 調査 |',
    note: 'used in a table',
  },
  {
    draft: '情報通信研究機構（以下「ＮＩＣＴ」という。）が行う。N I C Tは調査する。',
    note: 'width and spaces do not matter',
  },
  {
    draft: '情報通信研究機構（以下「機構」という。）が行う。同機構の職員が担当する。',
    note: 'inside another word',
  },
  {
    draft: '電気通信事業者（以下「事業者」という。）が行う。\n\n> 事業者は届け出る。',
    note: 'used in a quotation',
  },
  { draft: '> 情報通信研究機構（以下「NICT」という。）は調査を行う。', note: 'a quotation' },
  { draft: '以下の「基本方針」に沿って進める。', note: 'no definition' },
  { draft: '詳細は以下「２．今後の取組」に記す。', note: 'no definition' },
  { draft: '受講者数は3,000人（以下同じ。）である。', note: 'no short name' },
  { draft: '座長　後藤厚宏（以下、敬称略）', note: 'no short name' },
  { draft: '18歳以下「若年層」という区分を設ける。', note: 'at most 18 years of age' },
  {
    draft: '中小企業等（以下「中小企業等」という。）に対し、中小\n企業等の実情に応じて支援する。',
    note: 'broken across lines',
  },
];
