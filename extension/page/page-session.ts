import { Matcher } from '../../glossary/matching/matcher.ts';
import type { Term } from '../../glossary/matching/model.ts';
import type { MarkWishes } from '../marks/marks-of-page.ts';
import { Painter } from '../marks/painter.ts';
import type { Direction, Standing } from '../messages/to-page.ts';
import { EditionNotice } from '../notice/edition-notice.ts';
import type { Settings } from '../settings/settings.ts';
import { PageSurface } from '../surfaces/page.ts';
import { askContents, askExamination, pastLookup } from './ask-background.ts';
import { CardDesk, type FetchContents } from './card-desk.ts';
import { onPageCommand, type SessionCommand } from './page-commands.ts';
import { PageReader, type ReadPage } from './page-reader.ts';
import { PanelLink } from './panel-link.ts';
import { Pointer } from './pointer.ts';
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
  readonly #painter = new Painter(document);
  readonly #notice: EditionNotice;
  readonly #desk: CardDesk;
  readonly #pointer: Pointer;
  readonly #panel: PanelLink;
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
    this.#painter.setStyle(parts.settings().markStyle);
    this.#notice = new EditionNotice(parts.dismissed);
    this.#desk = new CardDesk(fetchContents, this.#painter, {
      closed: () => this.#pointer.cardClosed(),
      pinned: () => this.#pointer.cardOpened(),
    });
    this.#pointer = new Pointer(this.#desk);
    this.#panel = new PanelLink(this.#painter);
    this.#reader = this.#makeReader();
    this.#pointer.listen(signal);
    this.#panel.listen(signal);
    onPageCommand((command) => this.#answerTo(command), signal);
    this.#reader.start(signal);
  }

  /** Marks the page as the reader now wants it. */
  async settingsChanged(): Promise<void> {
    this.#painter.setStyle(this.#parts.settings().markStyle);
    await this.#reader.remark(this.#end.signal);
  }

  /** Ends the reading; no trace is left. */
  end(): void {
    this.#end.abort();
    this.#notice.remove();
  }

  #makeReader(): PageReader {
    let matcher: Matcher | undefined;
    const isOurs = (node: Node): boolean => this.#desk.host.holds(node) || this.#notice.holds(node);
    return new PageReader({
      surface: new PageSurface(document, isOurs),
      painter: this.#painter,
      finder: () => (matcher ??= new Matcher(this.#parts.terms())),
      pastAmong: pastLookup(),
      examine: askExamination,
      wishes: () => this.#wishes(),
      early: (marks) => this.#pointer.showMarks(marks),
      read: (page, marks) => {
        this.#pointer.showMarks(marks);
        this.#desk.showPage(page);
        this.#panel.show(page);
        this.#showEdition(page);
      },
    });
  }

  #wishes(): MarkWishes {
    const { density, muted } = this.#parts.settings();
    return { density, muted: new Set(muted) };
  }

  #showEdition({ examination }: ReadPage): void {
    // Frames are parts of a page that has its own line.
    if (window === window.top)
      this.#notice.showUnless(this.#parts.settings().dismissed, examination?.edition);
  }

  /** Opens the card of the next or previous mark. False where there is none any more. */
  #step(direction: Direction, enters: boolean): boolean {
    const from = enters ? 'edge' : (this.#desk.mark ?? 'window');
    const mark = stepTo(this.#painter.marks, from, direction);
    if (mark === undefined) return false;
    this.#pointer.cardOpened();
    void this.#desk.open(mark, true);
    return true;
  }

  /** The reader goes on in another frame. */
  #leave(): void {
    if (this.#desk.isPinned) return;
    this.#desk.close();
    this.#pointer.cardClosed();
  }

  #standing(): Standing {
    const { mark, isPinned } = this.#desk;
    return { hasCard: mark !== undefined && !isPinned, hasFocus: document.hasFocus() };
  }

  #answerTo(command: SessionCommand): unknown {
    if (command.type === 'stand') return this.#standing();
    if (command.type === 'step') return this.#step(command.direction, command.enters === true);
    if (command.type === 'leave') this.#leave();
    return true;
  }
}
