import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laterEdition, ownEdition } from '../../../glossary/comparing/own-edition.ts';
import { loadGlossary } from '../../../glossary/index.ts';

const glossary = await loadGlossary();
const TODAY = '2026-11-22';

function read(title: string): string[] {
  const own = ownEdition(title, glossary);
  const later = own && laterEdition(own, glossary, TODAY);
  const written = [own, later].map(
    (one) =>
      one && [one.entry.id, one.edition?.label].filter((part) => part !== undefined).join(' '),
  );
  return written.filter((one) => one !== undefined);
}

describe('a title that is a document’s', () => {
  test.each([
    [
      'テレワークセキュリティガイドライン 第4版',
      ['telework-guideline 第4版', 'telework-guideline 第5版'],
    ],
    [
      'テレワークセキュリティガイドライン（第４版）',
      ['telework-guideline 第4版', 'telework-guideline 第5版'],
    ],
    [
      '総務省｜テレワークセキュリティガイドライン第4版（平成30年4月）',
      ['telework-guideline 第4版', 'telework-guideline 第5版'],
    ],
    ['テレワークセキュリティガイドライン 第5版', ['telework-guideline 第5版']],
    ['「テレワークセキュリティガイドライン」', ['telework-guideline']],
  ])('%s', (title, expected) => {
    expect(read(title)).toEqual(expected);
  });

  test('is known by its year, and leads to its last successor', () => {
    const [own, later] = read('総務省 ｜ ICTサイバーセキュリティ総合対策2021');
    expect(own).toMatch(/^ict-2021/);
    expect(later).toBe('ict-mid-term-policy 2024');
  });
});

describe('a title that only speaks of a document', () => {
  test.each([
    '「テレワークセキュリティガイドライン（第4版）」の公表',
    'テレワークセキュリティガイドライン第4版の概要',
    'テレワークセキュリティガイドライン 第9版',
    'テレワークセキュリティガイドライン改定検討会',
    '総務省｜報道資料',
    '',
  ])('%s', (title) => {
    expect(read(title)).toEqual([]);
  });
});

test('any title is read without harm, and only a known edition has a later one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (tail) => {
      const found = ownEdition(`テレワークセキュリティガイドライン${tail}`, glossary);
      if (found?.edition === undefined) return;
      expect(glossary.get('telework-guideline')?.editions).toContain(found.edition);
    }),
    { numRuns: 100 },
  );
});
