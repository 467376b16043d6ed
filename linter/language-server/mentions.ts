import type { Span } from '#glossary/document/model.ts';
import type { Mention } from '#glossary/matching/model.ts';
import type { Entry } from '#glossary/model.ts';
import type { CheckedDraft } from './open-drafts.ts';

/** A mention and where it stands in the file. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly place: Span;
}

/** The mentions of a draft with their places in the file, in order. */
export function* placedMentions({ reading, located }: CheckedDraft): Generator<PlacedMention> {
  for (const mention of reading.mentions) {
    const place = located.locate(mention);
    if (place !== undefined) yield { mention, place };
  }
}

/** The mention at an offset of the file; a caret right behind a name is still at it. */
export function mentionAt(checked: CheckedDraft, offset: number): PlacedMention | undefined {
  let touching: PlacedMention | undefined;
  for (const placed of placedMentions(checked)) {
    const { start, end } = placed.place;
    if (start <= offset && offset < end) return placed;
    if (offset === end) touching = placed;
  }
  return touching;
}

/** The entry that a mention names, or all that it may name. */
export function entriesOf({ mention }: PlacedMention, { options }: CheckedDraft): Entry[] {
  const ids = mention.candidates ?? [mention.entryId];
  return ids.flatMap((id) => options.glossary.get(id) ?? []);
}
