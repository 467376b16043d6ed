import { build } from '../dom/build.ts';
import type { MessageKey, Say } from '../locales/say.ts';
import type { MarkLook } from '../marks/mark.ts';
import { highlightAbilities, lookStyles, type MarkStyle } from '../marks/styles.ts';

const SAMPLES = [
  ['current', 'sampleCurrent'],
  ['past', 'samplePast'],
  ['uncertain', 'sampleUncertain'],
  ['differs', 'sampleDiffers'],
] as const satisfies readonly (readonly [MarkLook, MessageKey])[];

/** A line of words in the looks of marks. Where colours are forced, they stay plain, as pages do in Chromium. */
export function markSample(style: MarkStyle, say: Say): HTMLElement {
  const { lines } = highlightAbilities(navigator.userAgent);
  const sheet = new CSSStyleSheet({ media: 'screen and (forced-colors: none)' });
  sheet.replaceSync(lookStyles(style, lines, (look) => `.sample .${look}`));
  document.adoptedStyleSheets = [sheet];
  return build(
    'p',
    { class: 'sample' },
    say('sampleText'),
    SAMPLES.flatMap(([look, key]) => [build('span', { class: look }, say(key)), '　']),
  );
}
