import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../glossary/text/normalise.ts';
import { sentences } from '../../../glossary/text/sentences.ts';

function cut(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['甲である。乙である。', ['甲である。', '乙である。']],
    ['甲である', ['甲である']],
    ['', []],
    ['本当か!?そうだ。', ['本当か!?', 'そうだ。']],
    ['「終わった。」と述べた。次に', ['「終わった。」と述べた。', '次に']],
    ['甲(乙である。丙も同じ。)を丁とする。', ['甲(乙である。丙も同じ。)を丁とする。']],
    ['甲である。」乙', ['甲である。」', '乙']],
    ['である.次に2.5億円', ['である.', '次に2.5億円']],
    ['www.soumu.go.jpを見よ。', ['www.soumu.go.jpを見よ。']],
    ['①甲。②乙。', ['①甲。', '②乙。']],
  ])('%j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  // soumu-ict-cyber-2021:1015
  test('a definition in brackets does not end its sentence', () => {
    const text = normalise(
      'このため、国立研究開発法人情報通信研究機構（以下「NICT」という。）の\n\n業務に追加する。また、',
    ).text;
    expect(cut(text)).toEqual([
      'このため、国立研究開発法人情報通信研究機構(以下「NICT」という。)の業務に追加する。',
      'また、',
    ]);
  });

  test('a bracket that never closes hides no ends', () => {
    expect(cut('(甲。乙。')).toEqual(['(甲。', '乙。']);
  });

  test('a bracket that closes far off hides none either', () => {
    expect(cut(`「${'甲乙丙。'.repeat(60)}」丁。`)).toHaveLength(61);
  });

  test('tile any text', () => {
    const unit = fc.constantFrom(...'甲a1。.!?「」()\uFFFC '.split(''));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const text = units.join('');
        expect(cut(text).join('')).toBe(text);
        expect(cut(text)).not.toContain('');
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['「', '(', '。', '」', '「。', '甲'])('a megabyte of %j ends', (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    expect(sentences(text).at(-1)?.end).toBe(text.length);
  });
});
