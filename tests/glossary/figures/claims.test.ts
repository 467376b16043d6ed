import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../glossary/document/model.ts';
import { plainText } from '../../../glossary/document/plain-text.ts';
import { findClaims } from '../../../glossary/figures/claims.ts';
import { findFigures } from '../../../glossary/figures/figures.ts';
import type { Claim, Figure } from '../../../glossary/figures/model.ts';
import { Matcher } from '../../../glossary/matching/matcher.ts';
import type { Term } from '../../../glossary/matching/model.ts';
import { documentOf } from '../references/documents.ts';
import type { Piece } from '../references/documents.ts';
import {
  CYBER_REQUEST_R2,
  CYBER_REQUEST_R2_GOLD,
  NAMES,
  RD_REQUEST_R3,
  RD_REQUEST_R3_GOLD,
} from './claims-slides.ts';
import type { Gold } from './claims-slides.ts';

const matcher = new Matcher(
  NAMES.map(([surface, entryId]): Term => ({ surface, entryId, form: 'name' })),
);

interface Read {
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
}

function read(document: Document): Read {
  const figures = findFigures(document);
  return { figures, claims: findClaims(document, matcher.findMentions(document), figures) };
}

function words(figure: Figure, claim: Claim | undefined): string {
  if (!claim) return '';
  const { entryId, metric, fiscalYear = '?', stage = '?', scope, isNew } = claim;
  const what = metric === undefined ? [stage, figure.yen] : [metric, figure.value];
  const marks = [scope === 'part' && 'part', isNew && 'new'].filter(Boolean);
  return [entryId, fiscalYear, ...what, ...marks].join(' ');
}

/** Every amount of money, and every count with a claim, as `[text, claim]`. */
function golden({ figures, claims }: Read): Gold[] {
  const byFigure = new Map(claims.map((claim) => [claim.figure, claim]));
  return figures.flatMap((figure, index): Gold[] => {
    const claim = byFigure.get(index);
    return figure.kind === 'money' || claim ? [[figure.text, words(figure, claim)]] : [];
  });
}

function moneyOf(document: Document): Gold[] {
  const reading = read(document);
  const claims = reading.claims.filter(({ metric }) => metric === undefined);
  return golden({ figures: reading.figures, claims });
}

function claimsOf(...pieces: readonly Piece[]): string[] {
  return golden(read(documentOf(...pieces))).map(([, claim]) => claim);
}

describe('budget papers', () => {
  test('令和2年度 サイバーセキュリティ関係予算 概算要求', () => {
    expect(moneyOf(plainText(CYBER_REQUEST_R2))).toEqual(CYBER_REQUEST_R2_GOLD);
  });

  test('令和3年度 科学技術関係予算 概算要求', () => {
    expect(moneyOf(plainText(RD_REQUEST_R3))).toEqual(RD_REQUEST_R3_GOLD);
  });

  test('counts of the same papers', () => {
    const { figures, claims } = read(plainText(CYBER_REQUEST_R2));
    const counts = claims.filter(({ metric }) => metric !== undefined);
    const found = counts.flatMap((claim) => {
      const figure = figures[claim.figure];
      return figure ? [[figure.text, words(figure, claim)]] : [];
    });
    expect(found).toEqual([
      ['100回', 'cyder ? 開催回数 100'],
      ['3,000名', 'cyder ? 規模 3000'],
      ['74名', 'cyber-colosseo 2017 受講者数 74'],
      ['137名', 'cyber-colosseo 2018 受講者数 137'],
      ['400名', 'cyber-colosseo ? 規模 400'],
    ]);
  });

  const SOURCES = '../shared/sources';
  test.skipIf(!existsSync(SOURCES)).each([
    ['002', CYBER_REQUEST_R2_GOLD],
    ['000', RD_REQUEST_R3_GOLD],
  ])('the whole paper %s says the same', (number, gold) => {
    const file = readdirSync(SOURCES).find((name) => name.startsWith(number)) ?? '';
    const text = readFileSync(`${SOURCES}/${file}`, 'utf8');
    expect(moneyOf(plainText(text))).toEqual(expect.arrayContaining([...gold]));
  });
});

describe('sentences', () => {
  test.each<[string, string[]]>([
    [
      'ナショナルサイバートレーニングセンターの構築に令和2年度は15.0億円を要求',
      ['bl-national-cyber-training-center 2020 request 1500000000'],
    ],
    ['CYDERの受講者は2,648人', ['cyder ? 受講者数 2648']],
    [
      '令和2年度は、CYDERを106回実施し、計2,648名が受講した。',
      ['cyder 2020 開催回数 106', 'cyder 2020 受講者数 2648'],
    ],
    ['国の機関等を対象に、CYDERを年間100回程度実施。', ['cyder ? 開催回数 100']],
    // サイバーセキュリティ2023 (年次報告): the object of those who are counted.
    [
      '2022年度は、全国で延べ3,327人（前年度比＋8.4％、うち職員2,155人）が「CYDER」を受講した。',
      ['cyder 2022 受講者数 3327'],
    ],
    ['全国で3,327人がCYDERの成果を利用し、別の講座を受講した。', []],
    ['CYDERを担う講師は、3名で実施', []],
    // AI戦略2019 フォローアップ: who takes part in what was founded.
    ['「SecHack365」を設立、3月末時点で104の機関が参画', ['sechack365 ? 参画機関数 104']],
    // ICTサイバーセキュリティ総合対策2021 別添Ⅲ(1)②: to whom is not what is counted.
    [
      'NICTは、注意喚起を行う取組「CYDER」を実施している。おおむね月に１回の頻度で調査を行っており、2020年度（令和２年度）は12,804件を注意喚起対象としてSecHack365へ通知した。',
      ['cyder 2020 注意喚起件数 12804'],
    ],
    ['取組「CYDER」を実施している。A県が調査し、2020年度は12,804件を注意喚起した。', []],
    [
      '取組「CYDER」を実施している。2020年度はSecHack365が12,804件を注意喚起した。',
      ['sechack365 2020 注意喚起件数 12804'],
    ],
    ['取組「CYDER」を分析している。2020年度は12,804件を注意喚起した。', []],
    ['CYDERの令和６年度の受講者数は3,742人であった。', ['cyder 2024 受講者数 3742']],
    ['CYDERの2024年度（令和6年度）の受講者は3,742人', ['cyder 2024 受講者数 3742']],
    // A calendar year is no fiscal year.
    ['CYDERの2024年の受講者数は3,742人であった。', ['cyder ? 受講者数 3742']],
    ['CYDERの令和６年度の講師の受講者数は3,742人であった。', []],
    ['CYDER：15億円', ['cyder ? ? 1500000000']],
    ['2020年度（令和２年度）は、CYDERにおいて計2,648名が受講した。', ['cyder 2020 受講者数 2648']],
    ['CYDERは、2017年度からの合計で延べ571名が受講した。', []],
    [
      'JST戦略的創造研究推進事業（令和３年度予算案額：427.9億円）',
      ['jst-strategic-research 2021 draft 42790000000'],
    ],
    [
      '「戦略的創造研究推進事業」： 基礎研究を推進する科学技術振興機構（JST）の事業（令和３年度予算案額：427.9億円）。',
      ['jst-strategic-research 2021 draft 42790000000'],
    ],
    [
      'CYDERは、令和元年度予算額は9.2億円、令和2年度概算要求額は11.6億円である。',
      ['cyder 2019 initial 920000000', 'cyder 2020 request 1160000000'],
    ],
    [
      '令和2年度概算要求額は、CYDERが11.6億円、SecHack365が1.6億円である。',
      ['cyder 2020 request 1160000000', 'sechack365 2020 request 160000000'],
    ],
    [
      '令和2年度概算要求では、CYDER（11.6億円）、SecHack365（1.6億円）を盛り込んだ。',
      ['cyder 2020 request 1160000000', 'sechack365 2020 request 160000000'],
    ],
    ['総務省は、CYDERに令和2年度概算要求で11.6億円を要求した。', ['cyder 2020 request 1160000000']],
    ['令和元年度補正予算においてCYDERに3億円を計上した。', ['cyder 2019 supplementary 300000000']],
    ['CYDERの令和元年度決算額は9.1億円であった。', ['cyder 2019 settled 910000000']],
    ['令和2年度予算（案）ではCYDERに11.5億円を計上。', ['cyder 2020 draft 1150000000']],
    // 財務省 令和8年度予算政府案 (2025-12-26), NISC 予算 (2024): differences are no amounts of a stage.
    ['CYDERの令和7年度予算額は前年度より2.4億円増えた。', ['']],
    ['CYDERの令和7年度予算額は約3億円の増額となった。', ['']],
    [
      'CYDERの令和7年度予算額は11.6億円（+2.4億円）となった。',
      ['cyder 2025 initial 1160000000', ''],
    ],
    // Two could govern, or nothing says that it is a budget.
    ['CYDER及びSecHack365に令和2年度は15億円を要求', ['']],
    ['総務省は、令和2年度に15億円を要求した。', ['']],
    ['CYDERについて、SecHack365について、令和2年度予算額は15億円である。', ['']],
    ['CYDERが対象とする攻撃で、令和2年度に15億円の被害が生じた。', ['']],
    ['令和2年度概算要求に向けて、CYDERは15億円の被害を分析した。', ['']],
    ['CYDERは、令和2年度に15億円分の攻撃を防いだ。', ['']],
    ['CYDERの受講者数は2,648人（令和2年度）。', ['cyder 2020 受講者数 2648']],
    ['CYDERには15億円（令和2年度概算要求額）を充てる。', ['cyder 2020 request 1500000000']],
    ['CYDERについて、NICTは25歳以下の3名とともに5日間の演習を行う。', []],
  ])('%s', (sentence, expected) => {
    expect(claimsOf(sentence)).toEqual(expected);
  });
});

describe('headings, lists and what they set', () => {
  const title: Piece = { kind: 'heading', level: 1, text: '令和2年度 概算要求について' };
  const heading = (level: number, text: string): Piece => ({ kind: 'heading', level, text });
  const item = (text: string): Piece => ({ kind: 'list-item', level: 1, text });

  test.each<[string, Piece[], string[]]>([
    [
      'a list under a title that says year and stage',
      [
        title,
        item('実践的サイバー防御演習：11.6億円（令和元年度：9.2億円）'),
        item('実践的サイバー演習：1.6億円（新規）'),
      ],
      [
        'cyder 2020 request 1160000000',
        'cyder 2019 ? 920000000',
        'cyber-colosseo 2020 request 160000000 new',
      ],
    ],
    [
      'another section, another stage',
      [
        title,
        heading(2, '令和元年度 補正予算'),
        item('実践的サイバー防御演習：3.0億円'),
        heading(2, '参考'),
        item('実践的サイバー防御演習：11.6億円'),
      ],
      ['cyder 2019 supplementary 300000000', 'cyder 2020 request 1160000000'],
    ],
    [
      'an amount under a generic heading is about the heading above',
      [title, heading(2, '実践的サイバー防御演習'), heading(3, '予算額'), 'R2要求額：1,156百万円'],
      ['cyder 2020 request 1156000000'],
    ],
    [
      'a second amount of one year and stage is about something else',
      [
        title,
        heading(2, '実践的サイバー防御演習'),
        '【R2要求額：1,156百万円】',
        '【R2要求額：173百万円】',
      ],
      ['cyder 2020 request 1156000000', ''],
    ],
    [
      'an unknown heading takes the amount away from the one above',
      [title, heading(2, '実践的サイバー防御演習'), heading(3, '若手の育成'), '【157百万円】'],
      [''],
    ],
    [
      'numbers that come again with the amounts',
      [
        item('① Beyond 5G研究開発促進事業'),
        item('② 多言語翻訳技術の高度化'),
        item('②令和3年度要求額：14.0億円'),
        item('①令和3年度要求額：50.0億円'),
      ],
      ['bl-translation-rd 2021 request 1400000000', 'bl-b5g-rd-promotion 2021 request 5000000000'],
    ],
    [
      'words of its own before the year (財務省 令和8年度予算政府案)',
      [
        heading(2, '実践的サイバー防御演習'),
        '○ サイバー関係予算\n令和7年度\n115 億円\n⇒\n令和8年度\n144 億円 (+30 億円)',
      ],
      ['', '', ''],
    ],
    [
      'an unknown title with an amount of its own ends the one before',
      [heading(2, '実践的サイバー防御演習'), '○ サイバー関係予算：115 億円', '令和8年度：144 億円'],
      ['', ''],
    ],
    [
      'words of its own before the bracket',
      [heading(2, '実践的サイバー防御演習'), '広報の委託（令和2年度要求額：0.1億円）'],
      [''],
    ],
    [
      'a number whose title is not known',
      [
        item('① Beyond 5G研究開発促進事業'),
        '①令和3年度要求額：50.0億円',
        item('① 未知の施策'),
        '①令和3年度要求額：9.0億円',
      ],
      ['bl-b5g-rd-promotion 2021 request 5000000000', ''],
    ],
    [
      'markers that the format shows',
      [
        { kind: 'list-item', marker: '1.', text: '多言語翻訳技術の高度化' },
        { kind: 'list-item', marker: '1.', text: '令和3年度要求額：14.0億円' },
      ],
      ['bl-translation-rd 2021 request 1400000000'],
    ],
    [
      'a flat list of names, then amounts: nothing says which is whose',
      [item('CYDER'), item('SecHack365'), item('令和2年度要求額：11.6億円')],
      [''],
    ],
    [
      'amounts deeper in the list',
      [
        item('CYDER'),
        { kind: 'list-item', level: 2, text: '令和2年度要求額：11.6億円' },
        item('SecHack365'),
        { kind: 'list-item', level: 2, text: '令和2年度要求額：1.6億円' },
        item('令和2年度要求額：9.0億円'),
      ],
      ['cyder 2020 request 1160000000', 'sechack365 2020 request 160000000', ''],
    ],
    [
      'two titles that both wait for an amount',
      ['○CYDER', '○SecHack365', '令和2年度要求額：11.6億円'],
      [''],
    ],
    [
      'a heading with another year takes the stage away',
      [title, heading(2, '令和元年度'), item('実践的サイバー防御演習：9.2億円')],
      ['cyder 2019 ? 920000000'],
    ],
    [
      'a heading with several years sets none',
      [
        title,
        heading(2, '令和元年度予算額と令和2年度要求額'),
        item('実践的サイバー防御演習：9.2億円'),
      ],
      ['cyder ? ? 920000000'],
    ],
    [
      'an amount at the end of a heading, last year’s in brackets, and what stands below it',
      [
        '令和8年度概算要求の概要',
        heading(3, '（１）CYDERの実施　18.2億円（令和７年度当初 16.5億円）'),
        '令和６年度は4,006人が受講。',
        heading(3, '（２）SecHack365（新規）　1.6億円'),
        'R8要求額：1.6億円',
      ],
      [
        'cyder 2026 request 1820000000',
        'cyder 2025 initial 1650000000',
        'cyder 2024 受講者数 4006',
        'sechack365 2026 request 160000000 new',
        '',
      ],
    ],
    [
      'a heading with an amount and its year does not say that year of what follows',
      [
        title,
        heading(3, '（１）CYDERの実施　18.2億円（令和元年度予算額 16.5億円）'),
        item('SecHack365：1.6億円'),
      ],
      [
        'cyder 2020 request 1820000000',
        'cyder 2019 initial 1650000000',
        'sechack365 2020 request 160000000',
      ],
    ],
    ['an amount with nothing to be about', ['令和3年度要求額：14.0億円'], ['']],
    [
      'the title of a document is not what its amounts are about',
      [title, 'R2要求額：15.0億円'],
      [''],
    ],
  ])('%s', (_, pieces, expected) => {
    expect(claimsOf(...pieces)).toEqual(expected);
  });

  test('a title that the format keeps apart from the text', () => {
    const document = documentOf(item('実践的サイバー防御演習：11.6億円'));
    const { figures, claims } = read({ ...document, title: '令和2年度概算要求について' });
    expect(golden({ figures, claims })).toEqual([['11.6億円', 'cyder 2020 request 1160000000']]);
  });
});

describe('tables of counts under a caption', () => {
  const numbers: Piece = {
    rows: [
      ['年度', 'R元', 'R2'],
      ['受講者数（人）', '3,090', '2,648'],
      ['うち地方公共団体の受講者数（人）', '1,648', '2,454'],
      ['受講者数（目標）', '3,000人', '3,000人'],
    ],
  };
  test.each<[string, string[]]>([
    ['図表１－２ CYDER受講者数の推移', ['cyder 2019 受講者数 3090', 'cyder 2020 受講者数 2648']],
    ['表３ CYDER及びSecHack365の受講者数', []],
    ['表４ 受講者数の推移', []],
  ])('%s', (text, expected) => {
    expect(claimsOf({ kind: 'caption', text }, numbers)).toEqual(expected);
  });

  test('a caption that names nothing leaves them to the heading', () => {
    const caption: Piece = { kind: 'caption', text: '表４ 受講者数の推移' };
    expect(
      claimsOf({ kind: 'heading', level: 2, text: 'CYDERの実施' }, caption, numbers),
    ).toHaveLength(2);
  });

  test('blank lines between two tables of plain text part them', () => {
    const text =
      '年度\t2019\t2020\nCYDER\t9.2億円\t11.6億円\n\n事業名\t予算額\t増減\nSecHack365\t1.6億円\t0.1億円\n';
    expect(golden(read(plainText(text))).map(([, claim]) => claim)).toEqual([
      'cyder 2019 ? 920000000',
      'cyder 2020 ? 1160000000',
      'sechack365 ? initial 160000000',
      '',
    ]);
  });
});

describe('tables', () => {
  test.each<[string, Piece, string[]]>([
    [
      'merged header cells',
      {
        headers: 2,
        rows: [
          [
            { text: '事業名', rowSpan: 2 },
            { text: '令和元年度', columnSpan: 2 },
            null,
            '令和2年度',
          ],
          [null, '当初予算額', '補正予算額', '概算要求額'],
          ['CYDER', '9.2億円', '0.5億円', '11.6億円'],
        ],
      },
      [
        'cyder 2019 initial 920000000',
        'cyder 2019 supplementary 50000000',
        'cyder 2020 request 1160000000',
      ],
    ],
    [
      'two header lines without spans',
      {
        headers: 0,
        rows: [
          ['事業名', '当初予算額', '', '(億円)'],
          ['', 'H30年度', 'R1年度', 'R2年度要求'],
          ['CYDER', '-', '9.2', '11.6'],
        ],
      },
      ['cyder 2019 initial 920000000', 'cyder 2020 request 1160000000'],
    ],
    [
      'years down the side, entries across',
      {
        rows: [
          ['', 'CYDER', 'SecHack365'],
          ['令和元年度予算額', '9.2億円', '1.5億円'],
          ['令和2年度要求額', '11.6億円', '1.6億円'],
        ],
      },
      [
        'cyder 2019 initial 920000000',
        'sechack365 2019 initial 150000000',
        'cyder 2020 request 1160000000',
        'sechack365 2020 request 160000000',
      ],
    ],
    [
      'the ministry in charge is not what a row is about',
      {
        rows: [
          ['施策名', '担当', '令和2年度要求額'],
          ['CYDER', '総務省', '11.6億円'],
          ['未知の施策', '総務省', '3.0億円'],
        ],
      },
      ['cyder 2020 request 1160000000', ''],
    ],
    [
      'a name within other words is not the row',
      {
        rows: [
          ['施策名', '令和2年度要求額'],
          ['CYDERの広報に係る委託', '0.1億円'],
        ],
      },
      [''],
    ],
    [
      'an amount that spans two rows is of neither alone',
      {
        rows: [
          ['施策名', '令和2年度要求額'],
          ['CYDER', { text: '16.6億円', rowSpan: 2 }],
          ['SecHack365', null],
        ],
      },
      [''],
    ],
    [
      'no amount in dashes',
      {
        rows: [
          ['施策名', 'R2年度要求額（億円）'],
          ['CYDER', '-'],
          ['SecHack365', '—'],
        ],
      },
      [],
    ],
  ])('%s', (_, table, expected) => {
    expect(claimsOf(table)).toEqual(expected);
  });

  const lines: Piece = {
    rows: [
      ['施策名', '令和2年度要求額'],
      ['CYDER', '11.6億円'],
      ['多言語翻訳技術の高度化に関する研究開発', '14.0億円の内数'],
    ],
  };
  test.each<[string, Piece[], string]>([
    [
      'names a line of the table',
      ['CYDERを実施する。', '【R2要求額：1,160百万円】'],
      'cyder 2020 request 1160000000',
    ],
    [
      'names a line of which it is a part',
      ['多言語翻訳技術の高度化に関する研究開発を行う。', '【R2要求額：300百万円（新規）】'],
      'bl-translation-rd 2020 request 300000000 new',
    ],
    ['names a line with another amount', ['CYDERを実施する。', '【R2要求額：900百万円】'], ''],
    ['names none', ['演習を実施する。', '【R2要求額：1,160百万円】'], ''],
    [
      'has only a count in a table',
      [
        {
          rows: [
            ['年度', 'SecHack365の受講者数'],
            ['R2年度', '40人'],
          ],
        },
        'SecHack365を行う。',
        'R2要求額：1.6億円',
      ],
      '',
    ],
  ])('an amount whose page %s', (_, page, expected) => {
    const heading: Piece = { kind: 'heading', level: 2, text: '参考' };
    expect(claimsOf(lines, heading, ...page).at(-1)).toBe(expected);
  });

  test('a table without names is about its section, unless that has had such an amount', () => {
    const heading: Piece = { kind: 'heading', level: 2, text: '実践的サイバー防御演習' };
    const table: Piece = {
      rows: [
        ['R1年度予算額', 'R2年度要求額'],
        ['9.2億円', '11.6億円'],
      ],
    };
    expect(claimsOf(heading, table)).toEqual([
      'cyder 2019 initial 920000000',
      'cyder 2020 request 1160000000',
    ]);
    expect(claimsOf(heading, '【R2要求額：5.0億円】', table)).toEqual([
      'cyder 2020 request 500000000',
      '',
      '',
    ]);
  });
});

describe('any document', () => {
  const FIGURES = '令和2年度 R1年度 概算要求額 予算額 補正 15億円 3.0億円 1,156百万円 20名 3回';
  const JOINTS = '（ ） 【 】 ： 、 。 は に の が を要求 内数 （新規） ① ② 受講';
  const soup = fc.constantFrom(
    '\n',
    ...NAMES.slice(0, 30).map(([surface]) => surface),
    ...FIGURES.split(' '),
    ...JOINTS.split(' '),
  );
  const line = fc.array(soup, { maxLength: 14 }).map((parts) => parts.join(''));
  const piece: fc.Arbitrary<Piece> = fc.oneof(
    line,
    line.map((text): Piece => ({ kind: 'heading', level: 2, text })),
    fc
      .array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
      .map((rows): Piece => ({ rows })),
  );

  test('claims are in order, of real figures, one for each at most, with grounds in bounds', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const document = documentOf(...pieces);
        const { figures, claims } = read(document);
        expect(new Set(claims.map(({ figure }) => figure)).size).toBe(claims.length);
        claims.forEach((claim, index) => {
          expect(claim).toMatchObject({
            start: figures[claim.figure]?.start,
            end: figures[claim.figure]?.end,
          });
          expect(claim.start).toBeGreaterThanOrEqual(claims[index - 1]?.end ?? 0);
          expect(claim.grounds.length).toBeGreaterThan(0);
          for (const { start, end } of claim.grounds) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(document.text.length);
          }
        });
      }),
      { numRuns: 250 },
    );
  });

  test.each([
    'CYDERに15億円を要求、',
    '（15億円',
    '【R2要求額：1億円】',
    '令和2年度',
    'CYDER（',
    '20名、',
    '概算要求額、',
  ])('60,000 characters of %s end', (unit) => {
    const document = documentOf(unit.repeat(60_000 / unit.length));
    const { figures, claims } = read(document);
    expect(claims.length).toBeLessThanOrEqual(figures.length);
  });

  test('a wide table ends', () => {
    const years = Array.from({ length: 4000 }, (_, column) => (column % 2 === 0 ? '' : 'R2年度'));
    const amounts = years.map((_, column) => `${column + 1}億円`);
    const { figures, claims } = read(
      documentOf({ headers: 2, rows: [years, years, ['CYDER', ...amounts.slice(1)]] }),
    );
    expect(figures.length).toBeGreaterThan(4000);
    expect(claims.length).toBeLessThanOrEqual(4000);
  });

  test('a large table ends', () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [
      'CYDER',
      `${row + 1}億円`,
      `${row + 2}億円`,
    ]);
    const { claims } = read(
      documentOf({ rows: [['施策名', 'R1年度予算額', 'R2年度要求額'], ...rows] }),
    );
    expect(claims).toHaveLength(4000);
  });
});
