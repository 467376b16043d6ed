import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import { lint, RULES } from '#linter/engine.ts';

const glossary = await loadGlossary();
const OURS = /^(?:date|document|era|law|link|note|range|reference|text)\//;
const severities = Object.fromEntries(
  RULES.flatMap(({ id }) => (OURS.test(id) ? [] : [[id, 'off' as const]])),
);

/** Findings of these rules in a text. */
function count(text: string): number {
  return lint([{ path: 'draft.md', text }], { glossary, severities, today: '2026-11-22' }).findings
    .length;
}

describe('hostile drafts', () => {
  it.each<[string, number]>([
    ['ア', 1_000_000],
    ['～', 1_000_000],
    ['1', 100_000],
    ['図', 100_000],
    ['（', 100_000],
    ['号', 100_000],
    ['※', 100_000],
    ['第', 100_000],
    ['「', 100_000],
  ])('finds nothing in %s, however often', (character, times) => {
    expect(count(character.repeat(times))).toBe(0);
  });

  it.each<[string, string, number]>([
    ['torn words', 'セキュリ\nティ', 2_000],
    ['impossible dates', '2月30日、', 2_000],
    ['wrong weekdays', '2026年11月22日（月）、', 2_000],
    ['reversed ranges', '5～3人、', 2_000],
    ['references to nothing', '図1 甲\n\n図2を参照。\n\n', 500],
    ['footnotes without a body', '甲[^1]', 2_000],
  ])('finds each of many %s', (_, piece, times) => {
    expect(count(piece.repeat(times))).toBeGreaterThanOrEqual(times);
  });

  it.each(['\uD800～\uDC00', '令和\u0000年', '図\uFFFC1', '［^１］', '#'.repeat(400)])(
    'survives %j',
    (text) => {
      expect(count(text)).toBe(0);
    },
  );
});
