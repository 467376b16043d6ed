import entryStyles from '../../../extension/card/entry.css?inline';
import type { CardContent, Locale } from '../../../extension/card/content.ts';
import { entryView } from '../../../extension/card/view.ts';
import tokens from '../../../extension/design/tokens.css?inline';

/** Shows an entry in the page that this runs in, as the card and the panel do. */
export function showEntry(content: CardContent, locale: Locale): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens}\n${entryStyles}\nbody { background: var(--paper-raised) }`);
  document.adoptedStyleSheets = [sheet];
  const say = (key: string, ...values: readonly (string | number)[]): string =>
    [key, ...values].join(' ');
  document.body.replaceChildren(entryView(content, 'name', { say, locale }));
}
