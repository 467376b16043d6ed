import entryStyles from './entry.css?inline';
import cardStyles from './card.css?inline';
import tokens from '../design/tokens.css?inline';
import { build } from '../dom/build.ts';
import { buildHost } from '../dom/host.ts';
import { keptInside, nextCorner, placeCard, type Box, type Corner, type Size } from './place.ts';

/** The id of the heading inside a card that names it. */
export const CARD_HEADING = 'shirube-card-name';

/** What may not reach the page from inside the card: the page's shortcuts and click handlers. */
const KEPT_INSIDE = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
].concat(['keydown', 'keyup', 'keypress', 'contextmenu', 'touchstart', 'touchend']);

/**
 * The one element that Shirube puts into a page, there only while a card is open: a host with a
 * closed shadow root, in the top layer. Nothing of the page styles it or reads it.
 */
export class CardHost {
  readonly #sheet = new CSSStyleSheet();
  #host: HTMLElement | undefined;
  #card: HTMLElement | undefined;
  #focusBefore: HTMLElement | undefined;
  /** Where the reader has put the card, if anywhere. */
  #chosen: Corner | undefined;

  constructor() {
    this.#sheet.replaceSync(`${tokens}\n${entryStyles}\n${cardStyles}`);
  }

  /** The card's box in the viewport, while one is open. */
  get box(): DOMRect | undefined {
    return this.#card?.getBoundingClientRect();
  }

  /** Whether an event came from the card. */
  holds(event: Event): boolean {
    return this.#host !== undefined && event.composedPath().includes(this.#host);
  }

  /**
   * Opens a card with this content at a term, in place of another that is open. `home` is where the
   * host is put: a modal dialog makes all outside it inert. `focus` moves the focus into the card.
   */
  show(content: HTMLElement, term: TermBox, options: ShowOptions): void {
    const { home, focus, tools, refocus } = options;
    if (this.#host?.parentElement !== home) this.hide();
    const host = this.#host ?? this.#attach(home);
    this.#card?.replaceChildren(tools, content);
    this.move(term);
    if (this.#card !== undefined) this.#card.scrollTop = 0;
    const again = refocus === undefined ? null : this.#card?.querySelector<HTMLElement>(refocus);
    if (again) return again.focus({ preventScroll: true });
    if (!focus) return;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement !== host)
      this.#focusBefore = activeElement;
    this.#card?.focus({ preventScroll: true });
  }

  /** Puts the open card at where its term now is, unless the reader has put it elsewhere. */
  move(term: TermBox): void {
    const card = this.#card;
    if (card === undefined) return;
    card.style.maxHeight = '';
    const { width, height } = card.getBoundingClientRect();
    if (this.#chosen !== undefined) return this.#putAt(this.#chosen);
    const spot = placeCard(term, { width, height }, viewportSize(), term.lineLeft);
    this.#setPosition(spot);
    if (spot.maxHeight < height) card.style.maxHeight = `${spot.maxHeight}px`;
  }

  /** Moves the open card by so much (CSS px); it stays inside the window. */
  moveBy(dx: number, dy: number): void {
    const { box } = this;
    if (box !== undefined) this.#putAt({ left: box.left + dx, top: box.top + dy });
  }

  /** Moves the open card into the next corner of the window. */
  moveToNextCorner(): void {
    const { box } = this;
    if (box !== undefined) this.#putAt(nextCorner(box, box, viewportSize()));
  }

  /** Keeps a card that was moved inside a window that has become smaller. */
  keepInside(): void {
    if (this.#chosen !== undefined) this.#putAt(this.#chosen);
  }

  /** Has the card stand at its term again from the next time that it is placed. */
  forgetPlace(): void {
    this.#chosen = undefined;
  }

  #putAt(corner: Corner): void {
    const { box } = this;
    if (box === undefined) return;
    this.#chosen = keptInside(corner, box, viewportSize());
    this.#setPosition(this.#chosen);
  }

  #setPosition({ left, top }: Corner): void {
    if (this.#card === undefined) return;
    this.#card.style.left = `${left}px`;
    this.#card.style.top = `${top}px`;
  }

  /** Closes the card and removes its host. The focus goes back to where it was if the card had it. */
  hide(): void {
    const hadFocus = this.#host !== undefined && document.activeElement === this.#host;
    this.#host?.remove();
    this.#host = undefined;
    this.#card = undefined;
    this.#chosen = undefined;
    if (hadFocus) this.#focusBefore?.focus({ preventScroll: true });
    this.#focusBefore = undefined;
  }

  #attach(home: Element): HTMLElement {
    const { host, root } = buildHost([this.#sheet], { popover: 'manual' });
    const card = build('div', {
      class: 'card',
      role: 'dialog',
      'aria-labelledby': CARD_HEADING,
      tabindex: -1,
    });
    root.append(card);
    for (const type of KEPT_INSIDE) host.addEventListener(type, (event) => event.stopPropagation());
    home.append(host);
    host.showPopover();
    this.#host = host;
    this.#card = card;
    return host;
  }
}

/** The window without its scroll bar (CSS px). */
function viewportSize(): Size {
  return { width: document.documentElement.clientWidth, height: window.innerHeight };
}

/** The box around all lines of a term, and where the line begins to which the reader points. */
export interface TermBox extends Box {
  readonly lineLeft: number;
}

/** How a card opens. */
export interface ShowOptions {
  readonly home: Element;
  readonly focus: boolean;
  readonly tools: HTMLElement;
  /** A selector of the element, if it is there, that had the focus in the content before this one. */
  readonly refocus?: string;
}
