/**
 * What a page of a million characters with 5,000 names costs its reader, in real Chromium: the page
 * alone, with Shirube (every name marked; `marks` counts those that are drawn, near the window), and
 * with mark.js wrapping the same names. Needs a build:
 * `npm run build` first. The goals, as in the design: 150 ms of scripting, no task over 50 ms, first
 * marks within 100 ms, five times as fast as mark.js, no layout shift, 8 MB of heap, 90 kB gzipped.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { loadBuiltin } from '../../glossary/compile/builtin.ts';
import { termsOf } from '../../glossary/terms.ts';
import { launchChromium, theExtension, until } from '../e2e/browser.ts';
import { ORIGIN, serveSite } from '../e2e/site.ts';
import { traced, type TraceEvent } from './traced.ts';

/** Inside the extension's worker. */
declare const chrome: typeof browserApi;

/** Inside a page in which mark.js has run. */
declare const Mark: new (root: Element) => {
  markRegExp(pattern: RegExp, options: { readonly done: () => void }): void;
};

const LENGTH = 1_000_000;
const HITS = 5000;
/** Each is visited so often, in turn. */
const ROUNDS = 3;
const MARK_JS = readFileSync(
  createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'),
  'utf8',
);
const SCRIPT = join(import.meta.dirname, '../../.output/chrome-mv3/content-scripts/page.js');

/** What was measured of one visit. Times in milliseconds, heap in bytes. */
interface Visit {
  readonly scripting: number;
  /** Processor time of all that the page's main thread did, the page's own loading and layout included. */
  readonly mainThread: number;
  readonly longestTask: number;
  readonly firstMarks: number | undefined;
  readonly layoutShift: number;
  readonly heap: number;
  readonly marks: number;
}

/** What a visit's work left. */
interface Worked {
  readonly marks: number;
  /** How long it held the page, where the work knows (ms). */
  readonly held?: number;
}

const entries = (await loadBuiltin()).entries;
const names = [...new Set(termsOf(entries).map(({ surface }) => surface))];

/** Sentences of a report, each with one name in it, and text without names between them. */
function pageOf(): string {
  const filler = '本年度の取組の状況を確かめ、次の段階に向けた課題を整理した。';
  const each = LENGTH / HITS;
  const sentences = Array.from({ length: HITS }, (_, index) => {
    const name = names[(index * 7) % 400] ?? '';
    const sentence = `その一つとして${name}の内容を見直した。`;
    return sentence + filler.repeat(Math.ceil(each / filler.length)).slice(sentence.length, each);
  });
  const paragraphs = Array.from(
    { length: HITS / 5 },
    (_, index) =>
      `<h2>${index + 1}　状況</h2><p>${sentences.slice(index * 5, index * 5 + 5).join('</p><p>')}</p>`,
  );
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>報告</title><body>${paragraphs.join('')}</body></html>`;
}

async function visit(
  browser: Browser,
  address: string,
  work: (page: Page) => Promise<Worked>,
  isOurs: (url: string) => boolean,
): Promise<Visit> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.evaluateOnNewDocument(watchPage);
  const session = await page.createCDPSession();
  let worked: Worked = { marks: 0 };
  const events = await traced(session, async () => {
    await page.goto(address);
    worked = await work(page);
    // What still runs belongs to the visit.
    await new Promise((resolve) => setTimeout(resolve, 4000));
  });
  const seen = await page.evaluate(() => {
    const own = window as Window & { shift?: number; first?: number };
    return { layoutShift: own.shift ?? 0, firstMarks: own.first };
  });
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize: heap = 0 } = await page.metrics();
  const tasks = ownTasks(events, isOurs);
  await page.close();
  return {
    ...seen,
    heap,
    mainThread: mainThreadTime(events),
    marks: worked.marks,
    scripting: worked.held ?? tasks.reduce((sum, task) => sum + task, 0),
    longestTask: worked.held ?? Math.max(0, ...tasks),
  };
}

/** Runs in the page before it: notes layout shifts, and when the first marks are there. */
function watchPage(): void {
  const own = window as Window & { shift?: number; first?: number };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      own.shift = (own.shift ?? 0) + (entry as LayoutShift).value;
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('load', () => {
    const loaded = performance.now();
    const look = (): void => {
      const isMarked = (CSS.highlights.get('shirube-current')?.size ?? 0) > 0;
      if (isMarked) own.first = performance.now() - loaded;
      else if (performance.now() - loaded < 3000) setTimeout(look, 8);
    };
    look();
  });
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** What all tasks of the page's main thread took (ms): the one on which its HTML was read. */
function mainThreadTime(events: readonly TraceEvent[]): number {
  const threads = new Map<string, number>();
  for (const { name, pid, tid } of events)
    if (name === 'ParseHTML') threads.set(`${pid} ${tid}`, (threads.get(`${pid} ${tid}`) ?? 0) + 1);
  const [main] = [...threads].sort((a, b) => b[1] - a[1])[0] ?? [];
  return events
    .filter(({ name, ph, pid, tid }) => isTask(name, ph) && `${pid} ${tid}` === main)
    .reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1000, 0);
}

function isTask(name: string, ph: string): boolean {
  return ph === 'X' && name.endsWith('RunTask');
}

/** How long the tasks of a main thread took in which a script of ours ran (ms), with all that it made the page do. */
function ownTasks(events: readonly TraceEvent[], isOurs: (url: string) => boolean): number[] {
  const calls = events.filter(({ args }) => isOurs(args?.data?.url ?? ''));
  const tasks = events.filter(({ name, ph }) => isTask(name, ph));
  return tasks
    .filter((task) =>
      calls.some(
        ({ pid, tid, ts }) =>
          pid === task.pid && tid === task.tid && ts >= task.ts && ts <= task.ts + (task.dur ?? 0),
      ),
    )
    .map(({ dur = 0, tdur = dur }) => tdur / 1000);
}

async function untilMarked(page: Page): Promise<Worked> {
  let before = -1;
  return until('all marks', async () => {
    // Not the marks themselves: looking at each would be work on the page's thread.
    const count = await page.evaluate(() => {
      const looks = ['current', 'past', 'uncertain', 'differs', 'reference'];
      return looks.reduce(
        (sum, look) => sum + (CSS.highlights.get(`shirube-${look}`)?.size ?? 0),
        0,
      );
    });
    const isDone = count > 0 && count === before;
    before = count;
    return isDone ? { marks: count } : undefined;
  });
}

async function wrapped(page: Page): Promise<Worked> {
  await page.evaluate(MARK_JS);
  return page.evaluate((alternation) => {
    return new Promise<Worked>((resolve) => {
      // One pattern of all names: the fastest that it can do.
      const begun = performance.now();
      const done = (): void =>
        resolve({
          marks: document.querySelectorAll('mark').length,
          held: performance.now() - begun,
        });
      new Mark(document.body).markRegExp(new RegExp(alternation, 'g'), { done });
    });
  }, alternationOf(names));
}

function alternationOf(words: readonly string[]): string {
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return escaped.toSorted((a, b) => b.length - a.length).join('|');
}

/** The least of each measure: what else the machine does only adds to it. */
function leastOf(visits: readonly Visit[]): Visit {
  const [first] = visits;
  if (first === undefined) throw new Error('nothing was visited');
  return visits.reduce(
    (least, one) => ({
      scripting: Math.min(least.scripting, one.scripting),
      longestTask: Math.min(least.longestTask, one.longestTask),
      mainThread: Math.min(least.mainThread, one.mainThread),
      firstMarks: Math.min(least.firstMarks ?? Infinity, one.firstMarks ?? Infinity),
      layoutShift: Math.max(least.layoutShift, one.layoutShift),
      heap: Math.min(least.heap, one.heap),
      marks: Math.max(least.marks, one.marks),
    }),
    first,
  );
}

function row(
  name: string,
  { scripting, longestTask: longest, mainThread, firstMarks, layoutShift, heap, marks }: Visit,
): string {
  const cells = [scripting, longest, mainThread, firstMarks].map((time) =>
    (time === undefined || time === Infinity ? '–' : `${time.toFixed(0)} ms`).padStart(9),
  );
  return [
    name.padEnd(12),
    ...cells,
    layoutShift.toFixed(3).padStart(7),
    `${(heap / 1e6).toFixed(1)} MB`.padStart(9),
    String(marks).padStart(7),
  ].join('  ');
}

const site = await serveSite();
const browser = await launchChromium(site.port);
try {
  site.put('/bench', pageOf());
  const [worker] = await (await theExtension(browser)).workers();
  await worker?.evaluate(() => chrome.storage.local.set({ settings: { density: 'all' } }));
  // Elsewhere the extension does not run.
  const elsewhere = `https://127.0.0.1:${site.port}/bench`;
  const nobody = (): boolean => false;
  const rounds: { alone: Visit; shirube: Visit; markJs: Visit }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({
      alone: await visit(browser, elsewhere, async () => ({ marks: 0 }), nobody),
      shirube: await visit(browser, `${ORIGIN}/bench`, untilMarked, (url) =>
        url.includes('content-scripts/page.js'),
      ),
      markJs: await visit(browser, elsewhere, wrapped, nobody),
    });
  const alone = leastOf(rounds.map((round) => round.alone));
  const shirube = leastOf(rounds.map((round) => round.shirube));
  const markJs = leastOf(rounds.map((round) => round.markJs));
  console.log(
    `${LENGTH.toLocaleString('en')} characters, ${HITS} names in them, ${names.length} names looked for`,
  );
  console.log(
    '              scripting    longest     thread  1st marks    shift       heap    marks',
  );
  for (const [name, seen] of Object.entries({ alone, shirube, 'mark.js': markJs }))
    console.log(row(name, seen));
  console.log(
    `Shirube beyond the page: ${((shirube.heap - alone.heap) / 1e6).toFixed(1)} MB of heap`,
  );
  const beyond = ({ mainThread }: Visit): number => mainThread - alone.mainThread;
  console.log(
    `main thread beyond the page: Shirube ${beyond(shirube).toFixed(0)} ms, mark.js ${beyond(markJs).toFixed(0)} ms, ` +
      `mark.js : Shirube ${(beyond(markJs) / beyond(shirube)).toFixed(1)} : 1`,
  );
  console.log(
    `content script, gzipped: ${(gzipSync(readFileSync(SCRIPT)).length / 1000).toFixed(1)} kB`,
  );
} finally {
  await browser.close();
  await site.close();
}
