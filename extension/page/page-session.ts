import { Matcher } from '../../glossary/matching/matcher.ts';
import type { Term } from '../../glossary/matching/model.ts';
import type { Direction, Standing } from '../messages/to-page.ts';
import type { Settings } from '../settings/settings.ts';
import { PageSurface } from '../surfaces/page.ts';
import { Annotator } from './annotator.ts';
import { askContents, askExamination, pastLookup } from './ask-background.ts';
import type { FetchContents } from './card-desk.ts';
import { onPageCommand, type SessionCommand } from './page-commands.ts';
import { PageReader } from './page-reader.ts';
import { stepTo } from './steps.ts';

/** What a session is given. */
export interface SessionParts {
  /** All names to look for; asked for when the page turns out to hold Japanese. */
  readonly terms: () => Term[];
  /** As they are now. */
  readonly settings: () => Settings;
  /** Whether the extension was updated or removed: then nobody answers any more. */
  readonly isInvalid: () => boolean;
  /** The reader closed the notice of an edition. */
  readonly dismissed: (key: string) => void;
}

/** A page while it is being read: its marks, cards and notice. */
export class PageSession {
  readonly #parts: SessionParts;
  readonly #end = new AbortController();
  readonly #shown: Annotator;
  readonly #reader: PageReader;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    const { signal } = this.#end;
    const fetchContents: FetchContents = async (ids) => {
      const contents = await askContents(ids);
      // After an update of the extension this script has nobody to ask: asking finds that out, and
      // the context ends.
      return parts.isInvalid() ? [] : contents;
    };
    const { settings, dismissed } = parts;
    this.#shown = new Annotator({ fetchContents, settings, dismissed }, signal);
    this.#reader = this.#makeReader();
    onPageCommand((command) => this.#answerTo(command), signal);
    this.#reader.start(signal);
  }

  /** Marks the page as the reader now wants it. */
  async settingsChanged(): Promise<void> {
    this.#shown.restyle();
    await this.#reader.remark(this.#end.signal);
  }

  /** Ends the reading; no trace is left. */
  end(): void {
    this.#end.abort();
  }

  #makeReader(): PageReader {
    let matcher: Matcher | undefined;
    const shown = this.#shown;
    return new PageReader({
      surface: new PageSurface(document),
      painter: shown.painter,
      finder: () => (matcher ??= new Matcher(this.#parts.terms())),
      pastAmong: pastLookup(),
      examine: askExamination,
      wishes: () => shown.wishes,
      early: (marks) => shown.pointer.showMarks(marks),
      read: (page, marks) => {
        shown.pointer.showMarks(marks);
        shown.showPage(page);
        // Frames are parts of a page that has its own line.
        if (window === window.top) shown.showEdition(page);
      },
    });
  }

  /** Opens the card of the next or previous mark. False where there is none any more. */
  #step(direction: Direction, enters: boolean): boolean {
    const { desk, painter } = this.#shown;
    const from = enters ? 'edge' : (desk.mark ?? 'window');
    const mark = stepTo(painter.marks, from, direction);
    if (mark === undefined) return false;
    void this.#shown.openByKey(mark);
    return true;
  }

  /** The reader goes on in another frame. */
  #leave(): void {
    const { desk, pointer } = this.#shown;
    if (desk.isPinned) return;
    desk.close();
    pointer.cardClosed();
  }

  #standing(): Standing {
    const { mark, isPinned } = this.#shown.desk;
    return { hasCard: mark !== undefined && !isPinned, hasFocus: document.hasFocus() };
  }

  #answerTo(command: SessionCommand): unknown {
    if (command.type === 'stand') return this.#standing();
    if (command.type === 'step') return this.#step(command.direction, command.enters === true);
    if (command.type === 'leave') this.#leave();
    return true;
  }
}
