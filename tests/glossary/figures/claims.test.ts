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
  const money = reading.figures.filter(({ kind }) => kind === 'money').map(({ start }) => start);
  const claims = reading.claims.filter(({ start }) => money.includes(start));
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
    expect(counts.map((claim) => golden({ figures: [figures[claim.figure] ?? []].flat(), claims: [{ ...claim, figure: 0 }] })[0])).toEqual([
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
    ['令和2年度は、CYDERを106回実施し、計2,648名が受講した。', ['', '']],
    ['2020年度（令和２年度）は、CYDERにおいて計2,648名が受講した。', ['cyder 2020 受講者数 2648']],
    ['CYDERは、2017年度からの合計で延べ571名が受講した。', ['']],
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
    // Two could govern, or nothing says that it is a budget.
    ['CYDER及びSecHack365に令和2年度は15億円を要求', ['']],
    ['総務省は、令和2年度に15億円を要求した。', ['']],
    ['CYDERについて、SecHack365について、令和2年度予算額は15億円である。', ['']],
    ['CYDERが対象とする攻撃で、令和2年度に15億円の被害が生じた。', ['']],
    ['令和2年度概算要求に向けて、CYDERは15億円の被害を分析した。', ['cyder 2020 ? 1500000000']],
  ])('%s', (sentence, expected) => {
    const counted = /[0-9]名|[0-9]人/.test(sentence);
    const found = claimsOf(sentence);
    expect(counted && found.length === 0 ? expected.map(() => '') : found).toEqual(expected);
  });
});
