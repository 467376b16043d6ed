import {
  laterEdition,
  ownEdition,
  type TitledEdition,
} from '../../glossary/comparing/own-edition.ts';
import { verdictsOn, type Verdict } from '../../glossary/comparing/verdicts.ts';
import type { Span } from '../../glossary/document/model.ts';
import type { Figure } from '../../glossary/figures/model.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Reading } from '../../glossary/reading.ts';
import { noteOf } from '../card/content.ts';
import type {
  ExaminedFigure,
  ExaminedReference,
  Examination,
  OutdatedEdition,
  PageToExamine,
} from '../messages/examination.ts';
import { editionOnCover } from './pdf-cover.ts';

/** Reads a page's numbers and references, and whether it is an edition that was replaced by a day (`YYYY-MM-DD`). */
export function examine(
  { document, headline, cover }: PageToExamine,
  glossary: Glossary,
  today: string,
): Examination {
  const reading = glossary.read(document);
  const editions =
    cover === undefined
      ? [document.title, headline].map((title) => ownEdition(title ?? '', glossary))
      : [editionOnCover(cover, document.title, reading, glossary)];
  const edition = outdatedAmong(editions, glossary, today);
  return {
    figures: figuresOf(reading, glossary),
    references: referencesOf(reading),
    ...(edition !== undefined && { edition }),
  };
}

function figuresOf(reading: Reading, glossary: Glossary): ExaminedFigure[] {
  const verdicts = new Map(
    verdictsOn({ reading, glossary }).map((verdict) => [verdict.figure, verdict]),
  );
  const seen = new Set<Figure>();
  return reading.claims
    .flatMap((claim): ExaminedFigure[] => {
      const figure = reading.figures[claim.figure];
      if (figure === undefined || seen.has(figure)) return [];
      // Without a year or a metric nobody could tell what the number says.
      if (claim.fiscalYear === undefined && claim.metric === undefined) return [];
      seen.add(figure);
      const { entryId, metric, fiscalYear, stage } = claim;
      const verdict = verdicts.get(figure);
      return [
        {
          start: figure.start,
          end: figure.end,
          text: onOneLine(figure.text),
          entryId,
          ...(metric !== undefined && { metric }),
          ...(fiscalYear !== undefined && { fiscalYear }),
          ...(stage !== undefined && { stage }),
          ...(verdict?.claim === claim && saidBy(verdict, glossary)),
        },
      ];
    })
    .sort((a, b) => a.start - b.start);
}

function saidBy(
  verdict: Verdict,
  glossary: Glossary,
): Pick<ExaminedFigure, 'sourced' | 'fiscalYear'> {
  const known = { text: verdict.sourced, source: noteOf(glossary, verdict.source) };
  if (verdict.verdict !== 'revised') return { sourced: { ...known, verdict: verdict.verdict } };
  const { later, fiscalYear } = verdict;
  return {
    sourced: { ...known, verdict: 'revised', later },
    ...(fiscalYear !== undefined && { fiscalYear }),
  };
}

/** References that lead somewhere, and somewhere else than to where they stand. */
function referencesOf({ references }: Reading): ExaminedReference[] {
  return references.flatMap(({ start, end, text, targets, external }) => {
    const elsewhere = targets.filter((target) => target.end <= start || target.start >= end);
    if (external === true || elsewhere.length === 0) return [];
    const spans = elsewhere.map((target): Span => ({ start: target.start, end: target.end }));
    return [{ start, end, text: onOneLine(text), targets: spans }];
  });
}

function outdatedAmong(
  editions: readonly (TitledEdition | undefined)[],
  glossary: Glossary,
  today: string,
): OutdatedEdition | undefined {
  for (const own of editions) {
    const later = own && laterEdition(own, glossary, today);
    if (own === undefined || later === undefined) continue;
    return {
      key: [own.entry.id, own.edition?.label, later.entry.id, later.edition?.label].join(' '),
      name: own.edition?.title ?? own.entry.name,
      ...labelAndDate(own),
      later: {
        entryId: later.entry.id,
        name: later.edition?.title ?? later.entry.name,
        ...labelAndDate(later),
        ...urlOf(later),
      },
    };
  }
  return undefined;
}

function labelAndDate({ edition }: TitledEdition): { label?: string; date?: string } {
  return edition === undefined ? {} : { label: edition.label, date: edition.date };
}

function urlOf({ entry, edition }: TitledEdition): { url?: string } {
  const url = edition?.url ?? entry.links[0]?.url;
  return url === undefined ? {} : { url };
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 200);
}
