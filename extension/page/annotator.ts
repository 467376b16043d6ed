import type { Mark } from '../marks/mark.ts';
import type { MarkWishes } from '../marks/marks-of-page.ts';
import { Painter } from '../marks/painter.ts';
import { EditionNotice } from '../notice/edition-notice.ts';
import type { Settings } from '../settings/settings.ts';
import { CardDesk, type FetchContents } from './card-desk.ts';
import type { ReadPage } from './page-reader.ts';
import { PanelLink } from './panel-link.ts';
import { Pointer } from './pointer.ts';

/** What an annotator is given. */
export interface AnnotatorParts {
  readonly fetchContents: FetchContents;
  /** As they are now. */
  readonly settings: () => Settings;
  /** The reader closed the notice of an edition. */
  readonly dismissed: (key: string) => void;
  /** The text's elements keep their colours where colours are forced. */
  readonly keepsColours?: boolean;
}

/**
 * What shows a reader what is known of a document, web page or PDF: its marks, their cards, the notice
 * of its edition, and what the panel lists of it. Without a trace once the signal is aborted.
 */
export class Annotator {
  readonly painter: Painter;
  readonly desk: CardDesk;
  readonly pointer: Pointer;
  readonly panel: PanelLink;
  readonly #notice: EditionNotice;
  readonly #settings: () => Settings;

  constructor(parts: AnnotatorParts, signal: AbortSignal) {
    const { fetchContents, settings, dismissed, keepsColours = false } = parts;
    this.#settings = settings;
    this.painter = new Painter(document, { keepsColours });
    this.#notice = new EditionNotice(dismissed);
    this.desk = new CardDesk(fetchContents, this.painter, {
      closed: () => this.pointer.cardClosed(),
      pinned: () => this.pointer.cardOpened(),
    });
    this.pointer = new Pointer(this.desk);
    this.panel = new PanelLink(this.painter);
    this.restyle();
    this.pointer.listen(signal);
    this.panel.listen(signal);
    signal.addEventListener('abort', () => {
      this.painter.erase();
      this.#notice.remove();
    });
  }

  /** How the reader wants documents marked, now. */
  get wishes(): MarkWishes {
    const { density, muted } = this.#settings();
    return { density, muted: new Set(muted) };
  }

  /** Has marks look as the reader now wants them. */
  restyle(): void {
    this.painter.setStyle(this.#settings().markStyle);
  }

  /** The document was read (again): cards and panel speak of it as it is now. */
  showPage(page: ReadPage): void {
    this.desk.showPage(page);
    this.panel.show(page);
  }

  /** The notice of the document's edition, if there is anything to tell of it. */
  showEdition({ examination }: Pick<ReadPage, 'examination'>): void {
    this.#notice.showUnless(this.#settings().dismissed, examination?.edition);
  }

  /** Opens the card of a mark for somebody who came by keyboard. */
  openByKey(mark: Mark): Promise<void> {
    this.pointer.cardOpened();
    return this.desk.open(mark, true);
  }
}
