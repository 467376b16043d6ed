import type { Mention } from '../../glossary/matching/model.ts';
import { subjectOf } from '../marks/choose.ts';
import type { PageTerm } from '../messages/panel-port.ts';

/** The terms of a page in the order of their first mentions, each with how often it stands there. */
export function termsOfPage(mentions: readonly Mention[]): PageTerm[] {
  const terms = new Map<string, { ids: readonly string[]; surface: string; count: number }>();
  for (const mention of mentions) {
    const subject = subjectOf(mention);
    const term = terms.get(subject);
    if (term !== undefined) term.count += 1;
    else
      terms.set(subject, {
        ids: mention.candidates ?? [mention.entryId],
        surface: mention.surface.replaceAll(/\s+/g, ' '),
        count: 1,
      });
  }
  return [...terms.values()];
}

/** The mentions of one term, by the ids that its {@link PageTerm} lists. */
export function mentionsOfTerm(
  mentions: readonly Mention[],
  ids: readonly string[],
): readonly Mention[] {
  const subject = ids.join(' ');
  return mentions.filter((mention) => subjectOf(mention) === subject);
}
