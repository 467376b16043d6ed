/**
 * What a PDF costs its reader in our viewer, beside pdf.js's own components alone on a bare page of
 * the same extension, with the same files: the first page, the memory, the reading of a long file,
 * the marking of a page. Needs a build: `npm run build` first. Prints the tables of docs/pdf.md. The
 * goals: first page at most 1.15 times as long, a page marked within 5 ms of its text, 134 pages or
 * 300,000 characters read within 1.5 s without a task over 50 ms, at most 1.2 times the memory.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import type { browser as browserApi } from 'wxt/browser';
import { handMadePdf, type HandMade } from '../fixtures/pdfs/hand-made.ts';
import { printedPdf, printHtml, PRINTED } from '../fixtures/pdfs/printed.ts';
import {
  launchChromium,
  launchPlainChromium,
  OUTPUT,
  pause,
  theExtension,
  until,
} from '../e2e/browser.ts';
import { ORIGIN, serveSite, type Site } from '../e2e/site.ts';
import { AS_PDF } from '../e2e/viewer-extension.ts';
import { traced } from './traced.ts';

const HAND_MADE: readonly HandMade[] = ['ryumin', 'ryumin-vertical', 'true-type', 'outline'];
/** The least of so many visits counts: what else the machine does only adds to it. */
const ROUNDS = 10;
const LONG = { pages: 134, characters: 300_000 };

/** pdf.js's components as its documentation puts them together, and nothing else. */
const STOCK_SCRIPT = `
const at = (path) => chrome.runtime.getURL('pdfjs/' + path);
const api = await import(at('build/pdf.min.mjs'));
globalThis.pdfjsLib = api;
api.GlobalWorkerOptions.workerSrc = at('build/pdf.worker.min.mjs');
const { EventBus, PDFLinkService, PDFViewer } = await import(at('web/pdf_viewer.mjs'));
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container: document.querySelector('#container'), eventBus, linkService });
linkService.setViewer(viewer);
eventBus.on('pagesinit', () => (viewer.currentScaleValue = 'auto'));
const file = await api.getDocument({
  url: new URLSearchParams(location.search).get('file'),
  cMapUrl: at('cmaps/'),
  cMapPacked: true,
  standardFontDataUrl: at('standard_fonts/'),
  wasmUrl: at('wasm/'),
}).promise;
viewer.setDocument(file);
linkService.setDocument(file);
`;
const STOCK_PAGE = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="pdfjs/web/pdf_viewer.css">
<style>body{margin:0}#container{position:absolute;inset:0;overflow:auto}</style>
<div id="container"><div class="pdfViewer"></div></div><script type="module" src="stock.js"></script>`;

/** What a page notes of itself, from before its own scripts. Times in ms since the navigation. */
interface Notes {
  /** When each page's text layer was done. */
  readonly drawn: Record<string, number>;
  /** When the last mark was drawn after each of these. */
  readonly marked: Record<string, number>;
}

function takeNotes(): void {
  const notes: Notes = { drawn: {}, marked: {} };
  Object.assign(globalThis, { notes });
  let last = '';
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof HTMLElement && node.classList.contains('textLayer')) {
          last = node.closest<HTMLElement>('.page')?.dataset.pageNumber ?? '';
          if (last === '1' && !('1' in notes.drawn)) performance.mark('first-page');
          notes.drawn[last] ??= performance.now();
        }
  }).observe(document, { subtree: true, childList: true });
  const add = Highlight.prototype.add;
  Highlight.prototype.add = function (range) {
    if (last !== '') notes.marked[last] = performance.now();
    return add.call(this, range);
  };
}

/** Inside the extension's worker. */
declare const chrome: typeof browserApi;

/** Inside a page in which {@link takeNotes} ran. */
declare const notes: Notes;

interface Bench {
  readonly browser: Browser;
  readonly site: Site;
  readonly id: string;
}

async function newVisit({ browser }: Bench): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  await page.evaluateOnNewDocument(takeNotes);
  return page;
}

async function goTo(
  page: Page,
  { id }: Bench,
  viewer: 'viewer' | 'stock',
  file: string,
): Promise<void> {
  const address = encodeURIComponent(`${ORIGIN}/${file}.pdf`);
  await page.goto(`chrome-extension://${id}/${viewer}.html?file=${address}`);
  await until('the first page', () => page.evaluate(() => notes.drawn['1']));
}

async function visit(bench: Bench, viewer: 'viewer' | 'stock', file: string): Promise<Page> {
  const page = await newVisit(bench);
  await goTo(page, bench, viewer, file);
  return page;
}

async function firstPage(bench: Bench, viewer: 'viewer' | 'stock', file: string): Promise<number> {
  const page = await visit(bench, viewer, file);
  const time = await page.evaluate(() => notes.drawn['1'] ?? Infinity);
  await page.close();
  return time;
}

/** Waits until the whole document is read, and tells how long after the first page that was (ms). */
async function untilRead(page: Page): Promise<number> {
  return until('the document', () =>
    page.evaluate(() => {
      const bar = document.querySelector<HTMLProgressElement>('progress.reading');
      const isRead = bar !== null && bar.hidden && bar.value > 0 && bar.value === bar.max;
      return isRead ? performance.now() - (notes.drawn['1'] ?? 0) : undefined;
    }),
  );
}

/** The memory of all processes that show pages (bytes): what is shared is counted in parts. */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { id }) => sum + proportionalSize(id), 0);
}

function proportionalSize(process: number): number {
  try {
    const [, kilobytes] =
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** The memory of all pages of a browser that shows a file and nothing else (bytes). */
async function memoryIn(
  extension: string,
  site: Site,
  viewer: 'viewer' | 'stock',
  file: string,
): Promise<number> {
  const browser = await launchChromium(site.port, 'ja', { extension });
  try {
    const { id } = await theExtension(browser);
    const page = await visit({ browser, site, id }, viewer, file);
    await pause(8000);
    const session = await page.createCDPSession();
    // pdf.js's thread, too: what nobody holds any more is no need of the document's.
    for (const { client } of page.workers()) await client.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    await pause(500);
    return await memoryOf(browser);
  } finally {
    await browser.close();
  }
}

/** The tasks of the page's thread from its first page on (ms on the processor). */
async function tasksOf(page: Page, work: () => Promise<void>): Promise<number[]> {
  const events = await traced(await page.createCDPSession(), work);
  const mark = events.find(({ name }) => name === 'first-page');
  return events
    .filter(({ name, ph, ts }) => ph === 'X' && name.endsWith('RunTask') && ts > (mark?.ts ?? 0))
    .filter(({ pid, tid }) => pid === mark?.pid && tid === mark.tid)
    .map(({ dur = 0, tdur = dur }) => tdur / 1000);
}

/** How long after its text a page was marked (ms), for pages that are gone to once all is read. */
async function markingTimes(page: Page, numbers: readonly number[]): Promise<number[]> {
  const times: number[] = [];
  for (const number of numbers) {
    await page.evaluate((wanted) => {
      document.querySelector(`.page[data-page-number="${wanted}"]`)?.scrollIntoView();
    }, number);
    await until(`page ${number}`, () => page.evaluate((wanted) => notes.drawn[wanted], number));
    await pause(300);
    const time = await page.evaluate(
      (wanted) => (notes.marked[wanted] ?? 0) - (notes.drawn[wanted] ?? 0),
      number,
    );
    if (time > 0) times.push(time);
  }
  return times;
}

interface FileRow {
  readonly name: string;
  readonly text: number;
  readonly terms: number;
  readonly ms: number;
}

/** How often the document in front names an entry, on all its pages: as the panel is told. */
async function mentionsInFront({ browser }: Bench): Promise<number> {
  const [worker] = await (await theExtension(browser)).workers();
  const counted = await worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const port = chrome.tabs.connect(tab?.id ?? 0, { name: 'shirube-panel' });
    return new Promise<number>((resolve) => {
      port.onMessage.addListener((report: { terms?: readonly { readonly count: number }[] }) => {
        if (report.terms === undefined) return;
        resolve(report.terms.reduce((sum, { count }) => sum + count, 0));
        port.disconnect();
      });
    });
  });
  return counted ?? 0;
}

async function rowOf(bench: Bench, name: string): Promise<FileRow> {
  const page = await visit(bench, 'viewer', name);
  const ms = await untilRead(page);
  await pause(500);
  const seen = await page.evaluate(() => ({
    text: [...document.querySelectorAll('.textLayer')].reduce(
      (sum, layer) => sum + (layer.textContent ?? '').replaceAll(/\s/g, '').length,
      0,
    ),
    first: notes.drawn['1'] ?? 0,
  }));
  await page.bringToFront();
  const terms = await mentionsInFront(bench);
  await page.close();
  return { name, text: seen.text, terms, ms: seen.first + ms };
}

/** A report of so many pages: the pages of `report` without their terms' repeats would be no report. */
function longHtml(): string {
  const words =
    '総務省は、情報通信研究機構（NICT）が運営する実践的サイバー防御演習（CYDER）を通じ、国の行政機関や地方公共団体の職員の対処能力の向上を図る。また、IoT機器の調査と利用者への注意喚起を行うNOTICEの取組を続け、その結果を取りまとめて公表する。';
  const each = Math.ceil(LONG.characters / LONG.pages);
  const sheets = Array.from({ length: LONG.pages }, (_, index) => {
    const text = `${index + 1}　状況の第${index + 1}項`;
    const body = words.repeat(Math.ceil(each / words.length)).slice(0, each);
    const paragraphs = body.match(/.{1,300}/gsu) ?? [];
    return `<section><h2>${text}</h2>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</section>`;
  });
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>報告</title><style>@page{size:A4;margin:15mm}
    body{margin:0;font:9pt/12pt 'Noto Serif CJK JP',serif}section{break-after:page}h2{font-size:12pt}p{margin:0}</style>${sheets.join('')}</html>`;
}

function least(times: readonly number[]): number {
  return Math.min(...times);
}

async function serveFiles(site: Site): Promise<string[]> {
  const plain = await launchPlainChromium();
  for (const name of PRINTED)
    site.put(`/${name}.pdf`, Buffer.from(await printedPdf(plain, name)), AS_PDF);
  site.put('/long.pdf', Buffer.from(await printHtml(plain, longHtml())), AS_PDF);
  await plain.close();
  for (const name of HAND_MADE) site.put(`/${name}.pdf`, Buffer.from(handMadePdf(name)), AS_PDF);
  return [...PRINTED, ...HAND_MADE, 'long'];
}

async function extensionWithStock(folder: string): Promise<void> {
  await cp(join(OUTPUT, 'chrome-mv3'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: [`${ORIGIN}/*`] }));
  await writeFile(join(folder, 'stock.html'), STOCK_PAGE);
  await writeFile(join(folder, 'stock.js'), STOCK_SCRIPT);
}

async function reportOn(bench: Bench, files: readonly string[]): Promise<void> {
  console.log('| file | opens | characters on its first pages | terms found | read after (ms) |');
  console.log('| --- | --- | ---: | ---: | ---: |');
  for (const file of files) {
    const { name, text, terms, ms } = await rowOf(bench, file);
    console.log(`| ${name} | yes | ${text} | ${terms} | ${ms.toFixed(0)} |`);
  }
  console.log('\n| first page (ms) | stock | Shirube | ratio |\n| --- | ---: | ---: | ---: |');
  for (const file of ['report', 'ryumin', 'long']) {
    const times: { stock: number[]; viewer: number[] } = { stock: [], viewer: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.stock.push(await firstPage(bench, 'stock', file));
      times.viewer.push(await firstPage(bench, 'viewer', file));
    }
    const [stock, viewer] = [least(times.stock), least(times.viewer)];
    console.log(
      `| ${file} | ${stock.toFixed(0)} | ${viewer.toFixed(0)} | ${(viewer / stock).toFixed(2)} |`,
    );
  }
  await reportOnLong(bench);
}

async function reportOnLong(bench: Bench): Promise<void> {
  const reads: { ms: number; tasks: number[]; marking: number[] }[] = [];
  for (let round = 0; round < 3; round += 1) {
    const page = await newVisit(bench);
    let ms = 0;
    const tasks = await tasksOf(page, async () => {
      await goTo(page, bench, 'viewer', 'long');
      ms = await untilRead(page);
      // What comes of the reading belongs to it.
      await pause(1500);
    });
    reads.push({ ms, tasks, marking: await markingTimes(page, [20, 40, 60, 80, 100]) });
    await page.close();
  }
  const characters = LONG.characters.toLocaleString('en');
  const busy = least(reads.map(({ tasks }) => tasks.reduce((sum, task) => sum + task, 0)));
  const longest = least(reads.map(({ tasks }) => Math.max(0, ...tasks)));
  console.log(
    `\n${LONG.pages} pages, ${characters} characters: read ${least(reads.map(({ ms }) => ms)).toFixed(0)} ms after the first page`,
  );
  console.log(
    `the page's thread meanwhile: ${busy.toFixed(0)} ms, longest task ${longest.toFixed(0)} ms`,
  );
  const marking = reads.flatMap((read) => read.marking).toSorted((a, b) => a - b);
  console.log(
    `a page marked after its text: median ${(marking[marking.length >> 1] ?? 0).toFixed(1)} ms, longest ${(marking.at(-1) ?? 0).toFixed(1)} ms`,
  );
}

async function reportOnMemory(extension: string, site: Site): Promise<void> {
  const sizes: { stock: number[]; viewer: number[] } = { stock: [], viewer: [] };
  for (let round = 0; round < 2; round += 1) {
    sizes.stock.push(await memoryIn(extension, site, 'stock', 'long'));
    sizes.viewer.push(await memoryIn(extension, site, 'viewer', 'long'));
  }
  const [stock, viewer] = [least(sizes.stock), least(sizes.viewer)];
  console.log(
    `memory: stock ${(stock / 1e6).toFixed(0)} MB, Shirube ${(viewer / 1e6).toFixed(0)} MB, ratio ${(viewer / stock).toFixed(2)}`,
  );
}

const site = await serveSite();
const folder = await mkdtemp(join(tmpdir(), 'shirube-'));
await extensionWithStock(folder);
const browser = await launchChromium(site.port, 'ja', { extension: folder });
try {
  const files = await serveFiles(site);
  const { id } = await theExtension(browser);
  await reportOn({ browser, site, id }, files);
  await browser.close();
  await reportOnMemory(folder, site);
} finally {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
}
