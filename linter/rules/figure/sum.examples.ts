import type { Example } from '../../rule.ts';

const rows = (...lines: readonly string[]): string =>
  lines
    .flatMap((line, index) => {
      const row = `| ${line.split('/').join(' | ')} |`;
      return index === 0 ? [row, `|${' --- |'.repeat(line.split('/').length)}`] : [row];
    })
    .join('\n');

/** The tables and sentences of sources 000, 002 and 003, with a number changed; and tables as ministries print them. */
export const EXAMPLES: readonly Example[] = [
  {
    draft: rows(
      '/取組数/計画通り/未了/進捗率',
      '教育改革/31/27/4/87%',
      '研究開発/16/11/5/69%',
      '社会実装/26/24/2/92%',
      'データ関連基盤/9/8/1/89%',
      'デジガバ・中小/3/3/0/100%',
      '倫理・その他/4/4/0/100%',
      'Total/«91»/77/12/87%',
    ),
    expected: [['89']],
    note: 'source 000: the other columns prove what the total adds up',
  },
  {
    draft: `単位：百万円\n\n${rows('施策/R2要求額', '情報共有基盤の高度化/180', '深刻度・信頼度評価の高精度化/124', '総通局を中心とした情報共有体制/55', '合計/«349»')}`,
    expected: [['359']],
    note: 'source 002: 359百万円',
  },
  {
    draft: rows(
      '施策/要求額',
      'IoTセキュリティ対策の推進/455百万円',
      '体制整備と周知・啓発/735百万円',
      '地域における対策の強化/216百万円',
      'ガイドライン等策定/154百万円',
      'IPv6導入/98百万円',
      '計/«1,560百万円»',
    ),
    expected: [['1,658百万円']],
    note: 'source 002: one line left out of the total',
  },
  {
    draft:
      '- 実践的サイバー防御演習：1,156百万円\n- サイバーコロッセオ：173百万円\n- 若手の育成：157百万円\n- 計：«1,468百万円»',
    expected: [['1,486百万円']],
    note: 'source 002: two digits changed places',
  },
  {
    draft: '«136件»（内、自治体等35件、民間企業111件）の相談対応を実施した。',
    expected: [[]],
    note: 'source 003: the parts exceed the whole',
  },
  {
    draft: '東京会場で12件、大阪会場で9件、計«22件»の相談があった。',
    expected: [['21件']],
  },
  {
    draft: '受講者は«46名»（内訳：学生30名、社会人18名）である。',
    expected: [['48名']],
  },
  {
    draft: `単位：億円\n\n${rows('区分/R2年度/R3年度', '研究開発/14.4/14.5', '国際標準化/3.4/5.0', '小計/17.8/«20.5»', '人材育成/15.0/20.0', '合計/32.8/39.5')}`,
    expected: [['19.5']],
    note: 'a subtotal; the total counts it once',
  },
  {
    draft: rows(
      '区分/上期/下期/計',
      '相談/12件/13件/25件',
      '通知/30件/41件/«77件»',
      '調査/5件/6件/11件',
    ),
    expected: [['71件']],
    note: 'a total at the end of its row; other rows prove it',
  },
  {
    draft: rows(
      '区分/件数/構成比',
      '自治体等/25/18.4％',
      '民間企業/111/83.6％',
      '合計/136/«100.0％»',
    ),
    note: 'shares that make 102.0 %',
  },
  {
    draft: '重点研究開発課題を特定（«51件»（うち戦略4領域の対象60件））',
    expected: [[]],
    note: 'source 000, and a part that is larger than the whole',
  },
  {
    draft: rows('年度/演習/セミナー', 'R1/105/10', 'R2/106/12', 'R3/105/8', '合計/«211»/«22»'),
    expected: [['316'], ['30']],
    note: 'a line was added and both totals were left',
  },
  {
    draft: rows(
      '/取組数/計画通り/未了/進捗率',
      '教育改革/31/27/4/87%',
      '研究開発/16/11/5/69%',
      '社会実装/26/24/2/92%',
      'データ関連基盤/9/8/1/89%',
      'デジガバ・中小/3/3/0/100%',
      '倫理・その他/4/4/0/100%',
      'Total/89/77/12/87%',
    ),
    note: 'source 000: the last column is no sum',
  },
  {
    draft: `単位：億円\n\n${rows('施策/要求額', 'CYDER/11.6', 'サイバーコロッセオ/1.7', 'SecHack365/1.6', '合計/14.8')}`,
    note: 'rounding: 1,156 + 173 + 157 = 1,486百万円',
  },
  {
    draft: rows(
      '事業/令和2年度概算要求額',
      'IoTの安心・安全かつ適正な利用環境の構築/16.6億の内数',
      'ナショナルサイバートレーニングセンターの構築/15.0億',
      'サイバーセキュリティ情報共有推進事業/3.6億',
      '合計/18.6億',
    ),
    note: '内数 is never summed: source 002',
  },
  {
    draft: `主な施策の要求額（単位：億円）\n\n${rows('施策/要求額', '多言語翻訳/14.0', '衛星通信/5.0', '合計/132.2')}`,
    note: 'the main ones of more',
  },
  {
    draft: '136件（内、自治体等25件、民間企業111件）の相談対応を実施した。',
    note: 'source 003',
  },
  {
    draft: '感染者数が約1億4,200万人、うち死亡者数が約303万人に及んでいる。',
    note: 'source 003',
  },
  {
    draft:
      '2020年度は演習を106回実施し、計2,648名が受講した。2017年度からの合計で1,717名が受講した。',
    note: 'source 003: totals of something else',
  },
  {
    draft:
      '2020年度（令和２年度）は41名が修了し、2017年度（平成29年度）からの合計で171名が修了している。',
    note: 'source 003: of years that are not told',
  },
  {
    draft: `単位：億円\n\n${rows('区分/R2年度/R3年度', '研究開発/14.4/14.5', 'うち衛星/3.4/5.0', '人材育成/15.0/20.0', '施設整備/-/20.9', '合計/29.4/55.4')}`,
    note: 'うち is contained, - is 0',
  },
  {
    draft: rows('区分/延べ人数/実人数', '初級/120人/90人', '中級/80人/60人', '合計/200人/110人'),
    note: 'people who came twice count once',
  },
  {
    draft: '参加者は、初日10名、2日目12名、計15名（重複を除く）である。',
  },
  {
    draft: '1,000名（うち女性300名、うち20代500名）が参加した。',
    note: 'parts that overlap',
  },
  {
    draft: '100件のうち、Aが30件、Bが50件、計80件に対応した。',
    note: 'the first number is no part',
  },
  {
    draft: '国費1.5億円と地方負担0.75億円の合計2.3億円である。',
    note: 'rounding',
  },
  {
    draft: '5か国から各2名、計10名を招へいした。',
  },
  {
    draft: '平成29年度は延べ74名、平成30年度は延べ137名が受講した。',
    note: 'source 002',
  },
  {
    draft:
      '- 令和3年度概算要求・要望額：20.9億円（令和2年度予算額：0.9億円）\n- 令和3年度概算要求・要望額：50.0億円（新規）\n- 計：70.9億円',
    note: 'source 000: amounts in brackets are last year’s',
  },
  {
    draft: rows('区分/件数/構成比', 'A/33/33.3％', 'B/33/33.3％', 'C/33/33.3％', '合計/99/100.0％'),
    note: '99.9 is rounding',
  },
  {
    draft: `${rows('区分/予算額（百万円）', '研究/10', '人材/11', '広報/12', '合計/35')}\n\n※ 端数処理の関係で、合計は一致しないことがある。`,
    note: 'the table says so',
  },
  {
    draft: rows(
      '会計/当初予算額/統計',
      '一般会計/10億円/5件',
      '特別会計/20億円/6件',
      '推計/40億円/7件',
    ),
    note: '会計, 統計 and 推計 are no totals',
  },
  {
    draft: rows('設問/回答数', 'はい/40', 'いいえ/50', '合計/80') + '\n\n※ 複数回答を含む。',
  },
  {
    draft:
      '（単位：百万円）\n\n| 取組 | 要求額 |\n| --- | --- |\n| IoTセキュリティ対策の推進 | 455 |\n| 5Gネットワークのセキュリティ確保 | 735 |\n| 地域における対策の強化 | 216 |\n| 合計 | «1,460» |',
    expected: [['1,406']],
    note: '5G begins a word, not a numbered line',
  },
];
