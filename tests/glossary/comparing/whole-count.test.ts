import { describe, expect, it } from 'vitest';
import { countsAll } from '#glossary/comparing/whole-count.ts';
import { plainText } from '#glossary/document/plain-text.ts';
import { loadGlossary } from '#glossary/index.ts';

const glossary = await loadGlossary();

/** The counts of a text that are claimed to be a metric's, and count all of it. */
function allIn(text: string): string[] {
  const reading = glossary.read(plainText(text));
  return reading.claims.flatMap((claim) => {
    const figure = reading.figures[claim.figure];
    return figure?.kind === 'count' && countsAll(claim, figure, reading) ? [figure.text] : [];
  });
}

describe('countsAll', () => {
  it.each([
    [
      'CYDERは、2020年度（令和２年度）は、演習を106回実施し、計2,648名が受講した。',
      ['106回', '2,648名'],
    ],
    [
      'サイバーコロッセオは、平成29年度は延べ74名、平成30年度は延べ137名が受講した。',
      ['74名', '137名'],
    ],
    ['CYDERは、令和２年度に地方公共団体の職員1,500名が受講した。', []],
    ['CYDERは、令和２年度に47都道府県で1,500名が受講した。', []],
    ['CYDERは、令和２年度に初級を1,500名、中級を1,000名が受講した。', []],
    ['NOTICEでは、令和２年度は、ISP 66社に対し、1,000件の注意喚起を行った。', []],
    ['NICTERは、2024年に1IPアドレス当たり約240万パケットを観測した。', []],
  ])('%s', (text, expected) => {
    expect(allIn(text)).toEqual(expected);
  });
});
