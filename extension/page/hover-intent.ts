/** A resting pointer opens a card after this long; a passing one opens none. */
export const OPEN_DELAY_MS = 220;
/** A card stays this long after the pointer left, and as long as the pointer comes nearer. */
export const LINGER_MS = 320;

/** What the pointer is over. */
export type Over<Term> =
  | { readonly what: 'term'; readonly term: Term }
  | { readonly what: 'card' }
  | { readonly what: 'nothing' };

/** What is done when the pointer means it. */
export interface HoverActions<Term> {
  open(term: Term): void;
  close(): void;
}

/**
 * Decides from the pointer's way when a card opens and closes (WCAG 2.2, 1.4.13: the pointer may
 * enter the card, and it stays until left). `same` tells whether two terms are one.
 */
export class HoverIntent<Term> {
  readonly #actions: HoverActions<Term>;
  readonly #same: (a: Term, b: Term) => boolean;
  #waiting: Term | undefined;
  #opening: ReturnType<typeof setTimeout> | undefined;
  #closing: ReturnType<typeof setTimeout> | undefined;
  #open: Term | undefined;
  #distance = Infinity;

  constructor(actions: HoverActions<Term>, same: (a: Term, b: Term) => boolean) {
    this.#actions = actions;
    this.#same = same;
  }

  /** The pointer moved. `distance` is how far it now is from the open card (px); Infinity without one. */
  moved(over: Over<Term>, distance: number): void {
    const nearer = distance < this.#distance;
    this.#distance = distance;
    if (over.what === 'term') this.#overTerm(over.term, nearer);
    else {
      this.#stopOpening();
      if (over.what === 'card') this.#stay();
      else this.#leave(nearer);
    }
  }

  /** The pointer left the window. */
  left(): void {
    this.#stopOpening();
    this.#leave(false);
  }

  /** A card was opened by other means (a click, the keyboard): it stays until it is closed. */
  opened(): void {
    this.#stopOpening();
    this.#stay();
    this.#open = undefined;
  }

  /** The card is closed, or the page went away: nothing is due any more. */
  reset(): void {
    this.#stopOpening();
    this.#stay();
    this.#open = undefined;
    this.#distance = Infinity;
  }

  #overTerm(term: Term, nearer: boolean): void {
    if (this.#open !== undefined && this.#same(this.#open, term)) {
      this.#stopOpening();
      this.#stay();
      return;
    }
    const waits = this.#waiting !== undefined && this.#same(this.#waiting, term);
    // On its way to the open card the pointer crosses other terms: they wait until it rests.
    const passing = this.#open !== undefined && nearer;
    if (waits && !passing) return;
    this.#stopOpening();
    this.#waiting = term;
    this.#opening = setTimeout(() => this.#openNow(term), OPEN_DELAY_MS);
    if (this.#open !== undefined) this.#leave(nearer);
  }

  #openNow(term: Term): void {
    this.#stopOpening();
    this.#stay();
    this.#open = term;
    this.#actions.open(term);
  }

  #leave(nearer: boolean): void {
    if (this.#open === undefined) return;
    if (nearer) this.#stay();
    this.#closing ??= setTimeout(() => {
      this.reset();
      this.#actions.close();
    }, LINGER_MS);
  }

  #stay(): void {
    clearTimeout(this.#closing);
    this.#closing = undefined;
  }

  #stopOpening(): void {
    clearTimeout(this.#opening);
    this.#opening = undefined;
    this.#waiting = undefined;
  }
}
