import { build, buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import type { OutlineEntry } from './outline-entries.ts';
import type { Thumbnails } from './thumbnails.ts';

/** What the reader asks of the side. */
export interface SideEvents {
  wentTo(entry: OutlineEntry): void;
}

type Part = 'outline' | 'pages';

/** The left side: the outline of the document, or small pictures of its pages. */
export class Side {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #events: SideEvents;
  readonly #thumbnails: Thumbnails;
  readonly #heading = build('h2', { class: 'side-heading' });
  readonly #outline = build('nav', { class: 'outline' });
  readonly #tabs: Readonly<Record<Part, HTMLButtonElement>>;

  constructor(say: Say, events: SideEvents, thumbnails: Thumbnails) {
    this.#say = say;
    this.#events = events;
    this.#thumbnails = thumbnails;
    this.#tabs = {
      outline: buttonOf({ class: 'tab' }, () => this.#choose('outline'), say('outline')),
      pages: buttonOf({ class: 'tab' }, () => this.#choose('pages'), say('pageThumbnails')),
    };
    this.element = build(
      'aside',
      { class: 'side', hidden: '', 'aria-label': say('viewerSide') },
      build('div', { class: 'tabs' }, this.#tabs.outline, this.#tabs.pages),
      this.#heading,
      this.#outline,
      thumbnails.element,
    );
    this.#choose('outline');
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  toggle(): void {
    this.element.hidden = !this.element.hidden;
  }

  /** Shows an outline; `isMade` says that it was made of headings, not by the author. */
  showOutline(entries: readonly OutlineEntry[], isMade: boolean): void {
    const say = this.#say;
    this.#heading.textContent =
      entries.length === 0 ? say('noOutline') : isMade ? say('outlineMade') : '';
    const items = entries.map((entry) =>
      build(
        'li',
        { class: `level-${entry.level}` },
        buttonOf(
          { class: 'outline-entry', disabled: entry.to === undefined && '' },
          () => this.#events.wentTo(entry),
          entry.title,
        ),
      ),
    );
    this.#outline.setAttribute('aria-label', say(isMade ? 'outlineMade' : 'outline'));
    this.#outline.replaceChildren(build('ul', { lang: 'ja' }, items));
  }

  #choose(part: Part): void {
    for (const [name, tab] of Object.entries(this.#tabs))
      tab.setAttribute('aria-pressed', String(name === part));
    this.#outline.hidden = part !== 'outline';
    this.#heading.hidden = part !== 'outline';
    this.#thumbnails.element.hidden = part !== 'pages';
  }
}
