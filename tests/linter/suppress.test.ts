import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import { lint, type LintOptions } from '#linter/engine.ts';

const glossary = await loadGlossary();

function found(text: string, options: Partial<LintOptions> = {}): string[] {
  const { findings } = lint([{ path: 'draft.md', text }], {
    glossary,
    locale: 'en',
    today: '2026-11-22',
    ...options,
  });
  return findings.map(({ line, ruleId }) => `${String(line)} ${ruleId}`);
}

describe('comments that keep findings back', () => {
  it.each<[string, string, string[]]>([
    [
      'the next line',
      '<!-- shirube-disable-next-line text/radical: 引用 -->\n国⺠\n\n国⺠',
      ['4 text/radical'],
    ],
    ['all rules of the next line', '<!-- shirube-disable-next-line -->\n国⺠', []],
    [
      'a stretch',
      '<!-- shirube-disable text/radical -->\n\n国⺠\n\n<!-- shirube-enable text/radical -->\n\n国⺠',
      ['7 text/radical'],
    ],
    ['until the end', '国⺠\n\n<!-- shirube-disable -->\n\n国⺠', ['1 text/radical']],
    ['the file', '国⺠\n\n<!-- shirube-disable-file text/radical: 抜粋 -->', []],
    [
      'inside a line',
      '国⺠ <!-- shirube-disable-next-line text/radical -->\n国⺠',
      ['1 text/radical'],
    ],
    [
      'another rule',
      '<!-- shirube-disable-next-line era/mismatch -->\n国⺠',
      ['1 suppression/unused', '2 text/radical'],
    ],
    ['nothing', '<!-- shirube-disable-next-line text/radical -->\n国民', ['1 suppression/unused']],
    [
      'a rule that does not exist',
      '<!-- shirube-disable-next-line text/radicals -->\n国民',
      ['1 suppression/unreadable'],
    ],
    [
      'a word that does not exist',
      '<!-- shirube-ignore text/radical -->\n国民',
      ['1 suppression/unreadable'],
    ],
    ['other comments', '<!-- 下書き -->\n国⺠', ['2 text/radical']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('asks for a reason where one is required', () => {
    const text = '<!-- shirube-disable-next-line text/radical -->\n国⺠';
    expect(found(text, { requireReasons: true })).toEqual(['1 suppression/reason']);
    expect(found(text.replace('radical', 'radical: 引用'), { requireReasons: true })).toEqual([]);
  });

  it('does not call a comment unused when its rule is off', () => {
    const text = '<!-- shirube-disable-next-line text/radical -->\n国⺠';
    expect(found(text, { severities: { 'text/radical': 'off' } })).toEqual([]);
  });
});
