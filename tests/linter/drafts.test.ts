import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import { lint, RULES } from '#linter/engine.ts';
import type { Finding } from '#linter/finding.ts';
import { SEEDS } from './seeded-mistakes.ts';

const FOLDER = new URL('../fixtures/drafts/', import.meta.url);
const drafts = new Map(
  readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const),
);
const glossary = await loadGlossary();

/** A rule’s id before the words that it finds. */
const RULE = /^[a-z-]+\/[a-z-]+ /;

function findingsIn(path: string, text: string): readonly Finding[] {
  return lint([{ path, text }], { glossary, today: '2026-11-22' }).findings;
}

function listed({ ruleId, actual }: Finding): string {
  return `${ruleId} ${actual}`;
}

describe('drafts written as ministries write them', () => {
  it.each([...drafts.keys()])('nothing is found in %s', (name) => {
    expect(findingsIn(name, drafts.get(name) ?? '').map(listed)).toEqual([]);
  });
});

describe('a mistake put into a draft is found, and nothing else', () => {
  it('of every rule there are four or more', () => {
    const few = RULES.filter(({ id }) => SEEDS.filter(({ rule }) => rule === id).length < 4);
    expect(few.map(({ id }) => id)).toEqual([]);
  });

  it.each(SEEDS.map((seed) => [seed.rule, seed.replace, seed] as const))(
    '%s: %s',
    (_rule, _replace, { rule, file, find, replace, found }) => {
      const parts = (drafts.get(file) ?? '').split(find);
      expect(parts).toHaveLength(2);
      const findings = findingsIn(file, parts.join(replace));
      expect(findings.length).toBeGreaterThan(0);
      const expected = found ?? findings.map(({ actual }) => actual);
      expect(findings.map(listed).toSorted()).toEqual(
        expected.map((words) => (RULE.test(words) ? words : `${rule} ${words}`)).toSorted(),
      );
    },
  );
});
