import { expect, test } from 'vitest';
import { legibilityOf } from '../../../../glossary/document/pdf/legibility.ts';
import { pageOf } from '../../../fixtures/pdfs/lay-out.ts';

test.each([
  ['words', ['総務省の施策について'], 'text'],
  ['words and a few glyphs without a meaning', ['総務省の施策について\ue001'], 'text'],
  ['radicals', ['⽇⽉⽕⽔⽊⾦⼟⼀⼆⼋'], 'text'],
  [
    'an old font’s numbers of glyphs',
    ['\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u000e\u000f'],
    'garbled',
  ],
  ['private use', ['\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008'], 'garbled'],
  ['nothing', [], 'none'],
  ['a page number alone', ['- 1 -'], 'none'],
  ['spaces', [' ', '\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000'], 'none'],
] as const)('%s', (_, texts, expected) => {
  const page = pageOf(
    1,
    texts.map((text, index) => [text, 70, 100 + index * 20]),
  );
  expect(legibilityOf([page])).toBe(expected);
});
