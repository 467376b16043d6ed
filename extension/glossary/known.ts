import details from 'virtual:shirube-glossary/details';
import { Glossary } from '../../glossary/glossary.ts';
import { onOwnGlossaryChange, ownGlossary } from './own-glossary.ts';

let known: Promise<Glossary> | undefined;
let builtIn: Glossary | undefined;

/**
 * The glossary that comes with the extension, with the reader's own over it and all details: for the
 * background and the panel. It is made once, and anew when the reader's own changes.
 */
export async function knownGlossary(): Promise<Glossary> {
  if (known === undefined) {
    onOwnGlossaryChange(() => (known = makeGlossary()));
    known = makeGlossary();
  }
  return known;
}

/** The glossary that comes with the extension, without the reader's own. */
export function builtInGlossary(): Glossary {
  return (builtIn ??= new Glossary(details));
}

async function makeGlossary(): Promise<Glossary> {
  const own = await ownGlossary();
  const base = builtInGlossary();
  return own === undefined ? base : base.merge(new Glossary(own.bundle));
}

/** Today in Japan (`YYYY-MM-DD`): that is where names and laws change at midnight. */
export function today(now = new Date()): string {
  // Swedish dates are written as in ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now);
}
