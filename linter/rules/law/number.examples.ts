import type { Example } from '../../rule.ts';

/** With the glossary's laws alone; an imported list of laws is tested beside the rule. */
export const EXAMPLES: readonly Example[] = [
  {
    draft: 'サイバーセキュリティ基本法（«平成26年法律第103号»）に基づき、',
    expected: [['平成26年法律第104号']],
    fixedUnsafe: 'サイバーセキュリティ基本法（平成26年法律第104号）に基づき、',
    note: 'source 003 has 平成26年法律第104号',
  },
  {
    draft: '電気通信事業法（«昭和 59 年法律第 68 号»）における端末設備等規則',
    expected: [['昭和59年法律第86号']],
    note: 'source 003',
  },
  {
    draft: '端末設備等規則（«昭和 60 年郵政省令第 13 号»）',
    expected: [['昭和60年郵政省令第31号']],
    note: 'source 003',
  },
  { draft: '端末設備等規則（«昭和60年総務省令第31号»）', expected: [['昭和60年郵政省令第31号']] },
  {
    draft: '国立研究開発法人情報通信研究機構法（«平成12年法律第162号»）',
    expected: [['平成11年法律第162号']],
  },
  { draft: '「電子署名法」（«平成12年法律第120号»）', expected: [['平成12年法律第102号']] },
  {
    draft:
      '電子署名及び認証業務に関する法律（«平成十二年法律第百三号»。以下「電子署名法」という。）',
    expected: [['平成十二年法律第百二号']],
  },
  {
    draft: '電気通信事業報告規則（«昭和６３年郵政省令第６４号»）',
    expected: [['昭和６３年郵政省令第４６号']],
  },
  {
    draft: '放送法施行規則（«昭和25年電波監理委員会規則第1号»）を改正した。',
    expected: [['昭和25年電波監理委員会規則第10号']],
  },
  {
    draft: '| 法律 |\n| --- |\n| サイバー対処能力強化法（«令和6年法律第42号»） |',
    expected: [['令和7年法律第42号']],
  },
  {
    draft:
      '- 特定高度情報通信技術活用システムの開発供給及び導入の促進に関する法律（«令和2年法律第73号»）',
    expected: [['令和2年法律第37号']],
  },
  { draft: 'サイバーセキュリティ基本法（平成26年法律第104号）に基づき、', note: 'source 003' },
  {
    draft:
      '電気通信事業法（昭和 59 年法律第 86 号）における端末設備等規則（昭和 60 年郵政省令第 31 号）',
    note: 'source 003',
  },
  { draft: '電気通信事業法（昭和五十九年法律第八十六号。以下「法」という。）' },
  { draft: '改正電気通信事業法（平成30年法律第24号）', note: 'the amending act' },
  {
    draft:
      '電気通信事業法及び国立研究開発法人情報通信研究機構法の一部を改正する法律（平成30年法律第24号）',
  },
  { draft: '旧電気通信事業法（昭和28年法律第98号）', note: 'another law' },
  {
    draft: '電気通信事業法（平成30年法律第24号による改正後のもの）',
    note: 'the number is of the amendment',
  },
  {
    draft: '電気通信事業法（第6条）に基づき、平成30年法律第24号により改正された。',
    note: 'not behind the name',
  },
  { draft: '情報通信ネットワーク安全・信頼性基準（昭和62年郵政省告示第73号）', note: 'a notice' },
  { draft: 'eIDAS規則（EU規則910/2014）' },
  { draft: '> 電気通信事業法（昭和59年法律第68号）', note: 'somebody else’s words' },
  { draft: '会社法（平成17年法律第68号）', note: 'a law that the glossary does not have' },
  {
    draft: '国立研究開発法人情報通信研究機構法の一部改正（平成28年法律第32号）により、',
    note: 'source 002',
  },
];
