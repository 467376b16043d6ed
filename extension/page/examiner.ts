import type { Document } from '../../glossary/document/model.ts';
import { MOST_EXAMINED, type Examination, type PageToExamine } from '../messages/examination.ts';

/** Asks the background what a page's numbers and references are; undefined when it does not answer. */
export type AskExamination = (page: PageToExamine) => Promise<Examination | undefined>;

/** A page that changes all the time shall not keep the background awake: the wait grows to this (ms). */
const LONGEST_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 1000;

/** Has a page examined, once for each text, and less and less often while the text goes on changing. */
export class Examiner {
  readonly #ask: AskExamination;
  #text: string | undefined;
  #known: Examination | undefined;
  #wait = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: AskExamination) {
    this.#ask = ask;
  }

  /** What is known of this text already. */
  knownOf({ text }: Document): Examination | undefined {
    return text === this.#text ? this.#known : undefined;
  }

  /** Examines a page unless its text is known; `done` is called only for the page asked for last. */
  examine(page: PageToExamine, done: (examination: Examination) => void): void {
    clearTimeout(this.#timer);
    const { text } = page.document;
    if (text === this.#text || text.length > MOST_EXAMINED) return;
    this.#timer = setTimeout(() => void this.#examineNow(page, done), this.#wait);
    this.#wait = Math.min(Math.max(FIRST_WAIT_MS, this.#wait * 2), LONGEST_WAIT_MS);
  }

  /** Nothing is asked any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#text = undefined;
  }

  async #examineNow(page: PageToExamine, done: (examination: Examination) => void): Promise<void> {
    const { text } = page.document;
    this.#text = text;
    this.#known = undefined;
    const examination = await this.#ask(page);
    if (text !== this.#text) return;
    if (examination === undefined) {
      // The background may be starting anew: the next reading asks again.
      this.#text = undefined;
      return;
    }
    this.#known = examination;
    done(examination);
  }
}
