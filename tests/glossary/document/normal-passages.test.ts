import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passages } from '../../../glossary/document/model.ts';
import { normalPassagesOf } from '../../../glossary/document/normal-passages.ts';
import { plainText } from '../../../glossary/document/plain-text.ts';
import { normalisePassage } from '../../../glossary/text/normalise.ts';

/** Sentences, a list and a table as they stand in 「ICTサイバーセキュリティ総合対策2021」. */
const TEXT = `Ⅲ 横断的施策

・2020年度（令和２年度）は、演習を106回
実施し、計2,648名が受講した。
事業	令和元年度 予算額
Ｉｏ Ｔ ｶﾞｲﾄﾞ	14.6億の内数
`;

describe('normalPassagesOf', () => {
  it('makes the passages of a document once', () => {
    const document = plainText(TEXT);
    expect(normalPassagesOf(document)).toBe(normalPassagesOf(document));
  });

  it.each([[TEXT], ['']])('reads each passage as it is read alone', (text) => {
    expectAsAlone(text);
  });

  it('reads each passage of any text as it is read alone', () => {
    const unit = fc.constantFrom(...'あ漢A1 \n\t。・（１）Ⅲ㎡ｶﾞG－\uD842');
    fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), expectAsAlone), { numRuns: 300 });
  });

  it('finds the unit of an offset, and the end behind the last', () => {
    const [passage] = normalPassagesOf(plainText('第 ４ 版'));
    expect(passage?.text).toBe('第4版');
    expect([0, 1, 2, 4, 5].map((offset) => passage?.indexOf(offset))).toEqual([0, 1, 1, 2, 3]);
    expect(passage?.spanOf(1, 3)).toEqual({ start: 2, end: 5 });
    expect(passage?.startOf(3)).toBe(5);
  });
});

function expectAsAlone(text: string): void {
  const document = plainText(text);
  const made = normalPassagesOf(document);
  const spans = passages(document);
  expect(made.length).toBe(spans.length);
  spans.forEach((span, index) => {
    const alone = normalisePassage(document.text, span);
    const passage = made[index];
    const units = [...alone.text.split('').keys()];
    expect(passage?.text).toBe(alone.text);
    expect(units.map((at) => passage?.startOf(at))).toEqual([...alone.starts]);
    expect(units.map((at) => passage?.endOf(at))).toEqual([...alone.ends]);
  });
}
