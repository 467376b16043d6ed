import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import { lint, RULES } from '#linter/engine.ts';

const glossary = await loadGlossary();
const FAMILIES = new Set(['name', 'edition', 'acronym', 'short-name']);
const others = RULES.filter(({ id }) => !FAMILIES.has(id.split('/')[0] ?? ''));
const severities = Object.fromEntries(others.map(({ id }) => [id, 'off' as const]));

/** How many findings the rules about names have in a plain text. */
function findings(text: string): number {
  const draft = { path: 'draft.txt', text };
  return lint([draft], { glossary, today: '2026-11-22', severities }).findings.length;
}

/** A test that a rule quadratic in any of these would not end in time. */
describe('the rules about names read', () => {
  it.each([
    ['one letter', 'サ', 1_000_000, 0],
    ['open brackets', '（', 100_000, 0],
    ['beginnings of definitions', '以下「', 50_000, 0],
    ['beginnings of names', 'サイバーセキュリティ', 3_000, 0],
    ['acronyms with open brackets', 'NICT（', 5_000, 1],
    ['one sentence of former names', 'NISC、', 3_000, 3_001],
    ['one sentence of dates', '2020年、', 5_000, 0],
    ['pointers back', '前述の「多層防御」', 5_000, 1],
    // The first word of a text may be half a word.
    ['slips', '実践的サイバー防衛演習。', 1_000, 999],
    ['two spellings', 'サプライチェーン・リスク、サプライチェーンリスク、', 500, 500],
  ])('%s', (_, unit, count, wanted) => {
    expect(findings(unit.repeat(count))).toBe(wanted);
  });

  it('many definitions', () => {
    const text = Array.from({ length: 2_000 }, (_, at) => `者（以下「者${at}」という。）`);
    expect(findings(text.join(''))).toBeLessThanOrEqual(500);
  });
});
