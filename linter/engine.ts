/**
 * The engine behind the command, the remark preset and editors: drafts in, findings out. Pure: no
 * files are touched here.
 */
import type { Located, Span } from '#glossary/document/model.ts';
import type { Glossary } from '#glossary/glossary.ts';
import type { Reading } from '#glossary/reading.ts';
import { LineIndex } from '#glossary/text/lines.ts';
import { applyBaseline, type Baseline } from './baseline.ts';
import type { Finding, Locale, Severity } from './finding.ts';
import { type Draft, formatOf } from './draft.ts';
import type { FilePlace, ParsedDraft } from './formats/format.ts';
import { projectOf } from './project.ts';
import type { Project, Report, Rule } from './rule.ts';
import { RULES } from './rules.generated.ts';
import { suppress } from './suppress.ts';
import { lastDay } from '#glossary/partial-date.ts';

export type { Edit, Finding, Fix, Locale, Severity } from './finding.ts';
export { type Draft, formatOf } from './draft.ts';
export { applyFixes } from './fixes.ts';
export { RULES } from './rules.generated.ts';

export type Severities = Readonly<Record<string, Severity | 'off'>>;

export interface LintOptions {
  readonly glossary: Glossary;
  readonly locale?: Locale;
  /** YYYY-MM-DD: the day on which every draft speaks. Default: the draft's own `date:`, else `today`. */
  readonly asOf?: string;
  /** YYYY-MM-DD; default: the day by the system's clock, in Japan. */
  readonly today?: string;
  /** Severities by rule id, instead of the rules' own; for all files, or by path. */
  readonly severities?: Severities | ((path: string) => Severities);
  /** Known findings that are not told again. */
  readonly baseline?: Baseline;
  /** Reads another file that a draft links to (path relative to the working directory); undefined when there is none. */
  readonly readFile?: (path: string) => string | undefined;
  /** Every comment that keeps findings back must say why. */
  readonly requireReasons?: boolean;
}

export interface LintSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixable: number;
  /** What the findings rest on. `skipped`: figures that could not be bound to an entry. */
  readonly read: {
    readonly mentions: number;
    readonly figures: number;
    readonly claims: number;
    readonly references: number;
    readonly skipped: number;
  };
  readonly milliseconds: number;
}

export interface LintResult {
  readonly findings: readonly Finding[];
  /** Entries of the baseline that no finding of these files answers to any more. */
  readonly stale: readonly { readonly ruleId: string; readonly file: string }[];
  readonly summary: LintSummary;
}

/** Lints drafts with every rule that is not off. Findings are in order of file and place. */
export function lint(drafts: readonly Draft[], options: LintOptions): LintResult {
  const began = performance.now();
  const findings: Finding[] = [];
  const stale: { readonly ruleId: string; readonly file: string }[] = [];
  const read = { mentions: 0, figures: 0, claims: 0, references: 0, skipped: 0 };
  const parsed = drafts.map((draft) => ({
    draft,
    located: formatOf(draft.path).parse(draft.text),
  }));
  const project = projectOf(parsed, options.readFile);
  for (const { draft, located } of parsed) {
    const { reading, found, stale: unanswered } = lintDocument(located, draft, options, project);
    findings.push(...found);
    stale.push(...unanswered);
    read.mentions += reading.mentions.length;
    read.figures += reading.figures.length;
    read.claims += reading.claims.length;
    read.references += reading.references.length;
    read.skipped += reading.figures.length - reading.claims.length;
  }
  const milliseconds = Math.round(performance.now() - began);
  return {
    findings,
    stale,
    summary: { files: drafts.length, ...count(findings), read, milliseconds },
  };
}

/** Lints one document that is already made; `draft.text` is the text that its places count in. */
export function lintDocument(
  located: ParsedDraft,
  draft: Draft,
  options: LintOptions,
  project: Project = projectOf([{ draft, located }], options.readFile),
): {
  readonly reading: Reading;
  readonly found: readonly Finding[];
  readonly stale: LintResult['stale'];
} {
  const reading = options.glossary.read(located.document);
  const today = options.today ?? todayInJapan();
  const asOf =
    options.asOf ?? (located.document.date === undefined ? today : lastDay(located.document.date));
  const lines = new LineIndex(draft.text);
  const found: Finding[] = [];
  const severities = severitiesOf(options, draft.path);
  for (const rule of RULES) {
    const severity = severities[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    const overridden = severities[rule.id] !== undefined;
    rule.check({
      reading,
      draft: {
        ...draft,
        links: located.links,
        footnotes: located.footnotes,
        locate: located.locate,
      },
      project,
      glossary: options.glossary,
      asOf,
      report(report) {
        const level = overridden ? severity : (report.severity ?? severity);
        const finding = toFinding(report, {
          rule,
          severity: level,
          located,
          draft,
          lines,
          locale: options.locale ?? 'ja',
        });
        if (finding !== undefined) found.push(finding);
      },
    });
  }
  const kept = suppress(found, located.comments, {
    draft,
    lines,
    severities,
    requireReasons: options.requireReasons ?? false,
    locale: options.locale ?? 'ja',
  });
  kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1));
  if (options.baseline === undefined) return { reading, found: kept, stale: [] };
  const { fresh, stale } = applyBaseline(kept, options.baseline, (file) =>
    file === draft.path ? draft.text : undefined,
  );
  return { reading, found: fresh, stale };
}

/** The severities that are not the rules' own, for one file. */
function severitiesOf({ severities }: LintOptions, path: string): Severities {
  return (typeof severities === 'function' ? severities(path) : severities) ?? {};
}

interface Origin {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly located: Located<FilePlace>;
  readonly draft: Draft;
  readonly lines: LineIndex;
  readonly locale: Locale;
}

function toFinding(report: Report, origin: Origin): Finding | undefined {
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

/** Where a span of a report stands in the file. */
function placeOf(
  { within }: Report,
  span: Span,
  located: Located<FilePlace>,
): FilePlace | undefined {
  return within === 'file'
    ? { start: span.start, end: span.end, exact: true }
    : located.locate(span);
}

/** A fix survives only where each edit replaces plain text: an edit across markup would lose it. */
function fixOf(report: Report, located: Located<FilePlace>): Finding['fix'] {
  if (report.fix === undefined) return undefined;
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
  return { ...lines.position(place.start), message: report.cause.message[locale] };
}

function count(
  findings: readonly Finding[],
): Pick<LintSummary, 'errors' | 'warnings' | 'infos' | 'fixable'> {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    fixable: findings.filter((finding) => finding.fix?.safety === 'safe').length,
  };
}

/** The rule's page, relative to the package: what is published carries its documentation. */
export function ruleUrl(id: string): string {
  return `docs/rules/${id}.md`;
}

function todayInJapan(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
}
