import { CARD_HEADING, CardHost, type TermBox } from '../card/card-host.ts';
import type { CardContent } from '../card/content.ts';
import { candidatesView, entryView } from '../card/view.ts';
import { browserLocale, say } from '../locales/say.ts';
import type { Mark } from '../marks/mark.ts';
import type { Painter } from '../marks/painter.ts';
import { boxesOf, homeOf } from '../surfaces/surface.ts';

/** Fetches what cards show of entries, in the order of the ids; unknown ones are left out. */
export type FetchContents = (ids: readonly string[]) => Promise<readonly CardContent[]>;

/** Opens and closes the card of a mark. */
export class CardDesk {
  readonly host = new CardHost();
  readonly #fetch: FetchContents;
  readonly #painter: Painter;
  readonly #closed: () => void;
  #open: Mark | undefined;
  /** Grows with every request: an answer that another request has overtaken is dropped. */
  #request = 0;

  /** `closed` is told when a card was closed from within, by its button. */
  constructor(fetch: FetchContents, painter: Painter, closed: () => void) {
    this.#fetch = fetch;
    this.#painter = painter;
    this.#closed = closed;
  }

  /** The mark whose card is open, or about to be. */
  get mark(): Mark | undefined {
    return this.#open;
  }

  /** Opens the card of a mark. `focus` moves the focus into it, for those who came by keyboard. */
  async open(mark: Mark, focus: boolean): Promise<void> {
    this.#request += 1;
    const request = this.#request;
    this.#open = mark;
    const { candidates, entryId } = mark.mention;
    const contents = await this.#fetch(candidates ?? [entryId]);
    const [first] = contents;
    const term = termBox(mark);
    if (request !== this.#request) return;
    if (first === undefined || term === undefined) return this.close();
    const options = { say, locale: browserLocale() };
    const view =
      contents.length > 1
        ? candidatesView(contents, CARD_HEADING, options)
        : entryView(first, CARD_HEADING, options);
    this.#painter.showOpen(mark.place);
    this.host.show(view, term, {
      home: cardHome(mark),
      focus,
      closeLabel: say('close'),
      onClose: () => {
        this.close();
        this.#closed();
      },
    });
  }

  close(): void {
    this.#request += 1;
    this.#open = undefined;
    this.#painter.showOpen(undefined);
    this.host.hide();
  }

  /** After scrolling or a change of layout: the card goes along, and goes away when its term does. */
  follow(): void {
    if (this.#open === undefined || this.host.box === undefined) return;
    const term = termBox(this.#open);
    const isAway = term === undefined || term.bottom < 0 || term.top > window.innerHeight;
    if (!isAway) return this.host.move(term);
    this.close();
    this.#closed();
  }
}

/** The box around all lines of a mark: the card may cover none of them. */
function termBox(mark: Mark): TermBox | undefined {
  const boxes = boxesOf(mark.place);
  const [first] = boxes;
  if (first === undefined) return undefined;
  return {
    lineLeft: first.left,
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Where the card's host goes: outside a modal dialog it would be inert. */
function cardHome({ place }: Mark): Element {
  return homeOf(place)?.closest('dialog:modal') ?? document.documentElement;
}
