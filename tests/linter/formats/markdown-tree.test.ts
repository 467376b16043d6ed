import { describe, expect, it } from 'vitest';
import markdown from '#linter/formats/markdown.ts';

describe('Markdown that would not end', () => {
  it.each<[string, string]>([
    ['quotations in quotations', `${'> '.repeat(10_000)}国⺠`],
    ['lists in lists', `${'1. '.repeat(10_000)}国⺠`],
    ['bullets in bullets', `${'- '.repeat(10_000)}国⺠`],
    [
      'deep indentation',
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- 国⺠`).join('\n'),
    ],
    ['marks of emphasis', `${'a*b'.repeat(40_000)}国⺠`],
    ['underlines', `${'_a'.repeat(40_000)}国⺠`],
    ['tildes', `${'5~3'.repeat(40_000)}国⺠`],
    ['brackets', `${'['.repeat(20_000)}国⺠`],
    ['images', `${'!['.repeat(10_000)}国⺠`],
    ['backslashes', `${'\\'.repeat(20_000)}国⺠`],
    ['back quotes', `あ${'`'.repeat(20_000)}国⺠`],
    ['a broken table', `| ${'a | '.repeat(5_000)}\n| ${'- | '.repeat(4_000)}\n国⺠`],
    ['one line of 1 MB', `${'情報通信'.repeat(250_000)}国⺠`],
  ])('%s', (_, text) => {
    const { document, locate } = markdown.parse(text);
    const at = document.text.lastIndexOf('⺠');
    expect(at).toBeGreaterThan(0);
    const place = locate({ start: at, end: at + 1 });
    expect(text.slice(place?.start, place?.end)).toBe('⺠');
  });

  it('does not strike what stands between two waves', () => {
    expect(markdown.parse('2~3年、5~6年').document.text).toBe('2~3年、5~6年');
    expect(markdown.parse('第**4**版').document.text).toBe('第4版');
  });
});
