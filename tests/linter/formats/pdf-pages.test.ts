import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { pdfDocument } from '../../../glossary/document/pdf.ts';
import { normalise } from '../../../glossary/text/normalise.ts';
import { Failure } from '../../../linter/failure.ts';
import { pdfPagesOf } from '../../../linter/formats/pdf-pages.ts';
import type { HandMade } from '../../fixtures/pdfs/hand-made.ts';
import { handMadePdf, pdfOfPages, pdfOfRuns } from '../../fixtures/pdfs/hand-made.ts';

/** The words of a file in normal form. */
async function wordsOf(name: HandMade): Promise<string> {
  const { pages } = await pdfPagesOf(handMadePdf(name), name);
  return normalise(pdfDocument(pages).document.text).text;
}

/** The one line that a failure prints, in both languages. */
async function failureOf(bytes: Uint8Array): Promise<readonly [ja: string, en: string]> {
  const failure: unknown = await pdfPagesOf(bytes, 'a.pdf').catch((error: unknown) => error);
  if (!(failure instanceof Failure)) throw new Error('it could be read');
  return [failure.line('ja'), failure.line('en')];
}

const SENTENCE =
  '国立研究開発法人情報通信研究機構は、令和2年度に計106回の実践的サイバー防御演習を開催し、2,648名が受講した。';

describe('text is read', () => {
  test.each<HandMade>(['ryumin', 'ryumin-vertical', 'rotated', 'huge-page'])(
    'of %s, whose font is not embedded',
    async (name) => {
      expect(await wordsOf(name)).toContain(SENTENCE);
    },
  );

  test('of an embedded TrueType font', async () => {
    expect(await wordsOf('true-type')).toBe(
      'CYDER(Cyber Defense Exercise with Recurrence)NICT, NOTICE and GIGA',
    );
  });

  test('of pages with labels and a title', async () => {
    const { pages, title, hasText } = await pdfPagesOf(handMadePdf('outline'));
    expect(pages.map(({ number, label }) => [number, label])).toEqual([
      [1, 'i'],
      [2, 'ii'],
      [3, '1'],
    ]);
    expect([title, hasText]).toEqual(['実践的サイバー防御演習の概要', true]);
  });

  test('of a file with scripts, attachments and a form, none of which does anything', async () => {
    expect(await wordsOf('links')).toContain('実践的サイバー防御演習');
    expect('ran' in globalThis).toBe(false);
  });

  test('and nothing is printed', async () => {
    const prints = (['log', 'warn', 'error'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => undefined),
    );
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await wordsOf('ryumin');
    for (const print of [...prints, stderr]) expect(print).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  // The 10,000 pages and 200,000 runs of tests/fixtures/pdfs take half a minute on a loaded machine.
  test('of all of many pages', async () => {
    const { pages } = await pdfPagesOf(pdfOfPages(1000));
    expect(pages.length).toBe(1000);
    expect(pages.at(-1)?.items[0]?.text).toBe('総務省');
  });

  test('of a page of many runs', async () => {
    const { pages } = await pdfPagesOf(pdfOfRuns(20_000));
    expect(pages[0]?.items.length).toBeGreaterThan(10_000);
  });
});

describe('no text is said', () => {
  test.each<[HandMade, string]>([
    ['scanned', 'none'],
    ['empty', 'none'],
    ['garbled', 'garbled'],
  ])('of %s', async (name, legibility) => {
    const text = await pdfPagesOf(handMadePdf(name));
    expect([text.legibility, text.hasText]).toEqual([legibility, false]);
  });
});

describe('one line says what is wrong', () => {
  test.each<[HandMade, ja: string, en: string]>([
    ['encrypted', 'パスワードで保護されています', 'needs a password'],
    ['truncated', '壊れていて読めません', 'is damaged'],
    ['looping', '壊れていて読めません', 'is damaged'],
    ['not-a-pdf', 'PDFではありません', 'is not a PDF'],
  ])('of %s', async (name, ja, en) => {
    const lines = await failureOf(handMadePdf(name));
    expect(lines[0]).toContain(ja);
    expect(lines[1]).toContain(en);
    for (const line of lines) expect(line).toMatch(/^shirube: a\.pdf: [^\n]+$/);
  });

  test('of a file that takes too long', async () => {
    await expect(pdfPagesOf(handMadePdf('ryumin'), 'a.pdf', { milliseconds: 0 })).rejects.toThrow(
      'takes too long',
    );
  });

  test('of a file with too much text', async () => {
    await expect(pdfPagesOf(handMadePdf('outline'), 'a.pdf', { items: 1 })).rejects.toThrow(
      'more text than can be read',
    );
  });
});

test('any bytes, and any change to a file, end in pages or in one line', async () => {
  const whole = handMadePdf('ryumin');
  const changed = fc
    .array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 40 })
    .map((changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(changed, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
      const read = await pdfPagesOf(bytes).catch((error: unknown) => error);
      expect(
        read instanceof Failure || (typeof read === 'object' && read !== null && 'pages' in read),
      ).toBe(true);
    }),
    { numRuns: 8 },
  );
}, 60_000);
