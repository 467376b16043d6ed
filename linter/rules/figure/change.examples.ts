import type { Example } from '../../rule.ts';

const rows = (...lines: readonly string[]): string =>
  lines
    .flatMap((line, index) => {
      const cells = line.split('/');
      const row = `| ${cells.join(' | ')} |`;
      return index === 0 ? [row, `|${' --- |'.repeat(cells.length)}`] : [row];
    })
    .join('\n');

/** Numbers of sources 000, 002 and 003 and the reports after them, with changes as ministries write them. */
export const EXAMPLES: readonly Example[] = [
  {
    draft: '予算額は14.9億円から15.0億円へ«0.3億円»増となった。',
    expected: [['0.1億円']],
    note: 'source 002',
  },
  {
    draft: '受講者は3,090名から2,648名へ«16.7％»減少した。',
    expected: [['14.3％']],
    note: 'divided by the wrong year; source 003',
  },
  {
    draft: '実行時間は９億分から«300%»増の27億分（4,500万時間）に至った。',
    expected: [['200%']],
    note: 'source 003 says 200%',
  },
  {
    draft: '前年度から300%増（«３倍»）となった。',
    expected: [['４倍']],
    note: 'the slip without the numbers',
  },
  {
    draft: '令和3年度概算要求額は14.5億円（令和2年度予算額14.4億円、«1.0億円»増）である。',
    expected: [['0.1億円']],
    note: 'source 000',
  },
  { draft: '受講者は2,648名（前年度3,090名、«12.5％»減）であった。', expected: [['14.3％']] },
  {
    draft: '令和3年度の要求額は、30.1億円から40.0億円に«減額»された。',
    note: 'the wrong way: source 000',
  },
  {
    draft: '進捗率は69%から87%へ«28ポイント»上昇した。',
    expected: [['18ポイント']],
    note: 'source 000',
  },
  {
    draft: '前年度の3,090名に比べ«424名»減の2,648名が受講した。',
    expected: [['442名']],
    note: 'two digits changed places',
  },
  {
    draft: `単位：億円\n\n${rows('施策名/R2年度 予算額/R3年度 概算要求額/増減', '新たな社会インフラを担う技術の研究開発/9.5/8.5/△1.0', '電波模擬システム技術の高度化/30.1/40.0/«8.9»', '衛星通信における量子暗号技術の研究開発/3.4/5.0/1.6', '光ネットワーク/103.4/132.2/28.8')}`,
    expected: [['9.9']],
    note: 'source 000 with a column of changes',
  },
  {
    draft: `${rows('事業/令和元年度予算額/令和2年度要求額/対前年度比', '情報共有推進事業/340百万円/359百万円/«110.6％»', 'トレーニングセンター/1,490百万円/1,500百万円/100.7％')}`,
    expected: [['105.6％']],
    note: 'the headers say what is compared',
  },
  {
    draft: rows(
      '施策名/R2年度/R3年度/増減',
      '施設整備費補助金/0.9億円/20.9億円/«皆増»',
      '研究開発促進事業/-/50.0億円/皆増',
    ),
    note: 'source 000: 皆増 says that there was nothing before',
  },
  {
    draft: rows(
      '演習/平成29年度/平成30年度/増減率',
      'コロッセオ/74名/137名/«58.1％»',
      'SecHack365/39名/46名/17.9％',
      'CYDER/3,009名/2,666名/△11.4％',
    ),
    expected: [['85.1％']],
    note: 'source 002',
  },
  { draft: '受講者は2,648名で、前年度の3,090名から«24％»減少した。', expected: [['14％']] },
  { draft: '受講者は74名から137名へ«2.5倍»に増加した。', expected: [['1.9倍']] },
  { draft: '予算額は14.9億円から15.0億円へ0.1億円増となった。', note: 'source 002' },
  {
    draft: '同年３月16日の９億分から 200%増（３倍）の 27 億分（4,500 万時間）に至った。',
    note: 'source 003',
  },
  { draft: '予算額は115億円から144億円へ30億円増となった。', note: 'rounding' },
  { draft: '受講者は3,090名から2,648名へ14.3％減少した。' },
  {
    draft: '令和3年度概算要求・要望額：14.5億円（令和2年度予算額：14.4億円）',
    note: 'source 000: no change is told',
  },
  { draft: '受講者は74名から137名へと約1.9倍に増加した。' },
  { draft: '我が国でも、2010年代に主な研究集会への参加者数が２倍以上に成長。', note: 'source 001' },
  {
    draft: '844団体のうち257団体が受講したことから、残る未受講団体は587団体である。',
    note: 'source 003',
  },
  { draft: '2017年度（平成29年度）からの合計で171名が修了し、41名増となった。' },
  { draft: '10名から20名を選抜し、定員を5名増やした。', note: 'a range, and another number' },
  {
    draft: `単位：億円\n\n${rows('施策名/R2年度 予算額/R3年度 概算要求額/増減', '新たな社会インフラを担う技術の研究開発/9.5/8.5/△1.0', '電波模擬システム技術の高度化/30.1/40.0/9.9', '国際標準化の促進/-/6.2/皆増', '多言語翻訳技術の高度化/14.0/14.0/0.0')}`,
    note: 'source 000 with a column of changes',
  },
  {
    draft: rows(
      '区分/R1/R2/R3/構成比',
      '研究/10.0億円/12.0億円/14.0億円/70.0％',
      '人材/5.0億円/5.5億円/6.0億円/30.0％',
    ),
    note: 'a share of the whole, no change',
  },
  {
    draft: rows(
      '施策/要求額/予算額/増減',
      '戦略的情報通信研究開発推進事業/10.0億円の内数/12.2億円の内数/△2.2億円',
      '電波資源拡大のための研究開発/132.2億円/103.4億円/5.0億円',
    ),
    note: 'not told which of the two is the earlier, and 内数',
  },
  { draft: '予算額は30.1億円から40.0億円へ3割増となった。', note: '33 %, in tenths' },
  { draft: '10年間で3倍増の30名となり、10名から30名に拡大した。' },
  {
    draft: '純利益は3,473億円で前年同期の4,218億円から18%減、売上高は2兆円で11%増となった。',
    note: 'news of a company: the next amount is another thing',
  },
  { draft: '営業利益は20億円で、前年同期の18億円から11%の増益となった。' },
  {
    draft: '利用企業は1,200社、1,100社、前年の1,000社から25%増えた。',
    note: 'not told which of them',
  },
  { draft: '営業利益の予想を120億円から80億円に引き下げ、配当を2割増とした。' },
  { draft: '> 予算額は14.9億円から15.0億円へ0.3億円増となった。', note: 'somebody else’s words' },
  {
    draft:
      '令和2年度概算要求額は1,500百万円（15.0億円）であり、令和元年度予算額14.9億円から«1.0億円»の増となる。',
    expected: [['0.1億円']],
    note: 'the amount of last year comes second',
  },
  {
    draft: '令和5年度の2,120百万円（21.2億円）から令和6年度の2,592百万円へ、«32.3％»増となった。',
    expected: [['22.3％']],
    note: 'an amount given twice before から',
  },
  {
    draft:
      '令和2年度概算要求額は1,500百万円（15.0億円）であり、令和元年度予算額14.9億円から0.1億円の増となる。',
  },
  { draft: '令和5年度の2,120百万円（21.2億円）から令和6年度の2,592百万円へ、22.3％増となった。' },
];
