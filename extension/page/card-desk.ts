import { CardHost, type TermBox } from '../card/card-host.ts';
import { citationText } from '../card/citation.ts';
import type { CardContent } from '../card/content.ts';
import { cardTools } from '../card/tools.ts';
import { say, textLocale } from '../locales/say.ts';
import type { Mark } from '../marks/mark.ts';
import type { Painter } from '../marks/painter.ts';
import { boxesOf, homeOf, parentOf } from '../surfaces/surface.ts';
import { CardViews, type CardMoves } from './card-views.ts';
import type { ReadPage } from './page-reader.ts';
import { reveal } from './reveal.ts';

/** Fetches what cards show of entries, in the order of the ids; unknown ones are left out. */
export type FetchContents = (ids: readonly string[]) => Promise<readonly CardContent[]>;

/** What the desk tells of its card. */
export interface DeskEvents {
  /** It was closed from within, by its button. */
  closed(): void;
  /** It now stays until the reader closes it. */
  pinned(): void;
}

/** What a card shows: entries, or where a reference leads. */
type Shown = readonly CardContent[] | 'reference';

/** Opens and closes the card of a mark, and goes from one thing to the next in it. */
export class CardDesk {
  readonly host = new CardHost();
  readonly #fetch: FetchContents;
  readonly #painter: Painter;
  readonly #events: DeskEvents;
  readonly #views: CardViews;
  #open: Mark | undefined;
  /** What the reader came through in the card, the last one shown. */
  #trail: Shown[] = [];
  /** The reference from which the reader jumped. */
  #jumpedFrom: Mark | undefined;
  #isPinned = false;
  /** So many ways to another place are under way. */
  #travelling = 0;
  /** Grows with every request: an answer that another request has overtaken is dropped. */
  #request = 0;

  constructor(fetch: FetchContents, painter: Painter, events: DeskEvents) {
    this.#fetch = fetch;
    this.#painter = painter;
    this.#events = events;
    const moves: CardMoves = {
      openEntry: (id) => void this.#openEntry(id),
      goTo: (mark, refocus) => this.#goTo(mark, refocus),
      jump: (mark) => this.#jump(mark),
      travel: (to) => this.#travel(to),
    };
    this.#views = new CardViews(moves);
  }

  /** The mark whose card is open, or about to be. */
  get mark(): Mark | undefined {
    return this.#open;
  }

  /** Whether the open card stays until the reader closes it. */
  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** The page was read (again): cards speak of it as it is now. */
  showPage(page: ReadPage): void {
    this.#views.showPage(page);
  }

  /** Opens the card of a mark. `focus` moves the focus into it, for those who came by keyboard. */
  async open(mark: Mark, focus: boolean): Promise<void> {
    this.#open = mark;
    this.#jumpedFrom = undefined;
    const shown = await this.#shownFor(mark);
    if (shown === undefined) return;
    this.#trail = [shown];
    this.#render({ focus });
  }

  close(): void {
    this.#request += 1;
    this.#open = undefined;
    this.#trail = [];
    this.#jumpedFrom = undefined;
    this.#isPinned = false;
    this.#painter.showOpen(undefined);
    this.host.hide();
  }

  /** After scrolling or a change of layout: the card goes along, and goes away when its term does. */
  follow(): void {
    if (this.#isPinned) this.host.keepInside();
    if (this.#open === undefined || this.host.box === undefined || this.#isPinned) return;
    if (this.#travelling > 0) return;
    const term = termBox(this.#open);
    const isAway = term === undefined || term.bottom < 0 || term.top > window.innerHeight;
    if (!isAway) return this.host.move(term);
    this.#closeFromWithin();
  }

  /** What the card of a mark begins with; undefined when the answer comes too late or is empty. */
  async #shownFor(mark: Mark): Promise<Shown | undefined> {
    if (mark.about === 'reference') {
      this.#request += 1;
      return 'reference';
    }
    if (mark.about === 'figure') return this.#contents([mark.figure.entryId]);
    return this.#contents(mark.mention.candidates ?? [mark.mention.entryId]);
  }

  async #contents(ids: readonly string[]): Promise<readonly CardContent[] | undefined> {
    this.#request += 1;
    const request = this.#request;
    const contents = await this.#fetch(ids);
    if (request !== this.#request) return undefined;
    if (contents.length > 0) return contents;
    if (this.#trail.length === 0) this.close();
    return undefined;
  }

  #render({ focus, refocus }: { readonly focus: boolean; readonly refocus?: string }): void {
    const mark = this.#open;
    const shown = this.#trail.at(-1);
    const term = mark && termBox(mark);
    if (mark === undefined || shown === undefined || term === undefined) return this.close();
    const view =
      shown === 'reference'
        ? this.#views.reference(mark, this.#jumpedFrom)
        : this.#views.entries(shown, mark);
    if (view === undefined) return this.close();
    this.#painter.showOpen(mark.place);
    this.host.show(view, term, {
      home: cardHome(mark),
      focus,
      tools: this.#tools(shown),
      ...(refocus !== undefined && { refocus }),
    });
  }

  #tools(shown: Shown): HTMLElement {
    const [first, ...others] = shown === 'reference' ? [] : shown;
    const one = others.length === 0 ? first : undefined;
    // Pages that came without encryption have no clipboard.
    const canCopy = one !== undefined && window.isSecureContext;
    return cardTools(
      {
        back: this.#trail.length > 1 ? () => this.#back() : undefined,
        copy: canCopy ? () => copyText(citationText(one, textLocale())) : undefined,
        move: {
          by: (dx, dy) => this.host.moveBy(dx, dy),
          toNextCorner: () => this.host.moveToNextCorner(),
          done: () => this.#moved(),
        },
        pin: () => this.#pin(),
        isPinned: this.#isPinned,
        close: () => this.#closeFromWithin(),
      },
      say,
    );
  }

  async #openEntry(id: string): Promise<void> {
    const contents = await this.#contents([id]);
    if (contents === undefined) return;
    this.#trail.push(contents);
    this.#render({ focus: false, refocus: `.${CARD_BACK}` });
  }

  #back(): void {
    this.#request += 1;
    this.#trail.pop();
    this.#render({ focus: true });
  }

  /** Another place of what the card shows: the page goes there, and the card with it. */
  #goTo(mark: Mark, refocus: string): void {
    if (!reveal(mark.place)) return;
    this.#open = mark;
    this.#painter.flash(mark.place);
    this.#render({ focus: false, refocus });
  }

  /** The card waits while the page goes to another place: it is about to stand there. */
  async #travel<T>(to: Promise<T>): Promise<T> {
    this.#travelling += 1;
    try {
      return await to;
    } finally {
      this.#travelling -= 1;
    }
  }

  /** To where a reference leads, or back to it. */
  #jump(mark: Mark): void {
    const from = this.#open;
    if (!reveal(mark.place)) return;
    this.#jumpedFrom = this.#jumpedFrom === undefined ? from : undefined;
    this.#open = mark;
    this.#painter.flash(mark.place);
    this.#render({ focus: false, refocus: '.go' });
  }

  /** A card that was put somewhere stays there. */
  #moved(): void {
    if (this.#isPinned) return;
    this.#isPinned = true;
    this.#events.pinned();
    this.#render({ focus: false, refocus: '.move' });
  }

  #pin(): void {
    this.#isPinned = !this.#isPinned;
    if (!this.#isPinned) this.host.forgetPlace();
    if (this.#isPinned) this.#events.pinned();
    this.#render({ focus: false, refocus: '.pin' });
  }

  #closeFromWithin(): void {
    this.close();
    this.#events.closed();
  }
}

/** The class of the button that leads back: it takes the focus when there is somewhere to go back to. */
const CARD_BACK = 'back';

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The page's permissions policy may forbid it.
    return false;
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
  for (let box = homeOf(place); box !== null; box = parentOf(box))
    if (box.matches('dialog:modal')) return box;
  return document.documentElement;
}
