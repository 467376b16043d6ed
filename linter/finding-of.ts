import type { Span } from '#glossary/document/model.ts';
import type { LineIndex } from '#glossary/text/lines.ts';
import type { Draft } from './draft.ts';
import type { Finding, Locale, Severity } from './finding.ts';
import type { FilePlace, ParsedDraft } from './formats/format.ts';
import type { Report, Rule } from './rule.ts';

/** Where a report comes from. */
export interface Origin {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly located: ParsedDraft;
  readonly draft: Draft;
  readonly lines: LineIndex;
  readonly locale: Locale;
}

/** A report as a finding of its file; undefined when it stands where the file has no place for it. */
export function findingOf(report: Report, origin: Origin): Finding | undefined {
  const place = placeOf(report, report, origin.located);
  if (place === undefined) return undefined;
  const { rule, draft, lines, locale } = origin;
  const begin = lines.position(place.start);
  const end = lines.position(place.end);
  const fix = fixOf(report, origin.located);
  const cause = causeOf(report, origin);
  return {
    file: draft.path,
    ruleId: rule.id,
    severity: origin.severity,
    message: report.message[locale],
    start: place.start,
    end: place.end,
    line: begin.line,
    column: begin.column,
    endLine: end.line,
    endColumn: end.column,
    ...namedPlace(place, locale),
    actual: draft.text.slice(place.start, place.end),
    expected: report.expected ?? [],
    ...(report.entryId === undefined ? {} : { entryId: report.entryId }),
    ...(fix === undefined ? {} : { fix }),
    ...(cause === undefined ? {} : { cause }),
    ...(report.source === undefined
      ? {}
      : { source: { id: report.source.id, at: report.source.at } }),
    url: ruleUrl(rule.id),
  };
}

/** What people find a place by, as findings, mentions and figures print it. */
export function namedPlace(
  { page, name }: FilePlace,
  locale: Locale,
): { readonly page?: number; readonly place?: string } {
  return {
    ...(page === undefined ? {} : { page }),
    ...(name === undefined ? {} : { place: name[locale] }),
  };
}

/** Where a span of a report stands in the file. */
function placeOf({ within }: Report, span: Span, located: ParsedDraft): FilePlace | undefined {
  return within === 'file'
    ? { start: span.start, end: span.end, exact: true }
    : located.locate(span);
}

/** A fix survives only where each edit replaces plain text: an edit across markup would lose it. */
function fixOf(report: Report, located: ParsedDraft): Finding['fix'] {
  if (report.fix === undefined || located.readOnly === true) return undefined;
  const edits = [];
  for (const edit of report.fix.edits) {
    const place = placeOf(report, edit, located);
    if (place === undefined || !place.exact) return undefined;
    edits.push({ start: place.start, end: place.end, text: edit.text });
  }
  return { safety: report.fix.safety, edits };
}

function causeOf(report: Report, { located, lines, locale }: Origin): Finding['cause'] {
  if (report.cause === undefined) return undefined;
  const place = placeOf(report, report.cause, located);
  if (place === undefined) return undefined;
  return {
    ...lines.position(place.start),
    ...namedPlace(place, locale),
    message: report.cause.message[locale],
  };
}

/** The rule's page, relative to the package: what is published carries its documentation. */
export function ruleUrl(id: string): string {
  return `docs/rules/${id}.md`;
}
