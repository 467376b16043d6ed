import type { Span } from '#glossary/document/model.ts';
import type { LineIndex } from '#glossary/text/lines.ts';
import type { Draft } from './draft.ts';
import type { Finding, Locale, Localised } from './finding.ts';
import type { Severities } from './lint-options.ts';
import { RULES } from './rules.generated.ts';
import { type Comment, covers, readSuppressions } from './suppressions.ts';

interface Surroundings {
  readonly draft: Draft;
  readonly lines: LineIndex;
  readonly severities: Severities;
  readonly requireReasons: boolean;
  readonly locale: Locale;
}

const MESSAGES = {
  'suppression/unused': {
    ja: 'この指示は何も抑えていません。削除してください',
    en: 'this comment keeps nothing back: remove it',
  },
  'suppression/reason': {
    ja: '抑える理由がありません。「:」の後に書いてください',
    en: 'this comment gives no reason: write one after a colon',
  },
} as const satisfies Readonly<Record<string, Localised>>;

/** Findings without those that comments keep back, and what is wrong with the comments themselves. */
export function suppress(
  found: readonly Finding[],
  comments: readonly Comment[],
  around: Surroundings,
): Finding[] {
  if (comments.length === 0) return [...found];
  const known = new Set(RULES.map((rule) => rule.id));
  const { suppressions, misreadings } = readSuppressions(comments, around.lines, known);
  const used = new Set<number>();
  const kept = found.filter((finding) => {
    const covering = suppressions.flatMap((item, index) =>
      covers(item, finding.ruleId, finding.line) ? [index] : [],
    );
    for (const index of covering) used.add(index);
    return covering.length === 0;
  });
  // A rule that is off finds nothing: whether its comments are of use is not known then.
  const isOff = (rules: readonly string[]): boolean =>
    rules.some((rule) => around.severities[rule] === 'off');
  for (const [index, item] of suppressions.entries()) {
    if (!used.has(index) && !isOff(item.rules))
      kept.push(complain('suppression/unused', MESSAGES['suppression/unused'], item, around));
    if (around.requireReasons && item.reason === undefined) {
      kept.push(complain('suppression/reason', MESSAGES['suppression/reason'], item, around));
    }
  }
  kept.push(
    ...misreadings.map((item) => complain('suppression/unreadable', item.message, item, around)),
  );
  return kept;
}

function complain(
  ruleId: string,
  message: Localised,
  span: Span,
  { draft, lines, locale }: Surroundings,
): Finding {
  const begin = lines.position(span.start);
  const end = lines.position(span.end);
  return {
    file: draft.path,
    ruleId,
    severity: 'warning',
    message: message[locale],
    start: span.start,
    end: span.end,
    line: begin.line,
    column: begin.column,
    endLine: end.line,
    endColumn: end.column,
    actual: draft.text.slice(span.start, span.end),
    expected: [],
    url: 'docs/suppression.md',
  };
}
