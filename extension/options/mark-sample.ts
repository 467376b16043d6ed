import { build } from '../dom/build.ts';
import type { MessageKey, Say } from '../locales/say.ts';
import type { MarkLook } from '../marks/mark.ts';
import { highlightAbilities, lineStyles, lookStyles, type MarkStyle } from '../marks/styles.ts';

const SAMPLES = [
  ['current', 'sampleCurrent'],
  ['past', 'samplePast'],
  ['uncertain', 'sampleUncertain'],
  ['differs', 'sampleDiffers'],
  ['revised', 'sampleRevised'],
] as const satisfies readonly (readonly [MarkLook, MessageKey])[];

/** A line of words in the looks of marks, also where colours are forced. */
export function markSample(style: MarkStyle, say: Say): HTMLElement {
  const { lines } = highlightAbilities(navigator.userAgent);
  const sheet = new CSSStyleSheet({ media: 'screen and (forced-colors: none)' });
  sheet.replaceSync(lookStyles(style, lines, (look) => `.sample .${look}`));
  const forcedSheet = new CSSStyleSheet({ media: 'screen and (forced-colors: active)' });
  forcedSheet.replaceSync(lineStyles(style));
  document.adoptedStyleSheets = [sheet, forcedSheet];
  return build(
    'p',
    { class: 'sample' },
    say('sampleText'),
    SAMPLES.flatMap(([look, key]) => [build('span', { class: `${look} below` }, say(key)), '　']),
  );
}
