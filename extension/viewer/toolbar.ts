import { build, buttonOf } from '../dom/build.ts';
import type { MessageKey, Say } from '../locales/say.ts';
import { icon, type IconName } from './icons.ts';
import type { Zoom } from './pages.ts';

/** What the reader asks of the viewer with the toolbar. */
export interface ToolbarEvents {
  sideToggled(): void;
  next(): void;
  previous(): void;
  /** A page by its label or number; false when there is none. */
  turnTo(page: string): boolean;
  zoomIn(): void;
  zoomOut(): void;
  zoomTo(zoom: Zoom): void;
  findToggled(): void;
  print(): void;
  download(): void;
}

const ZOOMS: readonly (readonly [string, MessageKey | undefined])[] = [
  ['auto', 'zoomAuto'],
  ['page-width', 'zoomWidth'],
  ['page-fit', 'zoomPage'],
  ['0.5', undefined],
  ['0.75', undefined],
  ['1', undefined],
  ['1.25', undefined],
  ['1.5', undefined],
  ['2', undefined],
  ['3', undefined],
];
/** The option that stands for any other scale. */
const OTHER = 'other';

/** The bar above the pages. It works once there are pages. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #events: ToolbarEvents;
  readonly #title = build('h1', { class: 'title' });
  readonly #page: HTMLInputElement;
  readonly #count = build('span', { class: 'count' });
  readonly #zoom: HTMLSelectElement;
  readonly #other = build('option', { value: OTHER, hidden: '' });
  readonly #side: HTMLButtonElement;
  readonly #find: HTMLButtonElement;
  readonly #fields: HTMLFieldSetElement;
  #shown = '';

  /** `menu` is put at the end of the bar. */
  constructor(say: Say, events: ToolbarEvents, menu: HTMLElement) {
    this.#say = say;
    this.#events = events;
    this.#side = this.#button('side', 'viewerSide', () => events.sideToggled());
    this.#find = this.#button('find', 'viewerFind', () => events.findToggled());
    this.#side.setAttribute('aria-expanded', 'false');
    this.#find.setAttribute('aria-expanded', 'false');
    this.#page = this.#pageField();
    this.#zoom = this.#zoomField();
    this.#fields = build(
      'fieldset',
      { class: 'tools', disabled: '', 'aria-label': say('viewerTools') },
      build('span', { class: 'group' }, this.#side),
      this.#title,
      build(
        'span',
        { class: 'group pages-group' },
        this.#button('previous', 'previousPage', () => events.previous()),
        this.#page,
        this.#count,
        this.#button('next', 'nextPage', () => events.next()),
      ),
      build(
        'span',
        { class: 'group zoom-group' },
        this.#button('less', 'zoomOut', () => events.zoomOut()),
        this.#zoom,
        this.#button('more', 'zoomIn', () => events.zoomIn()),
      ),
      build(
        'span',
        { class: 'group' },
        this.#find,
        this.#button('print', 'viewerPrint', () => events.print(), 'wide-only'),
        this.#button('download', 'viewerDownload', () => events.download(), 'wide-only'),
      ),
    );
    this.element = build('header', { class: 'toolbar' }, this.#fields, menu);
  }

  /** The bar works while there is a document. */
  set isUsable(isUsable: boolean) {
    this.#fields.disabled = !isUsable;
  }

  set title(title: string) {
    this.#title.textContent = title;
    this.#title.title = title;
  }

  set sideIsOpen(isOpen: boolean) {
    this.#side.setAttribute('aria-expanded', String(isOpen));
  }

  set findIsOpen(isOpen: boolean) {
    this.#find.setAttribute('aria-expanded', String(isOpen));
  }

  /** The page in front of `count`; `label` is the file's own name of it. */
  showPage(number: number, count: number, label: string | undefined): void {
    this.#shown = label ?? String(number);
    this.#page.value = this.#shown;
    this.#page.style.width = `${Math.max(3, String(count).length, this.#shown.length) + 1.5}ch`;
    this.#count.textContent =
      label === undefined ? this.#say('pageOf', count) : this.#say('labelledPageOf', number, count);
  }

  /** The scale, 1 at 100 %. */
  showZoom(scale: number): void {
    const known = ZOOMS.find(([value]) => Number(value) === Math.round(scale * 100) / 100);
    if (this.#isNamedFit()) return this.#nameOther(scale);
    if (known === undefined) this.#nameOther(scale);
    this.#zoom.value = known?.[0] ?? OTHER;
  }

  focusPage(): void {
    this.#page.focus();
    this.#page.select();
  }

  focusFind(): void {
    this.#find.focus();
  }

  /** Whichever fit was chosen stays chosen until the reader zooms by steps. */
  leaveFit(): void {
    this.#zoom.value = OTHER;
  }

  #isNamedFit(): boolean {
    return Number.isNaN(Number(this.#zoom.value)) && this.#zoom.value !== OTHER;
  }

  #nameOther(scale: number): void {
    this.#other.textContent = percent(scale);
  }

  #pageField(): HTMLInputElement {
    const field = build('input', {
      class: 'page-field',
      inputmode: 'numeric',
      autocomplete: 'off',
      'aria-label': this.#say('pageField'),
    });
    const go = (): void => {
      if (field.value === this.#shown) return;
      if (!this.#events.turnTo(field.value.trim())) field.value = this.#shown;
    };
    field.addEventListener('change', go);
    field.addEventListener('focus', () => field.select());
    return field;
  }

  #zoomField(): HTMLSelectElement {
    const options = ZOOMS.map(([value, key]) =>
      build('option', { value }, key === undefined ? percent(Number(value)) : this.#say(key)),
    );
    const field = build(
      'select',
      { class: 'zoom-field', 'aria-label': this.#say('zoomField') },
      options,
      this.#other,
    );
    field.addEventListener('change', () => {
      const { value } = field;
      if (value === 'auto' || value === 'page-width' || value === 'page-fit')
        this.#events.zoomTo(value);
      else if (value !== OTHER) this.#events.zoomTo(Number(value));
    });
    return field;
  }

  #button(
    name: IconName,
    key: MessageKey,
    pressed: () => void,
    className?: string,
  ): HTMLButtonElement {
    const label = this.#say(key);
    const attributes = { class: className, 'aria-label': label, title: label };
    return buttonOf(attributes, pressed, icon(name));
  }
}

function percent(scale: number): string {
  return `${Math.round(scale * 100)} %`;
}
