import type { Document } from '../../glossary/document/model.ts';
import type { Mark } from '../marks/mark.ts';
import {
  furtherMarks,
  inTextOrder,
  termMarks,
  type MarkWishes,
  type PageTerms,
} from '../marks/marks-of-page.ts';
import type { Examination } from '../messages/examination.ts';
import type { Painter } from '../marks/painter.ts';
import { inSlices } from '../scheduling/slices.ts';
import { homeOf, type Surface } from '../surfaces/surface.ts';
import { Examiner, type AskExamination } from './examiner.ts';
import { holdsJapanese } from './japanese.ts';
import { mentionsIn, type MentionFinder } from './parts.ts';

/** A page as it was last read; all mentions are in it, marked or not. */
export interface ReadPage extends PageTerms {
  /** What its numbers and references are, once that is known. */
  readonly examination: Examination | undefined;
}

/** What a reader works with. */
export interface ReaderParts {
  readonly surface: Surface;
  readonly painter: Painter;
  /** The glossary's terms, asked for when a page turns out to hold Japanese. */
  readonly finder: () => MentionFinder;
  /** Entries that have ended or were replaced: at least those among the ids. */
  readonly pastAmong: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly examine: AskExamination;
  /** How the reader wants pages marked, now. */
  readonly wishes: () => MarkWishes;
  /** Called after each reading, with the marks that are now drawn. */
  readonly read: (page: ReadPage, marks: readonly Mark[]) => void;
}

/** Changes are gathered for this long at least before the page is read again (ms). */
const LEAST_DELAY_MS = 250;
/** A page that changes all the time is read again at most this often: reading takes 1/20 of the time. */
const DELAY_PER_COST = 20;
const MOST_DELAY_MS = 10_000;

/** Reads a page, marks it, and does so again when its text changes. */
export class PageReader {
  readonly #parts: ReaderParts;
  #delay = LEAST_DELAY_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading = false;
  #changed = false;
  #hadJapanese = false;
  #page: ReadPage | undefined;
  /** The marks of the page's terms: they stay when numbers and references come to them. */
  #terms: readonly Mark[] = [];
  readonly #examiner: Examiner;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
    this.#examiner = new Examiner(parts.examine);
  }

  /** Marks the page anew as it was read, for other wishes. */
  async remark(signal: AbortSignal): Promise<void> {
    if (this.#page === undefined || signal.aborted) return;
    try {
      await this.#markTerms(this.#page, signal);
    } catch (reason) {
      if (!signal.aborted) throw reason;
    }
  }

  /** Reads now, and on every change until the signal is aborted. */
  start(signal: AbortSignal): void {
    const stop = this.#parts.surface.watch(() => this.#schedule(signal));
    // A page in the background is read when somebody looks at it.
    const resume = (): void => {
      if (this.#changed) this.#schedule(signal);
    };
    document.addEventListener('visibilitychange', resume, { signal });
    signal.addEventListener('abort', () => {
      stop();
      clearTimeout(this.#timer);
      this.#examiner.stop();
      this.#parts.painter.erase();
    });
    void this.#readNow(signal);
  }

  #schedule(signal: AbortSignal): void {
    this.#changed = true;
    if (this.#reading || this.#timer !== undefined || document.hidden) return;
    this.#timer = setTimeout(() => void this.#readNow(signal), this.#delay);
  }

  async #readNow(signal: AbortSignal): Promise<void> {
    this.#timer = undefined;
    this.#changed = document.hidden;
    if (document.hidden) return;
    this.#reading = true;
    try {
      const cost = await this.#readOnce(signal);
      this.#delay = Math.min(Math.max(LEAST_DELAY_MS, cost * DELAY_PER_COST), MOST_DELAY_MS);
    } catch (reason) {
      if (!signal.aborted) throw reason;
    } finally {
      this.#reading = false;
      if (this.#changed && !signal.aborted) this.#schedule(signal);
    }
  }

  /** Reads and marks the page once; the main-thread time it took (ms). */
  async #readOnce(signal: AbortSignal): Promise<number> {
    const { surface, finder, pastAmong } = this.#parts;
    const body = document.body ?? document.documentElement;
    if (!this.#hadJapanese) {
      const { value, cost } = await inSlices(holdsJapanese(body), signal);
      if (!value) return cost;
      this.#hadJapanese = true;
    }
    const text = await inSlices(surface.read(), signal);
    const located = text.value;
    const found = await inSlices(mentionsIn(located.document, finder()), signal);
    const mentions = found.value;
    const past = await pastAmong([...new Set(mentions.map(({ entryId }) => entryId))]);
    signal.throwIfAborted();
    const examination = this.#examiner.knownOf(located.document);
    const page = { located, mentions, past, examination };
    const drawn = await this.#markTerms(page, signal);
    this.#examine(page, signal);
    return text.cost + found.cost + drawn;
  }

  /** Chooses and draws the marks of a page anew. The main-thread time it took (ms). */
  async #markTerms(page: ReadPage, signal: AbortSignal): Promise<number> {
    this.#page = page;
    const { value, cost } = await inSlices(termMarks(page, this.#parts.wishes()), signal);
    this.#terms = value;
    return cost + (await this.#draw(page, signal));
  }

  /** Draws what was chosen with what was found beyond it, and tells of it. The main-thread time it took (ms). */
  async #draw(page: ReadPage, signal: AbortSignal): Promise<number> {
    const { painter, wishes, read } = this.#parts;
    this.#page = page;
    const { examination } = page;
    const further =
      examination === undefined ? [] : furtherMarks(page, examination, wishes().density);
    const marks = inTextOrder(this.#terms, further);
    // Nothing came to what is drawn already.
    const isDrawn = marks === this.#terms && painter.isDrawn(marks);
    const { cost } = isDrawn
      ? { cost: 0 }
      : await inSlices(painter.show(marks, firstInView(marks)), signal);
    read(page, painter.marks);
    return cost;
  }

  /** Numbers and references come after the terms: nobody waits for them. */
  #examine(page: ReadPage, signal: AbortSignal): void {
    const { document: read } = page.located;
    const headline = headlineOf(read);
    const asked = { document: read, ...(headline !== undefined && { headline }) };
    this.#examiner.examine(asked, (examination) => {
      if (signal.aborted || this.#page?.located !== page.located) return;
      this.#draw({ ...page, examination }, signal).catch((reason: unknown) => {
        if (!signal.aborted) throw reason;
      });
    });
  }
}

/** The first heading of the highest level, on one line. */
function headlineOf({ text, blocks }: Document): string | undefined {
  const top = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return top && text.slice(top.start, Math.min(top.end, top.start + 500)).replaceAll(/\s+/g, ' ');
}

/** The first mark that is not above the window, found by halves: pages run from top to bottom. */
function firstInView(marks: readonly Mark[]): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const mark = marks[middle];
    const home = mark && homeOf(mark.place);
    if ((home?.getBoundingClientRect().bottom ?? 0) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
