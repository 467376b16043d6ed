import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '#linter/failure.ts';
import { parsedOpened } from '#linter/formats/opened-draft.ts';
import pdf from '#linter/formats/pdf.ts';
import { pdfFile } from './pdf-file.ts';

describe('a PDF as a draft', () => {
  it('reads across pages, and knows the page of each place', async () => {
    const { text, opened } = await pdf.open(
      pdfFile(
        ['総務省は、一般社団法人と連携し、実践的サ'],
        ['イバー防御演習（CYDER）を行う。', '令和元年度当初予算額は13.9億円である。'],
        [],
        ['以上'],
      ),
      'paper.pdf',
    );
    const { locate, readOnly, extracted } = parsedOpened(opened);
    const pageOf = (words: string): unknown => {
      const start = text.indexOf(words);
      return start < 0 ? 'none' : locate({ start, end: start + words.length })?.page;
    };
    expect(
      ['総務省', '実践的サ', 'イバー', '13.9億円', '以上'].map((words) => pageOf(words)),
    ).toEqual([1, 1, 2, 2, 4]);
    expect(locate({ start: 0, end: 1 })?.name).toEqual({ ja: '1ページ', en: 'page 1' });
    expect({ readOnly, extracted, rules: opened.withoutRules }).toEqual({
      readOnly: true,
      extracted: true,
      rules: ['text/broken-word', 'text/mixed-width', 'text/radical'],
    });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['pages without text', pdfFile([''], ['']), /no text: scanned/],
    ['something else', new TextEncoder().encode('<p>x</p>'), /not a PDF/],
    ['nothing', new Uint8Array(), /not a PDF/],
  ])('fails in one line: %s', async (_, bytes, reason) => {
    const failure = await pdf.open(bytes, 'x.pdf').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(String(failure)).toMatch(reason);
  });

  it('ends with an answer or a Failure, whatever is broken in it', async () => {
    const good = pdfFile(['実践的サイバー防御演習（CYDER）を行う。']);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const bytes = good.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const made = await pdf.open(bytes, 'x.pdf').catch((error: unknown) => error);
          if (made instanceof Error) expect(made).toBeInstanceOf(Failure);
        },
      ),
      { numRuns: 5 },
    );
  });
});
