import type { Span } from '../../glossary/document/model.ts';
import type { Mention } from '../../glossary/matching/model.ts';
import { CARD_HEADING } from '../card/card-host.ts';
import type { CardContent } from '../card/content.ts';
import { differencesNote } from '../card/differences.ts';
import { revisionsNote } from '../card/revisions.ts';
import { placesBar } from '../card/places-bar.ts';
import { referenceView } from '../card/reference-view.ts';
import type { ViewOptions } from '../card/view-options.ts';
import { candidatesView, entryView } from '../card/view.ts';
import { say, textLocale } from '../locales/say.ts';
import { lookOf, lookOfFigure, type Mark } from '../marks/mark.ts';
import type { ExaminedFigure } from '../messages/examination.ts';
import { bring } from './bring.ts';
import { firstLines } from './first-lines.ts';
import type { ReadPage } from './page-reader.ts';
import { mentionsOfEntry, termPlaces } from './term-places.ts';

/** Where a reader can go from within a card. */
export interface CardMoves {
  /** Another entry, in the same card. */
  openEntry(id: string): void;
  /** Another place of the page about the same thing; `refocus` selects the button that was pressed. */
  goTo(mark: Mark, refocus: string): void;
  /** To the target of a reference, or back. */
  jump(mark: Mark): void;
  /** Keeps the card while a place is brought that has to be drawn first. */
  travel<T>(to: Promise<T>): Promise<T>;
}

/** Makes what cards show, from what is known of an entry and of the page. */
export class CardViews {
  readonly #moves: CardMoves;
  #page: ReadPage | undefined;

  constructor(moves: CardMoves) {
    this.#moves = moves;
  }

  /** The page as it was read last. */
  showPage(page: ReadPage): void {
    this.#page = page;
  }

  /** An entry with what the page says of it, or the entries that a name may mean. */
  entries(contents: readonly CardContent[], mark: Mark): HTMLElement | undefined {
    const [first] = contents;
    if (first === undefined) return undefined;
    const options = this.#options();
    if (contents.length > 1) return candidatesView(contents, CARD_HEADING, options);
    const notes = {
      differs: this.#figures(first, mark, differencesNote, options),
      revised: this.#figures(first, mark, revisionsNote, options),
    };
    // Who pointed at the number wants to know of the number.
    const lead = mark.about === 'figure' ? notes[mark.look] : undefined;
    const others = Object.values(notes).filter((note) => note !== lead);
    const pageNotes = [...others, this.#places(first, mark)];
    return entryView(first, CARD_HEADING, { ...options, lead, pageNotes });
  }

  /** Where a reference leads; `from` is the reference when the card already stands at its target. */
  reference(mark: Mark, from: Mark | undefined): HTMLElement | undefined {
    const origin = from ?? mark;
    if (origin.about !== 'reference' || this.#page === undefined) return undefined;
    const { document } = this.#page.located;
    const { text, targets } = origin.reference;
    const lines = targets.map(({ start }) => ({ lines: firstLines(document, start) }));
    const back = from === undefined ? undefined : () => void this.#jumpTo(from, origin.reference);
    const go = (nth: number): void => {
      const target = targets[nth];
      if (target !== undefined) void this.#jumpTo(origin, target);
    };
    return referenceView(text, lines, CARD_HEADING, { go, back }, this.#options());
  }

  #options(): ViewOptions {
    return { say, locale: textLocale(), isBrief: true, open: (id) => this.#moves.openEntry(id) };
  }

  /** What there is to say of the page's numbers of an entry, first of the one that was pointed at. */
  #figures(
    { id }: CardContent,
    mark: Mark,
    note: typeof differencesNote,
    options: ViewOptions,
  ): HTMLElement | undefined {
    const figures = this.#page?.examination?.figures ?? [];
    const own = figures.filter(({ entryId }) => entryId === id);
    const pointed = mark.about === 'figure' ? mark.figure.start : undefined;
    const ordered = [
      ...own.filter(({ start }) => start === pointed),
      ...own.filter(({ start }) => start !== pointed),
    ];
    return note(ordered, (figure) => void this.#goToFigure(figure), options);
  }

  async #jumpTo(mark: Mark, span: Span): Promise<void> {
    const place = await this.#moves.travel(bring(this.#page, span));
    if (place !== undefined) this.#moves.jump({ ...mark, place });
  }

  async #goToFigure(figure: ExaminedFigure): Promise<void> {
    const place = await this.#moves.travel(bring(this.#page, figure));
    const look = lookOfFigure(figure);
    if (place === undefined || look === undefined) return;
    this.#moves.goTo({ about: 'figure', figure, place, look }, '.go');
  }

  #places(content: CardContent, mark: Mark): HTMLElement | undefined {
    const mentions = mentionsOfEntry(this.#page?.mentions ?? [], content.id);
    const open = mark.about === 'term' ? mark.mention : undefined;
    const places = termPlaces(mentions, content, open);
    const go = (step: 1 | -1): void => void this.#step(mentions, places.at, step);
    return placesBar(places, go, say);
  }

  /** The next place that is laid out, around the end if need be. */
  async #step(mentions: readonly Mention[], at: number | undefined, step: 1 | -1): Promise<void> {
    const start = at ?? (step === 1 ? -1 : 0);
    const mention = mentions.at((start + step) % mentions.length);
    const place = mention && (await this.#moves.travel(bring(this.#page, mention)));
    if (mention === undefined || place === undefined) return;
    const look = lookOf(mention, this.#page?.past ?? new Set());
    const refocus = `.step:${step === 1 ? 'last-of-type' : 'first-of-type'}`;
    this.#moves.goTo({ about: 'term', mention, place, look }, refocus);
  }
}
