import type { LaterState } from '../../glossary/comparing/verdicts.ts';
import type { Say } from '../locales/say.ts';
import type { SourcedNumber } from '../messages/examination.ts';
import { STAGE_KEYS } from './budget-table.ts';

/** What a later number is: 当初予算, 補正後, 実績. */
export function laterLabel(later: LaterState, say: Say): string {
  return later === 'actual' ? say('statusActual') : say(STAGE_KEYS[later]);
}

/** What the glossary has to say of a number of the page, in a few words: その後（当初予算）280.7億円. */
export function verdictText(sourced: SourcedNumber, say: Say): string {
  switch (sourced.verdict) {
    case 'agrees':
      return say('agreesWithSource');
    case 'differs':
      return say('sourceSays', sourced.text);
    default:
      return say('revisedTo', laterLabel(sourced.later, say), sourced.text);
  }
}
