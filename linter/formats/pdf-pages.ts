/** The text of a PDF, page by page, read by pdf.js in a thread of its own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Legibility } from '#glossary/document/pdf/legibility.ts';
import { legibilityOf } from '#glossary/document/pdf/legibility.ts';
import type { PdfPage } from '#glossary/document/pdf/model.ts';
import { Failure } from '../failure.ts';
import type { Localised } from '../finding.ts';
import type { PdfCall, PdfTrouble, PdfWord } from './pdf-thread.ts';

/** What a PDF holds to read. */
export interface PdfText {
  readonly pages: readonly PdfPage[];
  /** The title of the file's properties, where it names the document rather than a file or program. */
  readonly title?: string;
  /** Whether there is text to read: `legibility` is `text`. */
  readonly hasText: boolean;
  readonly legibility: Legibility;
}

/** How much a file may ask for. */
export interface PdfLimits {
  /** Wall time in milliseconds after which a file is given up. */
  readonly milliseconds?: number;
  /** Text items of all pages together. */
  readonly items?: number;
  /** Memory of the thread in megabytes. */
  readonly megabytes?: number;
}

const LIMITS = { milliseconds: 120_000, items: 5_000_000, megabytes: 2048 };

/**
 * The pages of a PDF. Throws a `Failure` (`where` is the file's name as the user knows it) for what is
 * encrypted with a password, broken, no PDF at all, or asks for more than its limits. Nothing in the
 * file is run, and nothing is fetched.
 */
export async function pdfPagesOf(
  bytes: Uint8Array,
  where = '',
  limits: PdfLimits = {},
): Promise<PdfText> {
  const { milliseconds, items, megabytes } = { ...LIMITS, ...limits };
  const call: PdfCall = { bytes, cmaps: characterMaps(), maxItems: items };
  const worker = new Worker(workerFile(), {
    workerData: call,
    // What pdf.js writes there concerns its developers.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const pages: PdfPage[] = [];
  try {
    const last = await lastWord(worker, pages, milliseconds, where);
    if (last.kind === 'trouble') throw new Failure(where, TROUBLES[last.trouble], last.detail);
    const legibility = legibilityOf(pages);
    const title = properTitle(last.title);
    return {
      pages,
      hasText: legibility === 'text',
      legibility,
      ...(title !== undefined && { title }),
    };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(where, isOutOfMemory(error) ? TOO_MUCH : TROUBLES.damaged, error);
  } finally {
    await worker.terminate();
  }
}

/** Gathers pages until the thread has said its last; rejects when it breaks or takes too long. */
function lastWord(
  worker: Worker,
  pages: PdfPage[],
  milliseconds: number,
  where: string,
): Promise<Exclude<PdfWord, { kind: 'page' }>> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Failure(where, TOO_LONG)), milliseconds);
    worker.on('message', (word: PdfWord) => {
      if (word.kind === 'page') return void pages.push(word.page);
      clearTimeout(timer);
      done(word);
    });
    const broken = (error: unknown): void => {
      clearTimeout(timer);
      fail(error);
    };
    worker.once('error', broken);
    worker.once('exit', (code) => broken(new Error(`the thread ended with ${String(code)}`)));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

const TOO_LONG: Localised = {
  ja: 'PDFの読み取りに時間がかかりすぎるため中止しました：ファイルを分割するか、テキストを取り出してから渡してください',
  en: 'reading this PDF takes too long and was given up: split the file, or extract its text first',
};

const TOO_MUCH: Localised = {
  ja: 'PDFの文字が多すぎて読めません：ファイルを分割してください',
  en: 'this PDF holds more text than can be read: split the file',
};

const TROUBLES: Readonly<Record<PdfTrouble, Localised>> = {
  encrypted: {
    ja: 'PDFがパスワードで保護されています：保護を解除して保存し直してください',
    en: 'this PDF needs a password: save a copy without protection',
  },
  'not-a-pdf': {
    ja: 'PDFではありません：ファイルの中身を確かめてください',
    en: 'this is not a PDF: check what the file holds',
  },
  damaged: {
    ja: 'PDFが壊れていて読めません：もう一度入手するか、PDFとして保存し直してください',
    en: 'this PDF is damaged and cannot be read: fetch it again, or save it as PDF anew',
  },
  'too-much-text': TOO_MUCH,
};

/** Titles that programs put there by themselves: a file name, their own name, nothing. */
const NO_TITLE =
  /\.(?:docx?|xls[xm]?|pptx?|jtd|pdf|html?|indd|ai)$|^(?:Microsoft |PowerPoint |スライド|無題|名称未設定|untitled|about:blank|data:)/i;

function properTitle(title: string | undefined): string | undefined {
  const text = title?.trim() ?? '';
  return text === '' || NO_TITLE.test(text) ? undefined : text;
}

/** The thread's module: beside this one in the source tree, beside the folder of chunks in the package. */
function workerFile(): string {
  return placeOf(['./pdf-worker.ts', './pdf-worker.js', '../pdf-worker.js'].map(besideThis));
}

/** The folder of character maps: in the package, or in the source tree pdf.js's own. */
function characterMaps(): string {
  const packaged = ['./cmaps', '../cmaps'].map(besideThis);
  return placeOf([...packaged, join(besideThis('../../node_modules/pdfjs-dist'), 'cmaps')]);
}

function besideThis(place: string): string {
  return fileURLToPath(new URL(place, import.meta.url));
}

function placeOf(candidates: readonly string[]): string {
  const found = candidates.find((file) => existsSync(file));
  if (found === undefined) throw new Error('a part of the package is missing: build again');
  return found;
}
