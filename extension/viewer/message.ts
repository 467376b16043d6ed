import { build, buttonOf } from '../dom/build.ts';
import type { MessageKey, Say } from '../locales/say.ts';
import type { FailureKind, ViewerFailure } from './failure.ts';
import type { Received } from './file-bytes.ts';

/** A way on from a message. */
export interface WayOn {
  readonly label: string;
  readonly go: () => void;
}

const FAILURE_KEYS = {
  unreachable: 'failureUnreachable',
  redirected: 'failureRedirected',
  interrupted: 'failureInterrupted',
  missing: 'failureMissing',
  refused: 'failureRefused',
  stalled: 'failureStalled',
  'not-pdf': 'failureNotPdf',
  empty: 'failureEmpty',
  damaged: 'failureDamaged',
  password: 'failurePassword',
  other: 'failureOther',
} as const satisfies Readonly<Record<FailureKind, MessageKey>>;

/** What the viewer says in the place of pages: that it is loading, or why it can't show a file. */
export class Message {
  readonly element = build('div', { class: 'message', hidden: '' });
  readonly #say: Say;
  readonly #bar = build('progress', { class: 'loading', 'aria-labelledby': 'loading-name' });
  readonly #so = build('p', { class: 'so' });

  constructor(say: Say) {
    this.#say = say;
  }

  hide(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  /** A file is coming. */
  showLoading(name: string, wayBack: WayOn | undefined): void {
    this.#bar.removeAttribute('value');
    this.#so.textContent = '';
    this.#show(
      build('h2', { id: 'loading-name' }, this.#say('viewerLoading')),
      build('p', { class: 'file', lang: 'ja' }, name),
      this.#bar,
      this.#so,
      ways([wayBack]),
    );
  }

  /** How much of it has come. */
  showReceived({ bytes, of }: Received): void {
    if (of !== undefined) this.#bar.value = Math.min(1, bytes / of);
    const megabytes = (size: number): string => (size / 1e6).toFixed(1);
    this.#so.textContent =
      of === undefined ? `${megabytes(bytes)} MB` : `${megabytes(bytes)} / ${megabytes(of)} MB`;
  }

  /** Why a file can't be shown, and the ways on. */
  showFailure({ kind, detail }: ViewerFailure, name: string, waysOn: readonly WayOn[]): void {
    this.#show(
      build('h2', {}, this.#say('viewerFailed')),
      build('p', { class: 'file', lang: 'ja' }, name),
      build('p', {}, this.#say(FAILURE_KEYS[kind])),
      detail !== undefined && build('p', { class: 'so' }, detail),
      ways(waysOn),
    );
    this.element.querySelector('button')?.focus();
  }

  /** Any other text with ways on: the request for a permission, the empty viewer. `choice` is a switch below them. */
  showText(
    heading: string,
    texts: readonly string[],
    waysOn: readonly WayOn[],
    choice?: HTMLElement,
  ): void {
    this.#show(
      build('h2', {}, heading),
      ...texts.map((text) => build('p', {}, text)),
      ways(waysOn),
      choice ?? false,
    );
  }

  #show(...content: readonly (HTMLElement | false)[]): void {
    this.element.replaceChildren(build('div', { class: 'sheet', role: 'status' }, ...content));
    this.element.hidden = false;
  }
}

function ways(waysOn: readonly (WayOn | undefined)[]): HTMLElement {
  return build(
    'p',
    { class: 'ways' },
    waysOn
      .filter((way) => way !== undefined)
      .map(({ label, go }) => buttonOf({ class: 'way' }, go, label)),
  );
}
