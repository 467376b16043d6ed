import type { Example } from '../../rule.ts';

/** Wording of sources 002 and 003 and of the annual reports, with other numbers. */
export const EXAMPLES: readonly Example[] = [
  {
    draft: 'CYDERは、令和２年度は«105回»実施した。',
    expected: [['106回']],
    fixedUnsafe: 'CYDERは、令和２年度は106回実施した。',
    note: 'the number of the year before: source 003, 別添Ⅳ（２）②',
  },
  {
    draft: 'CYDERは、2020年度（令和２年度）は、演習を106回実施し、計«3,090名»が受講した。',
    expected: [['2,648名']],
    fixedUnsafe: 'CYDERは、2020年度（令和２年度）は、演習を106回実施し、計2,648名が受講した。',
    note: 'source 003',
  },
  {
    draft: 'SecHack365は、平成29年度は39名、平成30年度は«64名»が修了した。',
    expected: [['46名']],
    note: 'two digits changed places: source 002',
  },
  {
    draft: 'SecHack365は、2020年度（令和２年度）は«46名»が修了した。',
    expected: [['41名']],
    note: 'source 003',
  },
  {
    draft: 'サイバーコロッセオは、平成29年度は延べ74名、平成30年度は延べ«173名»が受講した。',
    expected: [['137名']],
    note: 'source 002: 173 is the amount beside it',
  },
  {
    draft: '「コロッセオ演習」は、2020年度（令和２年度）は延べ«186名»が受講した。',
    expected: [['168名']],
    note: 'source 003',
  },
  {
    draft: 'NOTICEは、令和２年度は«12,408件»を注意喚起の対象とした。',
    expected: [['12,804件']],
    note: 'source 003',
  },
  {
    draft: 'CYDERは、令和2年度は年間«200回»、3,000名規模で実施する予定である。',
    expected: [['100回']],
    note: 'a plan beside the plan: source 002',
  },
  {
    draft: 'NICTERは、2017年に«1,405億パケット»を観測した。',
    expected: [['1,504億パケット']],
    note: '情報通信白書 2018',
  },
  {
    draft: 'CYDERは、令和元年度は«３，９００名»が受講した。',
    expected: [['３，０９０名']],
    note: '情報通信白書 2020, in wide digits',
  },
  {
    draft: 'CYDERは、2020年度（令和２年度）は、演習を106回実施し、計2,648名が受講した。',
    note: 'source 003',
  },
  {
    draft: 'CYDERは、令和２年度は約2,600名が受講した。',
    note: 'rounded',
  },
  {
    draft: 'CYDERは、令和2年度は年間100回、3,000名規模で実施する予定である。',
    note: 'a plan, of a year whose result differs: source 002',
  },
  {
    draft: 'CYDERは、令和３年度は2,454名が受講した。',
    note: 'the courses with attendance alone: the annual report gives them and their sum with the online ones',
  },
  {
    draft: 'CYDERは、令和３年度はオンライン演習を含め3,200名が受講した。',
    note: 'counts something else',
  },
  {
    draft: 'CYDERの受講者は、平成29年度からの累計で13,000名を超えた。',
    note: 'a running total',
  },
  {
    draft: 'サイバーコロッセオは、今年度は最大400名規模で実施予定である。',
    note: 'a bound, and no year: source 002',
  },
  {
    draft: 'SecHack365は、令和2年度は50名程度を育成予定である。',
    note: 'source 002',
  },
  {
    draft: 'CYDERは、令和４年度は3,327名が受講した。',
    note: 'no sourced number for that year',
  },
  {
    draft: 'CYDERは、令和２年度に地方公共団体の職員1,500名が受講した。',
    note: 'some of them',
  },
  {
    draft: 'CYDERは、令和２年度に初級を1,500名、中級を1,000名が受講した。',
  },
  {
    draft: 'CYDERは、令和２年度に47都道府県で1,500名が受講した。',
  },
  {
    draft: 'NOTICEでは、令和２年度は、ISP 66社に対し、1,000件の注意喚起を行った。',
  },
  {
    draft: '> CYDERは、令和２年度は3,090名が受講した。',
    note: 'somebody else’s words',
  },
  {
    draft: 'NOTICE注意喚起では毎月約2,000件の注意喚起情報をISPに対して通知している。',
    note: 'a number by month: source 003',
  },
  {
    draft: 'サイバーコロッセオは、平成30年度は130名が受講した。',
    note: '延べ137名 counts attendances, this may count people',
  },
];
