import type { Block } from '../../glossary/document/model.ts';
import type { Mention } from '../../glossary/matching/model.ts';

/** What a mention is about, for telling repeats: its entry, or all entries that it may mean. */
export function subjectOf(mention: Mention): string {
  return mention.candidates?.join(' ') ?? mention.entryId;
}

/**
 * The mentions worth a mark: the first of each subject in each section, so that a page stays quiet.
 * A section begins at a heading. A mention in the heading itself counts only when the section's
 * text does not name the subject again. In the order of the text.
 */
export function firstPerSection(mentions: readonly Mention[], blocks: readonly Block[]): Mention[] {
  const chosen: Mention[] = [];
  let inHeading = new Map<string, Mention>();
  let inText = new Map<string, Mention>();
  const closeSection = (): void => {
    for (const [subject, mention] of inHeading)
      if (!inText.has(subject)) inText.set(subject, mention);
    chosen.push(...inText.values());
    inHeading = new Map();
    inText = new Map();
  };
  let next = 0;
  for (const block of blocks) {
    const isHeading = block.kind === 'heading';
    if (isHeading) closeSection();
    const seen = isHeading ? inHeading : inText;
    for (let mention = mentions[next]; mention !== undefined; mention = mentions[next]) {
      if (mention.start >= block.end) break;
      const subject = subjectOf(mention);
      if (!seen.has(subject)) seen.set(subject, mention);
      next += 1;
    }
  }
  closeSection();
  return chosen.sort((a, b) => a.start - b.start);
}
