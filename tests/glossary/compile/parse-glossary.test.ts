import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGlossary } from '../../../glossary/compile/parse-glossary.ts';

const ENTRY = `id: own-term
kind: concept
name: 庁内用語
definition: { ja: 庁内で使う言葉。, en: A word used in the office. }
sources: [{ id: own-source, at: 表紙 }]
checked: 2026-11`;

function sites(text: string): string[] {
  return parseGlossary('own.yaml', text).problems.map(({ line, column }) => `${line}:${column}`);
}

describe('a glossary in one file', () => {
  test.each([
    ['one entry', ENTRY],
    ['a list', `- ${ENTRY.replaceAll('\n', '\n  ')}`],
    ['entries and sources', `entries:\n  - ${ENTRY.replaceAll('\n', '\n    ')}\nsources: []`],
    [
      'JSON',
      '{"version":1,"entries":[{"id":"own-term","kind":"concept","name":"庁内用語","definition":{"ja":"言葉。","en":"A word."},"sources":[{"id":"s","at":"1"}],"checked":"2026-11"}],"sources":[]}',
    ],
  ])('may be %s', (_, text) => {
    const { bundle, problems } = parseGlossary('own.yaml', text);
    expect(problems).toEqual([]);
    expect(bundle?.entries.map(({ id, names }) => [id, names])).toEqual([['own-term', []]]);
  });
});

describe('what is wrong is told with its place', () => {
  test.each([
    ['a kind that is none', ENTRY.replace('concept', 'spell'), ['2:7']],
    ['no name', ENTRY.replace('name: 庁内用語\n', ''), ['1:1']],
    [
      'an id twice',
      `- ${ENTRY.replaceAll('\n', '\n  ')}\n- ${ENTRY.replaceAll('\n', '\n  ')}`,
      ['7:7'],
    ],
    ['no YAML', 'id: [', ['1:6']],
    ['no glossary', '"text"', ['1:1']],
    ['an alias bomb', 'a: &a [x]\nb: *a', ['2:4']],
  ])('%s', (_, text, expected) => {
    expect(sites(text)).toEqual(expected);
    expect(parseGlossary('own.yaml', text).bundle).toBeUndefined();
  });

  test('whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { bundle, problems } = parseGlossary('own.yaml', text);
        expect(bundle === undefined).toBe(problems.length > 0);
      }),
      { numRuns: 200 },
    );
  });
});
