import { makeBundle } from '../../glossary/compile/bundle.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { Entry, Source } from '../../glossary/model.ts';

const SOURCES = [
  {
    id: 'soumu-ict-cyber-2021',
    title: 'ICTサイバーセキュリティ総合対策2021',
    issuer: '総務省',
    date: '2021-07',
    url: 'https://www.soumu.go.jp/example',
    licence: '公共データ利用規約（第1.0版）',
  },
  {
    id: 'request-r2',
    title: '令和2年度概算要求',
    issuer: '総務省',
    licence: '公共データ利用規約（第1.0版）',
  },
];

const ENTRIES = [
  {
    id: 'nict',
    kind: 'organisation',
    name: '情報通信研究機構',
    reading: 'じょうほうつうしんけんきゅうきこう',
    short: { text: 'NICT' },
    definition: {
      ja: '情報通信を研究する国の機構。',
      en: 'The national institute for ICT research.',
    },
    sources: [{ id: 'soumu-ict-cyber-2021', at: '1' }],
    checked: '2026-11',
  },
  {
    id: 'cyder',
    kind: 'programme',
    name: '実践的サイバー防御演習',
    short: { text: 'CYDER', reading: 'サイダー' },
    names: [
      {
        text: '旧演習',
        status: 'former',
        until: '2017-03',
        source: { id: 'soumu-ict-cyber-2021', at: '2' },
      },
    ],
    definition: { ja: '自治体などの職員が受ける演習。', en: 'An exercise for public servants.' },
    owner: 'nict',
    relations: [{ type: 'see-also', to: 'nict' }],
    figures: [2018, 2019, 2020].map((year, index) => ({
      metric: '受講者数',
      unit: '人',
      period: `FY${year}`,
      status: 'actual',
      value: 2000 + index,
      source: { id: 'soumu-ict-cyber-2021', at: 'Ⅲ２' },
    })),
    budget: [
      {
        fiscalYear: 2019,
        stage: 'initial',
        yen: 1_490_000_000,
        scope: 'whole',
        source: { id: 'request-r2', at: '表' },
      },
      {
        fiscalYear: 2020,
        stage: 'request',
        yen: 1_500_000_000,
        scope: 'whole',
        source: { id: 'request-r2', at: '表' },
      },
    ],
    sources: [{ id: 'soumu-ict-cyber-2021', at: 'Ⅲ２' }],
    checked: '2026-11',
  },
  {
    id: 'nisc',
    kind: 'organisation',
    name: '内閣サイバーセキュリティセンター',
    short: { text: 'NISC' },
    definition: { ja: '2025年までの司令塔。', en: 'The body in charge until 2025.' },
    relations: [
      {
        type: 'superseded-by',
        to: 'nco',
        date: '2025-07-01',
        source: { id: 'soumu-ict-cyber-2021', at: '3' },
      },
    ],
    sources: [{ id: 'soumu-ict-cyber-2021', at: '3' }],
    checked: '2026-11',
  },
  {
    id: 'nco',
    kind: 'organisation',
    name: '国家サイバー統括室',
    short: { text: 'NCO' },
    definition: { ja: '2025年からの司令塔。', en: 'The body in charge since 2025.' },
    sources: [{ id: 'soumu-ict-cyber-2021', at: '3' }],
    checked: '2026-11',
  },
];

/** Four entries and two sources, enough to show all that a card can hold. */
export const SMALL_GLOSSARY = new Glossary(
  makeBundle(
    ENTRIES.map((entry) => Entry.parse(entry)),
    SOURCES.map((source) => Source.parse(source)),
  ),
);
