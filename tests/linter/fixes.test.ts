import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Fix } from '#linter/finding.ts';
import { applyFixes } from '#linter/fixes.ts';

function finding(fix: Fix): Finding {
  return {
    file: 'draft.md',
    ruleId: 'text/radical',
    severity: 'warning',
    message: '',
    start: 0,
    end: 0,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    actual: '',
    expected: [],
    fix,
    url: '',
  };
}

const replace = (
  start: number,
  end: number,
  text: string,
  safety: Fix['safety'] = 'safe',
): Finding => finding({ safety, edits: [{ start, end, text }] });

describe('applying fixes', () => {
  it('edits the text in one pass, in any order of findings', () => {
    expect(applyFixes('甲乙丙', [replace(2, 3, 'C'), replace(0, 1, 'A')])).toEqual({
      text: 'A乙C',
      applied: 2,
    });
  });

  it('leaves what changes a fact unless asked', () => {
    const findings = [replace(0, 1, 'A', 'unsafe'), replace(1, 2, 'B')];
    expect(applyFixes('甲乙', findings).text).toBe('甲B');
    expect(applyFixes('甲乙', findings, { unsafe: true }).text).toBe('AB');
  });

  it('applies the first of two overlapping fixes, and a fix wholly or not at all', () => {
    expect(applyFixes('甲乙丙', [replace(0, 2, 'A'), replace(1, 3, 'B')]).text).toBe('A丙');
    const both = finding({
      safety: 'safe',
      edits: [
        { start: 2, end: 3, text: 'C' },
        { start: 0, end: 1, text: 'X' },
      ],
    });
    expect(applyFixes('甲乙丙', [replace(0, 1, 'A'), both]).text).toBe('A乙丙');
  });

  it('puts in before what it replaces, whichever comes first', () => {
    expect(applyFixes('甲乙', [replace(1, 2, 'B'), replace(1, 1, '・')]).text).toBe('甲・B');
    expect(applyFixes('甲乙', [replace(1, 1, '・'), replace(1, 2, 'B')]).text).toBe('甲・B');
    expect(applyFixes('甲乙', [replace(0, 1, 'A'), replace(1, 1, '・')]).text).toBe('A・乙');
  });

  it('ends with hundreds of thousands of fixes', () => {
    const text = '⺠'.repeat(300_000);
    const findings = Array.from(text, (_, at) => replace(at, at + 1, '民'));
    expect(applyFixes(text, findings).applied).toBe(text.length);
  });

  it('ignores edits outside the text', () => {
    expect(applyFixes('甲', [replace(0, 9, 'A'), replace(-1, 1, 'B')])).toEqual({
      text: '甲',
      applied: 0,
    });
  });

  it('never loses text outside the edits', () => {
    const edits = fc.array(
      fc.record({ start: fc.nat(30), length: fc.nat(4), text: fc.string({ maxLength: 3 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), edits, (text, list) => {
        const findings = list.map(({ start, length, text: by }) =>
          replace(start, start + length, by),
        );
        const { text: fixed, applied } = applyFixes(text, findings);
        expect(applied).toBeLessThanOrEqual(findings.length);
        if (applied === 0) expect(fixed).toBe(text);
        const most = list.reduce((sum, edit) => sum + edit.length, 0);
        expect(fixed.length).toBeGreaterThanOrEqual(text.length - most);
      }),
    );
  });
});
