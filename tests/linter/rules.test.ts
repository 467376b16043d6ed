import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import { applyFixes, lint, RULES } from '#linter/engine.ts';
import type { Example, Rule } from '#linter/rule.ts';
import { only, unmarked } from '../../scripts/rule-docs.ts';

const glossary = await loadGlossary();

/** The spans between « and », in offsets of the draft without the marks. */
function marks(draft: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let removed = 0;
  let open = 0;
  for (const [index, unit] of draft.split('').entries()) {
    if (unit === '«') open = index - removed;
    if (unit === '»') found.push({ start: open, end: index - removed });
    if (unit === '«' || unit === '»') removed += 1;
  }
  return found;
}

function run(rule: Rule, example: Example, text: string): ReturnType<typeof lint>['findings'] {
  return lint([{ path: 'draft.md', text }], {
    glossary,
    today: '2026-11-22',
    severities: only(rule),
    ...(example.asOf === undefined ? {} : { asOf: example.asOf }),
  }).findings;
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('says in both languages what it finds, why, and when it is silent', () => {
    for (const locale of ['ja', 'en'] as const) {
      expect(rule.title[locale].length).toBeGreaterThan(5);
      expect(rule.description[locale].length).toBeGreaterThan(80);
    }
  });

  it('has ten examples of what it reports, and ten that tempt it in vain', () => {
    const loud = rule.examples.filter(({ draft }) => draft.includes('«'));
    expect(loud.length).toBeGreaterThanOrEqual(10);
    expect(rule.examples.length - loud.length).toBeGreaterThanOrEqual(10);
    expect(new Set(rule.examples.map(({ draft, asOf }) => `${asOf ?? ''} ${draft}`)).size).toBe(
      rule.examples.length,
    );
  });

  it.each(rule.examples.map((example) => [example.draft, example] as const))(
    '%s',
    (_draft, example) => {
      const text = unmarked(example.draft);
      const findings = run(rule, example, text);
      expect(findings.map(({ start, end }) => ({ start, end }))).toEqual(marks(example.draft));
      for (const finding of findings) {
        expect(finding.ruleId).toBe(rule.id);
        expect(finding.actual).toBe(text.slice(finding.start, finding.end));
        expect(finding.message).not.toMatch(/undefined|NaN|\n/);
      }
      if (example.expected !== undefined)
        expect(findings.map((finding) => finding.expected)).toEqual(example.expected);
      if (example.fixed !== undefined) expect(applyFixes(text, findings).text).toBe(example.fixed);
      if (example.fixedUnsafe !== undefined) {
        const { text: fixed } = applyFixes(text, findings, { unsafe: true });
        expect(fixed).toBe(example.fixedUnsafe);
        expect(run(rule, example, fixed).filter((finding) => finding.fix !== undefined)).toEqual(
          [],
        );
      }
    },
  );
});
