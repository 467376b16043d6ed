import { describe, expect, it } from 'vitest';
import { isWholeAmount } from '#glossary/comparing/whole-amount.ts';
import { plainText } from '#glossary/document/plain-text.ts';
import { loadGlossary } from '#glossary/index.ts';

const glossary = await loadGlossary();

/** The amounts of a text that are claimed to be a line's, and are its whole amount. */
function wholeIn(text: string): string[] {
  const reading = glossary.read(plainText(text));
  return reading.claims.flatMap((claim) => {
    const figure = reading.figures[claim.figure];
    return figure !== undefined && isWholeAmount(claim, figure, reading) ? [figure.text] : [];
  });
}

const LINE = '電波資源拡大のための研究開発';

describe('isWholeAmount', () => {
  it.each([
    [`${LINE}（令和3年度概算要求・要望額：132.2億円）`, ['132.2億円']],
    [`${LINE}の令和3年度概算要求額は、約132.2億円である。`, ['132.2億円']],
    [`${LINE}【R3要求額：132.2億円（令和2年度予算額：103.4億円）】`, ['132.2億円', '103.4億円']],
    [`${LINE}（令和3年度概算要求額：132.2億円の内数）`, ['132.2億円']],
    [`${LINE}について、令和3年度概算要求では132.2億円を要求した。`, ['132.2億円']],
    [`${LINE}（令和3年度概算要求額：132.2億円、うち人件費8.0億円）`, ['132.2億円']],
    [`${LINE}（令和3年度概算要求額：1件当たり0.5億円）`, []],
    [`${LINE}では、令和2年度予算により3.0億円の機器を整備した。`, []],
    [`${LINE}（令和3年度概算要求額：増額分8.0億円）`, []],
  ])('%s', (text, expected) => {
    expect(wholeIn(text)).toEqual(expected);
  });
});
