import details from 'virtual:shirube-glossary/details';
import { Glossary } from '../../glossary/glossary.ts';

let builtIn: Glossary | undefined;

/** The glossary that comes with the extension, with all details: for the background and the panel. */
export function glossary(): Glossary {
  builtIn ??= new Glossary(details);
  return builtIn;
}

/** Today in Japan (`YYYY-MM-DD`): that is where names and laws change at midnight. */
export function today(now = new Date()): string {
  // Swedish dates are written as in ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now);
}
