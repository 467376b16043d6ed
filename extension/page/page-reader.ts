import type { Document, Span } from '../../glossary/document/model.ts';
import type { Mention } from '../../glossary/matching/model.ts';
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
import { inSlices, nextFrame, pause } from '../scheduling/slices.ts';
import { homeOf, type Place, type Surface } from '../surfaces/surface.ts';
import { Examiner, type AskExamination } from './examiner.ts';
import { holdsJapanese } from './japanese.ts';
import { mentionsIn, type MentionFinder } from './parts.ts';

/** A page as it was last read; all mentions are in it, marked or not. */
export interface ReadPage extends PageTerms {
  /** What its numbers and references are, once that is known. */
  readonly examination: Examination | undefined;
  /**
   * Brings a place of the document onto the screen, where it has to be drawn first (a page of a PDF
   * that is not in view); without it, all places are where `located` says.
   */
  readonly bring?: (span: Span) => Promise<Place | undefined>;
  /** Where the document is on the web, where that is not the address of this page. */
  readonly address?: string;
  /** What the document calls the page on which an offset stands, where it has pages. */
  readonly pageLabelAt?: (offset: number) => string | undefined;
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
  /** Called before the first reading of a long page is done, with the marks that are in view by then. */
  readonly early?: (marks: readonly Mark[]) => void;
  /** Called after each reading, with the marks that are now drawn. */
  readonly read: (page: ReadPage, marks: readonly Mark[]) => void;
}

/** Changes are gathered for this long at least before the page is read again (ms). */
const LEAST_DELAY_MS = 250;
/** A page that changes all the time is read again at most this often: reading takes 1/20 of the time. */
const DELAY_PER_COST = 20;
const MOST_DELAY_MS = 10_000;
/** Marks don't wait longer than this for what is past: it is put right when it is known (ms). */
const PATIENCE_MS = 20;
/** … and the first ones hardly at all: they are drawn again as soon as the page is read. */
const EARLY_PATIENCE_MS = 6;
/** What is in view is read ahead on pages so many windows long. */
const LONG_PAGE = 3;

/** Reads a page, marks it, and does so again when its text changes. */
export class PageReader {
  readonly #parts: ReaderParts;
  #delay = LEAST_DELAY_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading = false;
  #changed = false;
  #hadJapanese = false;
  #finder: MentionFinder | undefined;
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
    const stop = this.#parts.surface.watch(
      () => this.#schedule(signal),
      () => this.#parts.painter.textMoved(),
    );
    // A page in the background is read when somebody looks at it.
    const resume = (): void => {
      if (this.#changed) this.#schedule(signal);
    };
    document.addEventListener('visibilitychange', resume, { signal });
    signal.addEventListener('abort', () => {
      stop();
      clearTimeout(this.#timer);
      this.#examiner.stop();
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
    const { surface } = this.#parts;
    const body = document.body ?? document.documentElement;
    if (!this.#hadJapanese) {
      const { value, cost } = await inSlices(holdsJapanese(body), signal);
      if (!value) return cost;
      this.#hadJapanese = true;
    }
    this.#finder ??= await this.#makeFinder(signal);
    if (this.#page === undefined) await this.#readInView(this.#finder, signal);
    const text = await inSlices(surface.read(), signal);
    const located = text.value;
    const found = await inSlices(mentionsIn(located.document, this.#finder), signal);
    const mentions = found.value;
    const { past, later } = await this.#pastOf(mentions);
    signal.throwIfAborted();
    const examination = this.#examiner.knownOf(located.document);
    const page = { located, mentions, past, examination };
    const drawn = await this.#markTerms(page, signal);
    this.#examine(page, signal);
    void later.then((all) => this.#nowPast(page, all, signal));
    return text.cost + found.cost + drawn;
  }

  /** Reading the glossary takes a task of its own: nothing else of ours makes it longer. */
  async #makeFinder(signal: AbortSignal): Promise<MentionFinder> {
    await pause();
    signal.throwIfAborted();
    const finder = this.#parts.finder();
    await pause();
    return finder;
  }

  /**
   * Marks what is in the window of a long page before all of it is read. Where the first of each section
   * counts, only names of which that is sure by then: not in headings, and not far down the page.
   */
  async #readInView(finder: MentionFinder, signal: AbortSignal): Promise<void> {
    const { surface, painter, wishes, early } = this.#parts;
    const { density } = wishes();
    const { scrollHeight } = document.documentElement;
    const isLong = scrollHeight > LONG_PAGE * window.innerHeight;
    if (!isLong || (density === 'section' && window.scrollY > window.innerHeight)) return;
    const inView = surface.readInView?.();
    if (inView === undefined) return;
    const { value: located } = await inSlices(inView, signal);
    const found = await inSlices(mentionsIn(located.document, finder), signal);
    const mentions =
      density === 'all' ? found.value : outsideHeadings(found.value, located.document);
    const { past } = await this.#pastOf(mentions, EARLY_PATIENCE_MS);
    const marks = await inSlices(termMarks({ located, mentions, past }, wishes()), signal);
    await inSlices(painter.show(marks.value), signal);
    early?.(painter.marks);
    await nextFrame();
    signal.throwIfAborted();
  }

  /** Which of the entries are past, as far as that is known soon; and all of them, later. */
  async #pastOf(
    mentions: readonly Mention[],
    patience = PATIENCE_MS,
  ): Promise<{
    readonly past: ReadonlySet<string>;
    readonly later: Promise<ReadonlySet<string>>;
  }> {
    const later = this.#parts.pastAmong([...new Set(mentions.map(({ entryId }) => entryId))]);
    const impatient = new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), patience);
    });
    const soon = await Promise.race([later, impatient]);
    return { past: new Set(soon ?? this.#page?.past), later };
  }

  /** What turned out to be past after the page was marked. */
  #nowPast(page: ReadPage, past: ReadonlySet<string>, signal: AbortSignal): void {
    if (signal.aborted || this.#page?.located !== page.located) return;
    if (past.size === page.past.size) return;
    this.#markTerms({ ...this.#page, past: new Set(past) }, signal).catch((reason: unknown) => {
      if (!signal.aborted) throw reason;
    });
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

/** The mentions that stand in no heading; both are in the order of the text. */
function outsideHeadings(mentions: readonly Mention[], { blocks }: Document): Mention[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  let next = 0;
  return mentions.filter(({ start }) => {
    while ((headings[next]?.end ?? Infinity) <= start) next += 1;
    return (headings[next]?.start ?? Infinity) > start;
  });
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
