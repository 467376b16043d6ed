import { describe, expect, it } from 'vitest';
import { plainText } from '#glossary/document/plain-text.ts';
import { loadGlossary } from '#glossary/index.ts';
import { formatOf } from '#linter/draft.ts';
import { misspellings } from '#linter/misspellings.ts';

const glossary = await loadGlossary();

function found(markdown: string): string[] {
  const reading = glossary.read(formatOf('draft.md').parse(markdown).document);
  return misspellings(reading, glossary).map(
    ({ written, names }) => `${written} ${names.map(({ text }) => text).join(' ')}`,
  );
}

describe('misspellings', () => {
  it('finds none in the names of the glossary, right or former', () => {
    const names = glossary.entries.flatMap(({ name, short, names: others }) => [
      name,
      ...(short === undefined ? [] : [short.text]),
      ...others.filter(({ status }) => status !== 'misspelling').map(({ text }) => text),
    ]);
    expect(names.length).toBeGreaterThan(900);
    expect(found(names.map((name) => `総務省は${name}を進める。`).join('\n\n'))).toEqual([]);
  });

  it('finds none in the definitions of the glossary', () => {
    expect(found(glossary.entries.map(({ definition }) => definition.ja).join('\n\n'))).toEqual([]);
  });

  it.each([
    [
      'katakana left out',
      'サバーセキュリティ戦略本部は',
      'サバーセキュリティ戦略本部 サイバーセキュリティ戦略本部',
    ],
    [
      'katakana exchanged',
      '情報セキュリィテ基本方針。サイバーセキュリィテ戦略本部は',
      'サイバーセキュリィテ戦略本部 サイバーセキュリティ戦略本部',
    ],
    [
      'a kanji for katakana',
      'ナショナルサイバ一トレーニングセンターは',
      'ナショナルサイバ一トレーニングセンター ナショナルサイバートレーニングセンター',
    ],
    [
      'a long mark',
      'サイバーセキュリティー戦略本部は',
      'サイバーセキュリティー戦略本部 サイバーセキュリティ戦略本部',
    ],
    ['a kanji', '国家サイバー統轄室は', '国家サイバー統轄室 国家サイバー統括室'],
  ])('%s', (_, text, miss) => {
    expect(found(text)).toContain(miss);
  });

  it('takes the end of a passage for the end of a word, unless passages may be torn', () => {
    const text = 'ナショナルサイバートレーニングセンタ';
    const reading = glossary.read(plainText(text));
    expect(misspellings(reading, glossary)).toHaveLength(1);
    expect(misspellings(reading, glossary, true)).toEqual([]);
  });

  it('answers in document offsets', () => {
    const text = '総務省は実践的\nサイバー防衛演習を';
    const [slip] = misspellings(glossary.read(plainText(text)), glossary);
    expect(text.slice(slip?.start, slip?.end)).toBe('実践的\nサイバー防衛演習');
  });
});
