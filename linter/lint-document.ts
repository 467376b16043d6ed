import { lastDay } from '#glossary/partial-date.ts';
import type { Reading } from '#glossary/reading.ts';
import { LineIndex } from '#glossary/text/lines.ts';
import { applyBaseline } from './baseline.ts';
import type { Draft } from './draft.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';
import type { ParsedDraft } from './formats/format.ts';
import { type LintOptions, severitiesOf, todayInJapan } from './lint-options.ts';
import { projectOf } from './project.ts';
import type { Project, RuleContext } from './rule.ts';
import { RULES } from './rules.generated.ts';
import { suppress } from './suppress.ts';

/** A rule that broke on a file: a fault of the rule, from which the other rules do not suffer. */
export interface RuleFailure {
  readonly file: string;
  readonly ruleId: string;
  readonly error: unknown;
}

export interface LintedDocument {
  readonly reading: Reading;
  readonly found: readonly Finding[];
  /** Entries of the baseline that no finding of this file answers to any more. */
  readonly stale: readonly { readonly ruleId: string; readonly file: string }[];
  readonly failures: readonly RuleFailure[];
}

/**
 * Lints one document that is already made; `draft.text` is the text that its places count in. Whoever has read the
 * document already hands in the reading.
 */
export function lintDocument(
  located: ParsedDraft,
  draft: Draft,
  options: LintOptions,
  project: Project = projectOf([{ draft, located }], options.readFile),
  reading: Reading = options.glossary.read(located.document),
): LintedDocument {
  const today = options.today ?? todayInJapan();
  const asOf =
    options.asOf ?? (located.document.date === undefined ? today : lastDay(located.document.date));
  const lines = new LineIndex(draft.text);
  const found: Finding[] = [];
  const failures: RuleFailure[] = [];
  const severities = severitiesOf(options, draft.path);
  for (const rule of RULES) {
    const severity = severities[rule.id] ?? rule.severity;
    if (severity === 'off' || located.withoutRules?.includes(rule.id) === true) continue;
    const overridden = severities[rule.id] !== undefined;
    const context: RuleContext = {
      reading,
      draft: {
        ...draft,
        links: located.links,
        footnotes: located.footnotes,
        locate: located.locate,
        extracted: located.extracted ?? false,
      },
      project,
      glossary: options.glossary,
      ...(options.laws === undefined ? {} : { laws: options.laws }),
      asOf,
      report(report) {
        const level = overridden ? severity : (report.severity ?? severity);
        const finding = findingOf(report, {
          rule,
          severity: level,
          located,
          draft,
          lines,
          locale: options.locale ?? 'ja',
        });
        if (finding !== undefined) found.push(finding);
      },
    };
    try {
      rule.check(context);
    } catch (error) {
      failures.push({ file: draft.path, ruleId: rule.id, error });
    }
  }
  const kept = suppress(found, located.comments, {
    draft,
    lines,
    severities,
    requireReasons: options.requireReasons ?? false,
    locale: options.locale ?? 'ja',
  });
  kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1));
  if (options.baseline === undefined) return { reading, found: kept, stale: [], failures };
  const { fresh, stale } = applyBaseline(kept, options.baseline, (file) =>
    file === draft.path ? draft.text : undefined,
  );
  return { reading, found: fresh, stale, failures };
}
