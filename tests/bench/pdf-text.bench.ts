/**
 * What is lost between a text and the PDF that Chromium prints of it, and how long the way back
 * takes. `node tests/bench/pdf-text.bench.ts [FILE…]`: prints each text (the five sources beside the
 * checkout unless others are named) and reads text and PDF; the goal is 98 % of the mentions. Then
 * pages of the longest, repeated to 134 pages and 300,000 characters: the goal is 1.5 s, no step
 * longer than 50 ms. Times are CPU time, the best of five.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadBuiltin } from '../../glossary/compile/builtin.ts';
import { pdfDocument, pdfDocumentInSteps } from '../../glossary/document/pdf.ts';
import type { PdfPage } from '../../glossary/document/pdf/model.ts';
import { plainText } from '../../glossary/document/plain-text.ts';
import { Matcher } from '../../glossary/matching/matcher.ts';
import type { Reading } from '../../glossary/reading.ts';
import { read } from '../../glossary/reading.ts';
import { termsOf } from '../../glossary/terms.ts';
import { normalise } from '../../glossary/text/normalise.ts';
import { pdfPagesOf } from '../../linter/formats/pdf-pages.ts';
import { launchPlainChromium } from '../e2e/browser.ts';
import { printHtml } from '../fixtures/pdfs/printed.ts';
import { htmlOfSource } from '../fixtures/pdfs/source-html.ts';

const PAGES = 134;
const CHARACTERS = 300_000;

/** What is compared, each thing as a word of its own. */
const KINDS: Readonly<Record<string, (reading: Reading) => string[]>> = {
  mentions: ({ mentions }) =>
    mentions.map(({ entryId, surface }) => `${entryId} ${normalise(surface).text}`),
  figures: ({ figures }) =>
    figures.map(({ kind, value, unit, yen = '' }) => [kind, value, unit, yen].join(' ')),
  claims: ({ claims }) =>
    claims.map(({ entryId, metric = '', fiscalYear = '', stage = '' }) =>
      [entryId, metric, fiscalYear, stage].join(' '),
    ),
  references: ({ document, references }) =>
    references.map(({ start, end }) => normalise(document.text.slice(start, end)).text),
};

const matcher = new Matcher(termsOf((await loadBuiltin()).entries));
const browser = await launchPlainChromium();
let longest: readonly PdfPage[] = [];
try {
  for (const file of files()) {
    const source = readFileSync(file, 'utf8');
    const { pages } = await pdfPagesOf(await printHtml(browser, htmlOfSource(source)), file);
    if (pages.length > longest.length) longest = pages;
    const expected = read(plainText(source), matcher);
    const found = read(pdfDocument(pages).document, matcher);
    console.log(`${basename(file)}: ${String(pages.length)} pages`);
    for (const [kind, wordsOf] of Object.entries(KINDS))
      report(kind, wordsOf(expected), wordsOf(found));
  }
} finally {
  await browser.close();
}
if (longest.length > 0) measure(repeated(longest));

function files(): string[] {
  const named = process.argv.slice(2);
  if (named.length > 0) return named;
  const beside = join(import.meta.dirname, '../../../shared/sources');
  return existsSync(beside) ? readdirSync(beside).map((name) => join(beside, name)) : [];
}

/** Prints how many of the expected words were found, as often as expected, and which were not. */
function report(kind: string, expected: readonly string[], found: readonly string[]): void {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  const missed = expected.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  const share = (100 * (1 - missed.length / Math.max(1, expected.length))).toFixed(1);
  const hits = `${String(expected.length - missed.length)} of ${String(expected.length)}`;
  console.log(
    `  ${kind}: ${hits} (${share} %)${missed.length === 0 ? '' : `; missed: ${missed.join('; ')}`}`,
  );
}

function repeated(pages: readonly PdfPage[]): PdfPage[] {
  const all: PdfPage[] = [];
  for (let units = 0; all.length < PAGES || units < CHARACTERS;) {
    const page = pages[all.length % pages.length];
    if (page === undefined) break;
    all.push({ ...page, number: all.length + 1 });
    units += page.items.reduce((sum, { text }) => sum + text.length, 0);
  }
  return all;
}

function measure(pages: readonly PdfPage[]): void {
  let best = Infinity;
  let longestStep = Infinity;
  for (let round = 0; round < 5; round++) {
    // Pages are remembered by what they are: copies are new.
    const work = pdfDocumentInSteps(pages.map((page) => ({ ...page })));
    let total = 0;
    let step = 0;
    for (let done = false; !done;) {
      const begun = process.cpuUsage();
      done = work.next().done === true;
      const { user, system } = process.cpuUsage(begun);
      total += user + system;
      step = Math.max(step, user + system);
    }
    best = Math.min(best, total);
    longestStep = Math.min(longestStep, step);
  }
  const before = process.memoryUsage().heapUsed;
  const { document } = pdfDocument(pages.map((page) => ({ ...page })));
  const held = process.memoryUsage().heapUsed - before;
  const items = pages.reduce((sum, page) => sum + page.items.length, 0);
  console.log(
    `${String(pages.length)} pages, ${String(items)} items, ${String(document.text.length)} units: ` +
      `${(best / 1000).toFixed()} ms in all, ${(longestStep / 1000).toFixed(1)} ms in the longest step, ` +
      `${(held / 1e6).toFixed()} MB before anything is collected`,
  );
}
