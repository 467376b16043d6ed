import type { Glossary } from '../../glossary/glossary.ts';
import { cardContent, type Locale } from '../card/content.ts';
import { candidatesView, entryView } from '../card/view.ts';
import { build, buttonOf } from '../dom/build.ts';
import { today } from '../glossary/known.ts';
import type { Say } from '../locales/say.ts';
import { muteButton } from './mute-button.ts';
import type { FramePlace } from './page-contents.ts';
import { placesView } from './places-view.ts';
import type { Row } from './rows.ts';

const ENTRY_HEADING = 'entry-name';

/** What the reader does in an entry. */
export interface SheetEvents {
  /** Back to the list. */
  left(): void;
  /** To another entry. */
  opened(id: string): void;
  /** To a place in the page. */
  went(place: FramePlace): void;
}

/** The part of the panel that shows one entry in full, and where it stands on the page. */
export class EntrySheet {
  readonly element = build('main', { hidden: '' });
  readonly #glossary: Glossary;
  readonly #say: Say;
  readonly #locale: Locale;
  readonly #events: SheetEvents;
  readonly #places = build('div', {});
  /** Ends with the entry that is shown. */
  #shown = new AbortController();

  constructor(glossary: Glossary, say: Say, locale: Locale, events: SheetEvents) {
    this.#glossary = glossary;
    this.#say = say;
    this.#locale = locale;
    this.#events = events;
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') events.left();
    });
  }

  /** Shows what a row stands for. False where the glossary knows nothing of it. */
  show({ ids }: Row): boolean {
    const say = this.#say;
    const day = today();
    const contents = ids
      .map((id) => cardContent(this.#glossary, id, day, this.#locale))
      .filter((content) => content !== undefined);
    const [first] = contents;
    if (first === undefined) return false;
    const options = { say, locale: this.#locale, open: (id: string) => this.#events.opened(id) };
    const view =
      contents.length > 1
        ? candidatesView(contents, ENTRY_HEADING, options)
        : entryView(first, ENTRY_HEADING, options);
    const back = buttonOf({ class: 'back' }, () => this.#events.left(), `← ${say('backToList')}`);
    this.#places.replaceChildren();
    this.#shown.abort();
    this.#shown = new AbortController();
    const mutes = ids.map((id) => muteButton(id, say, this.#shown.signal));
    this.element.replaceChildren(
      back,
      build('div', { class: 'sheet' }, view, this.#places, ...mutes),
    );
    this.element.hidden = false;
    this.element.scrollTop = 0;
    return true;
  }

  /** Shows where the term stands; the focus stays on the place that had it. */
  showPlaces(places: readonly FramePlace[]): void {
    const buttons = (): HTMLElement[] => [
      ...this.#places.querySelectorAll<HTMLElement>('button.place'),
    ];
    const focused = buttons().findIndex((button) => button === document.activeElement);
    const go = (nth: number): void => {
      const place = places[nth];
      if (place !== undefined) this.#events.went(place);
    };
    const snippets = places.map(({ snippet }) => snippet);
    this.#places.replaceChildren(placesView(snippets, go, this.#say));
    if (focused !== -1) buttons()[focused]?.focus();
  }

  /** Moves the focus to the beginning. */
  focus(): void {
    this.element.querySelector<HTMLElement>('.back')?.focus();
  }

  hide(): void {
    this.element.hidden = true;
  }
}
