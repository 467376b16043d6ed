import type { Mention } from '../../glossary/matching/model.ts';
import { surfaceKey } from '../../glossary/surface-key.ts';
import type { CardContent } from '../card/content.ts';
import type { TermPlaces } from '../card/places-bar.ts';

/** The mentions of an entry in a page, those that may mean something else left out. */
export function mentionsOfEntry(mentions: readonly Mention[], id: string): Mention[] {
  return mentions.filter(({ entryId, candidates }) => entryId === id && candidates === undefined);
}

/** Where an entry stands in a page, for its card; `open` is the mention at which the card is open. */
export function termPlaces(
  mentions: readonly Mention[],
  { name, short }: Pick<CardContent, 'name' | 'short'>,
  open: Mention | undefined,
): TermPlaces {
  const at = mentions.findIndex(({ start }) => start === open?.start);
  const known = new Set([name, short?.text, open?.surface].map((text) => keyOf(text ?? '')));
  // 実践的サイバー防御演習（CYDER） is both names at once, and neither is another.
  known.add(keyOf(`${name}（${short?.text ?? ''}）`));
  const others = new Map<string, string>();
  for (const { surface } of mentions) {
    const key = keyOf(surface);
    if (!known.has(key) && !others.has(key)) others.set(key, onOneLine(surface));
  }
  return { count: mentions.length, at: at === -1 ? undefined : at, alsoAs: [...others.values()] };
}

/** What is the same name to a reader: width, capitals and spaces make no difference. */
function keyOf(text: string): string {
  return surfaceKey(text).toLowerCase().replaceAll(' ', '');
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\s\u00AD]+/g, ' ');
}
