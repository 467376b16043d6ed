import { build, buttonOf } from '../dom/build.ts';
import type { ViewOptions } from './view-options.ts';

/** Where a reference leads: the first lines there. */
export interface TargetLines {
  readonly lines: readonly string[];
}

/** What a reference's card does. */
export interface ReferenceActions {
  /** Go to the nth target. */
  go(nth: number): void;
  /** Back to the reference; undefined while the card stands there. */
  readonly back: (() => void) | undefined;
}

/** A reference within the page: the first lines of each place that it may mean, and the way there and back. */
export function referenceView(
  text: string,
  targets: readonly TargetLines[],
  headingId: string,
  { go, back }: ReferenceActions,
  { say, locale }: ViewOptions,
): HTMLElement {
  return build(
    'article',
    { class: 'entry reference', lang: locale },
    build('p', { class: 'kind' }, say(targets.length > 1 ? 'referenceToOneOf' : 'referenceTo')),
    build('h2', { id: headingId, class: 'question', lang: 'ja' }, text),
    build(
      'ul',
      { class: 'targets' },
      targets.map(({ lines }, nth) =>
        build(
          'li',
          {},
          build(
            'blockquote',
            { lang: 'ja' },
            lines.map((line) => build('p', {}, line)),
          ),
          back === undefined && buttonOf({ class: 'go' }, () => go(nth), say('goThere')),
        ),
      ),
    ),
    back !== undefined && buttonOf({ class: 'go' }, back, say('goBack')),
  );
}
