import { isQuoted } from '#glossary/document/blocks.ts';
import type { Figure } from '#glossary/figures/model.ts';
import type { Mention } from '#glossary/matching/model.ts';
import type { Edition, Entry } from '#glossary/model.ts';
import { normalise } from '#glossary/text/normalise.ts';
import { type DatedCitation, datedCitations } from '../../dated-citations.ts';
import { dateInJapanese, dateLike } from '../../dates-in-words.ts';
import { digitStyleOf, inDigitStyle } from '../../digit-widths.ts';
import { isLabelled } from '../../edition-citations.ts';
import type { Severity } from '../../finding.ts';
import { passageTexts } from '../../passage-texts.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { within } from '../../within.ts';
import { EXAMPLES } from './date.examples.ts';

export default {
  id: 'document/date',
  severity: 'error',
  title: {
    ja: '文書の日付や決定主体が出典と違う',
    en: 'A document is cited with another date, or another body, than its own',
  },
  description: {
    ja: '「サイバーセキュリティ戦略（令和3年9月27日閣議決定）」や「令和3年9月28日に閣議決定された「…」」のように、文書名に添えた日付と決定主体を、用語集にある版の日付（出典付き）と照らし合わせる。どの版とも合わず、同じ月で日だけが違うとき、添えた版（第5版）の日付と違うとき、月日や年が一か所だけ違うときに報告する。決定主体まで同じで日だけが違うものはエラー、そのほかは警告とする。決定と改定は別に数え、決定主体が違う日付（本部決定と閣議決定）、施行・時点・意見募集の日付、案や骨子、「米国○○戦略」のように前に語が付く文書、引用の中では報告しない。',
    en: 'Compares the date and the deciding body that stand beside a document’s name, as in サイバーセキュリティ戦略（令和3年9月27日閣議決定） or 令和3年9月28日に閣議決定された「…」, with the sourced dates of its editions in the glossary. Reports a date that fits no edition, where one edition has the same month and another day, where the edition named (第5版) has another date, or where one of year, month and day differs. An error where the deciding body is the same and only the day differs, else a warning. Decisions and revisions are counted apart. Silent on dates of other bodies (本部決定 beside 閣議決定), of entry into force or of comment periods, on drafts and outlines, where a word before the name makes it another document (米国…戦略), and in quotations.',
  },
  examples: EXAMPLES,
  check(context) {
    const { mentions, figures, document } = context.reading;
    const named = mentions.filter((mention) => documentOf(mention, context) !== undefined);
    if (named.length === 0) return;
    for (const passage of passageTexts(document)) {
      const end = passage.startOf(passage.text.length);
      for (const mention of within(named, { start: passage.startOf(0), end })) {
        const entry = documentOf(mention, context);
        if (entry === undefined || isQuoted(document, mention)) continue;
        const editions = editionsOf(entry, mention.term, context);
        if (editions.length === 0) continue;
        for (const citation of datedCitations(mention, passage, figures)) {
          check(citation, editions, entry, context);
        }
      }
    }
  },
} satisfies Rule;

/** The document that a mention surely names. */
function documentOf(
  { candidates, entryId }: Mention,
  { glossary }: RuleContext,
): Entry | undefined {
  const entry = candidates === undefined ? glossary.get(entryId) : undefined;
  return entry?.kind === 'document' ? entry : undefined;
}

/** The editions of all documents that go by that name and are dated to the month at least. */
function editionsOf(entry: Entry, name: string, { glossary }: RuleContext): readonly Edition[] {
  const entries = new Set([entry, ...glossary.bySurface(name)]);
  return [...entries]
    .filter(({ kind }) => kind === 'document')
    .flatMap(({ editions }) => editions)
    .filter(({ date, status }) => status !== 'draft' && date.length >= 7);
}

/** What a date beside a name is of. Anything else (施行, 時点, 意見募集 …) is no date of the document. */
const DECIDED = /(?:決定|策定|公表|報告|取りまとめ|とりまとめ|答申|発表|公開|制定)$/;
const REVISED = /(?:改定|改訂|一部変更|改正|見直し)$/;
const DRAFT = /案|骨子|中間|素案|意見|募集/;

function check(
  citation: DatedCitation,
  editions: readonly Edition[],
  entry: Entry,
  context: RuleContext,
): void {
  const { date, words } = citation;
  const value = String(date.value);
  if (!/^\d{4}-\d{2}/.test(value) || date.problem !== undefined || DRAFT.test(words)) return;
  const isRevision = REVISED.test(words);
  const isDated =
    words === '' ||
    isRevision ||
    DECIDED.test(words) ||
    editions.some(({ decidedBy }) => isSameBody(words, decidedBy));
  if (!isDated) return;
  const fitting = editions.filter((edition) => isCompatible(edition.date, value));
  if (fitting.length > 0) {
    checkBody(citation, fitting, entry, context);
    return;
  }
  const alike = editions.filter((edition) => isRevised(edition) === isRevision);
  const meant = meantEdition(citation, alike);
  if (meant === undefined) return;
  const written = dateLike(date, meant.edition.date);
  const expected = written === undefined ? undefined : inDigitStyle(digitStyleOf([date]), written);
  context.report({
    start: date.start,
    end: date.end,
    severity: meant.severity,
    message: {
      ja: `「${entry.name}」（${meant.edition.label}）の日付は${dateInJapanese(meant.edition.date)}です${meant.edition.decidedBy === undefined ? '' : `（${meant.edition.decidedBy}）`}`,
      en: `Unexpected ${date.text} for ${entry.name} (${meant.edition.label}), expected ${meant.edition.date}`,
    },
    expected: expected === undefined ? [] : [expected],
    entryId: entry.id,
    source: meant.edition.source,
    ...(expected === undefined
      ? {}
      : {
          fix: {
            safety: 'unsafe' as const,
            edits: [{ start: date.start, end: date.end, text: expected }],
          },
        }),
  });
}

interface Meant {
  readonly edition: Edition;
  readonly severity: Severity;
}

/** The one edition that a date which fits none can mean; undefined where that is not sure. */
function meantEdition(
  { date, words, label }: DatedCitation,
  editions: readonly Edition[],
): Meant | undefined {
  const value = String(date.value);
  const labelled =
    label === undefined ? undefined : editions.find((edition) => isLabelled(edition.label, label));
  if (labelled !== undefined) return { edition: labelled, severity: 'warning' };
  const sameMonth = editions.filter((edition) => edition.date.slice(0, 7) === value.slice(0, 7));
  const [edition] = sameMonth;
  if (edition !== undefined) {
    if (sameMonth.length > 1) return undefined;
    const body = bodyOf(words);
    if (body === '' || edition.decidedBy === undefined) return { edition, severity: 'warning' };
    return isSameBody(words, edition.decidedBy) ? { edition, severity: 'error' } : undefined;
  }
  const near = editions.filter(
    (other) => isSameBody(words, other.decidedBy) && isOnePartOff(other.date, value),
  );
  const [only, ...others] = near;
  return only === undefined || others.length > 0
    ? undefined
    : { edition: only, severity: 'warning' };
}

/** Year, month and day: one of them differs. A month without a day must be of the same year. */
function isOnePartOff(known: string, written: string): boolean {
  const [a, b] = [known.split('-'), written.split('-')];
  if (a[0] === b[0] && b.length === 2) return true;
  const differing = [0, 1, 2].filter((part) => a[part] !== b[part]);
  return a.length === 3 && b.length === 3 && differing.length === 1;
}

/** As precise as both are, the same. */
function isCompatible(known: string, written: string): boolean {
  return known.startsWith(written) || written.startsWith(known);
}

function isRevised({ label, decidedBy = '' }: Edition): boolean {
  return /改[定訂]/.test(label + decidedBy);
}

/** Who decided, in normal form without what was done. */
function bodyOf(words: string): string {
  return normalise(words)
    .text.replace(
      /(?:決定|策定|公表|報告|取りまとめ|とりまとめ|答申|発表|公開|制定|改定|改訂|一部変更)$/,
      '',
    )
    .replace(/[()「」・、\s]/g, '');
}

function isSameBody(words: string, decidedBy: string | undefined): boolean {
  const [written, known] = [bodyOf(words), bodyOf(decidedBy ?? '')];
  return written !== '' && known !== '' && (known.includes(written) || written.includes(known));
}

/** The day is right, and the text says 閣議決定 where a body decided, or the other way round. */
function checkBody(
  { date, words }: DatedCitation,
  fitting: readonly Edition[],
  entry: Entry,
  { report, reading }: RuleContext,
): void {
  const [edition] = fitting;
  const isDay = String(date.value).length === 10 && edition?.date.length === 10;
  if (edition?.decidedBy === undefined || fitting.length > 1 || !isDay) return;
  if (!words.endsWith('決定') || !edition.decidedBy.endsWith('決定')) return;
  if ((words === '閣議決定') === (edition.decidedBy === '閣議決定')) return;
  const span = wordsSpan(date, words, reading.document.text);
  if (span === undefined) return;
  report({
    ...span,
    severity: 'warning',
    message: {
      ja: `「${entry.name}」（${edition.label}）は${edition.decidedBy}です`,
      en: `Unexpected ${words} for ${entry.name} (${edition.label}), expected ${edition.decidedBy}`,
    },
    expected: [edition.decidedBy],
    entryId: entry.id,
    source: edition.source,
    fix: { safety: 'unsafe', edits: [{ ...span, text: edition.decidedBy }] },
  });
}

/** Where the words stand behind the date, if they are written in one. */
function wordsSpan(
  { end }: Figure,
  words: string,
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  const gap = /^[\s]*/.exec(text.slice(end, end + 10))?.[0].length ?? 0;
  const start = end + gap;
  return text.startsWith(words, start) ? { start, end: start + words.length } : undefined;
}
