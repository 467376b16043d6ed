import entryStyles from '../../../extension/card/entry.css?inline';
import type { CardContent, Locale } from '../../../extension/card/content.ts';
import { differencesNote } from '../../../extension/card/differences.ts';
import { placesBar } from '../../../extension/card/places-bar.ts';
import { referenceView } from '../../../extension/card/reference-view.ts';
import { revisionsNote } from '../../../extension/card/revisions.ts';
import { entryView } from '../../../extension/card/view.ts';
import tokens from '../../../extension/design/tokens.css?inline';
import type { ExaminedFigure } from '../../../extension/messages/examination.ts';

function say(key: string, ...values: readonly (string | number)[]): string {
  return [key, ...values].join(' ');
}

/** Shows an entry in the page that this runs in, as the card and the panel do. */
export function showEntry(content: CardContent, locale: Locale): void {
  show(entryView(content, 'name', { say, locale }));
}

/** Shows an entry as a card does, with what a page says of it. */
export function showCard(
  content: CardContent,
  figures: readonly ExaminedFigure[],
  locale: Locale,
): void {
  const options = { say, locale, isBrief: true, open: (): void => {} };
  const lead = differencesNote(figures, () => {}, options);
  const revisions = revisionsNote(figures, () => {}, options);
  const bar = placesBar({ count: 3, at: 1, alsoAs: [content.name] }, () => {}, say);
  show(entryView(content, 'name', { ...options, lead, pageNotes: [revisions, bar] }));
}

/** Shows where a reference leads, as a card does. */
export function showReference(text: string, lines: readonly string[], locale: Locale): void {
  const actions = { go: (): void => {}, back: undefined };
  show(referenceView(text, [{ lines }, { lines }], 'name', actions, { say, locale }));
}

function show(view: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens}\n${entryStyles}\nbody { background: var(--paper-raised) }`);
  document.adoptedStyleSheets = [sheet];
  document.body.replaceChildren(view);
}
