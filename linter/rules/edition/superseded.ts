import type { Mention } from '#glossary/matching/model.ts';
import type { Edition, Entry } from '#glossary/model.ts';
import { surelySince } from '#glossary/partial-date.ts';
import type { Reading } from '#glossary/reading.ts';
import { dateInJapanese, dateLike } from '../../dates-in-words.ts';
import { inDigitsOf } from '#glossary/comparing/digits.ts';
import {
  citedEdition,
  type EditionCitation,
  isAnnual,
  isLabelled,
} from '../../edition-citations.ts';
import type { Severity } from '../../finding.ts';
import { speaksOfPast } from '../../past.ts';
import { sentenceAround } from '#glossary/document/sentences.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { endsInPast } from '../../times-around.ts';
import { within } from '../../within.ts';
import { EXAMPLES } from './superseded.examples.ts';

export default {
  id: 'edition/superseded',
  severity: 'warning',
  title: {
    ja: '新しい版がある文書',
    en: 'An edition that a later one has replaced',
  },
  description: {
    ja: '指針や戦略を版で引用した箇所（「…ガイドライン（第4版）」）、決定の日付で引用した箇所（「サイバーセキュリティ戦略（平成30年7月27日閣議決定）」）、年次の文書を題名で引用した箇所（「IoT・5Gセキュリティ総合対策2020」）について、草案の時点でより新しい版や後継の文書が出ていないかを確かめる。「…に基づき」「…を踏まえ」のように施策のよりどころとしているときは警告、単に触れているときと、白書のように毎年出るものは参考とする。「当時」「改定前」などの語がある文、過去の出来事を述べる文、公表当時の年を述べる文や見出しの下、新しい版を併記した文、引用文では報告せず、草案自身の題名も対象としない。引用を新しい版に替えると主張が変わりうるため、自動では直さない（`--fix-unsafe` で版の表記だけを替える）。',
    en: 'Where a document is cited by its edition (…ガイドライン（第4版）), by the date of its decision (サイバーセキュリティ戦略（平成30年7月27日閣議決定）), or a yearly document by its title, checks whether a later edition or a successor was out on the day on which the draft speaks. A warning where the draft builds on the document (…に基づき, …を踏まえ) or names a numbered edition; information where it only mentions a date or title, and for what comes out every year, such as white papers. Silent in sentences that say they speak of the past, tell what happened, give the year of that edition, or name the later one too, under headings that give such a year, in quotations, and on the draft’s own title. Citing another edition can change what the draft says, so it is an unsafe fix, and only the edition’s label is replaced.',
  },
  examples: EXAMPLES,
  check(context) {
    for (const mention of context.reading.mentions) {
      // A short name that the draft defines is told where it is defined.
      if (mention.candidates !== undefined || mention.definedAt !== undefined) continue;
      const entry = context.glossary.get(mention.entryId);
      if (entry?.kind !== 'document') continue;
      if (!checkSuccessor(entry, mention, context)) checkEdition(entry, mention, context);
    }
  },
} satisfies Rule;

/** The sentence tells what happened: at that time the edition may have been the latest. */
function isTold(mention: Mention, { document }: Reading): boolean {
  const { end } = sentenceAround(document, mention);
  return endsInPast(document.text.slice(Math.max(mention.start, end - 60), end));
}

/** 第2.0版（案）: what is being drafted replaces nothing, and is not yet replaced. */
const PROPOSED = /^[\s）)」』]*[（(]?(?:案|素案|骨子|仮称)[）)」』]/;

function checkEdition(entry: Entry, mention: Mention, context: RuleContext): void {
  const { reading, asOf } = context;
  const cited = citedEdition(entry, mention, reading);
  if (cited === undefined) return;
  const current = entry.editions.findLast(
    ({ date, status }) => status !== 'draft' && surelySince(date, asOf),
  );
  const { edition } = cited;
  if (current === undefined || current === edition) return;
  if (!surelySince(edition.date, current.date)) return;
  const text = reading.document.text.slice(cited.until, cited.until + 16);
  if (PROPOSED.test(text) || isTold(mention, reading)) return;
  const place = {
    start: Math.min(mention.start, cited.start),
    end: Math.max(mention.end, cited.until),
  };
  if (speaksOfPast(reading, place, current.date, [])) return;
  if (namesEdition(reading, cited, current)) return;
  report(entry, cited, current, context);
}

function report(
  entry: Entry,
  cited: EditionCitation,
  current: Edition,
  context: RuleContext,
): void {
  const { start, end, until, date } = cited;
  const expected = wordsFor(cited, current);
  const sameDecision = date === undefined || cited.edition.decidedBy === current.decidedBy;
  const latest = date === undefined ? current.label : dateInJapanese(current.date);
  context.report({
    start,
    end,
    severity: severityOf(entry, { end: until, isDate: date !== undefined }, context.reading),
    message: {
      ja: `「${entry.name}」は${latest}${date === undefined ? `（${dateInJapanese(current.date)}）` : 'のもの'}が最新です`,
      en: `Unexpected ${cited.text} of ${entry.name}, expected ${latest} (${current.date})`,
    },
    expected: [expected ?? latest],
    entryId: entry.id,
    source: current.source,
    ...(expected === undefined || !sameDecision || !isSameKind(cited.text, expected)
      ? {}
      : { fix: { safety: 'unsafe', edits: [{ start, end, text: expected }] } }),
  });
}

/** A number of an edition takes the place of another, not a date. */
function isSameKind(cited: string, expected: string): boolean {
  return cited.endsWith('版') === expected.endsWith('版');
}

/** The current edition in the words by which the draft cites another; undefined for a date in both calendars. */
function wordsFor(
  { text, date }: EditionCitation,
  { label, date: latest }: Edition,
): string | undefined {
  if (date === undefined) return isSameKind(text, label) ? inDigitsOf(text, label) : label;
  const words = dateLike(date, latest);
  return words === undefined || !text.endsWith('版') ? words : `${words}版`;
}

/** A document known by a title of its own (総合対策2020) that a later document has replaced. */
function checkSuccessor(entry: Entry, mention: Mention, context: RuleContext): boolean {
  const { glossary, reading, asOf } = context;
  const status = glossary.statusAt(entry.id, asOf);
  if (status?.status !== 'superseded' || status.since === undefined) return false;
  const last = glossary.successorOf(entry.id, asOf);
  if (last === undefined) return false;
  if (isOwnTitle(entry, reading) || isTold(mention, reading)) return true;
  if (speaksOfPast(reading, mention, status.since, [status.by, last.id])) return true;
  const relation = entry.relations.find(
    ({ type, to }) => type === 'superseded-by' && to === status.by,
  );
  context.report({
    start: mention.start,
    end: mention.end,
    severity: severityOf(entry, { end: mention.end, isDate: true }, reading),
    // The date is that of the next document, which may have been replaced in its turn.
    message:
      last.id === status.by
        ? {
            ja: `「${entry.name}」には後継の「${last.name}」があります（${dateInJapanese(status.since)}）`,
            en: `${entry.name} has a successor, ${last.name} (${status.since})`,
          }
        : {
            ja: `「${entry.name}」は後継の文書に替わっています。最新のものは「${last.name}」です`,
            en: `${entry.name} has been succeeded; the latest is ${last.name}`,
          },
    expected: [last.name],
    entryId: last.id,
    ...(relation?.source === undefined ? {} : { source: relation.source }),
  });
  return true;
}

/** What follows where a draft builds on a document: …に基づき, …を踏まえ. */
const BUILDS_ON =
  /^[\s」』）)]{0,3}(?:等|など)?(?:に基づ|に沿|に即|に従|に則|にのっと|に準|を踏まえ|を参照|を参考|を遵守|に定め|で定め|に掲げ(?!た|られた)|に規定|による)/;

function severityOf(
  entry: Entry,
  { end, isDate }: { readonly end: number; readonly isDate: boolean },
  { document }: Reading,
): Severity {
  if (isAnnual(entry)) return 'info';
  return !isDate || BUILDS_ON.test(document.text.slice(end, end + 12)) ? 'warning' : 'info';
}

const ownTitles = new WeakMap<Reading, ReadonlySet<string>>();

/** The draft is that document: its title says so. */
function isOwnTitle(entry: Entry, reading: Reading): boolean {
  const { document, mentions } = reading;
  if (document.title?.includes(entry.name) === true) return true;
  const known = ownTitles.get(reading);
  if (known !== undefined) return known.has(entry.id);
  const [first] = document.blocks;
  const inTitle = first?.kind === 'heading' ? within(mentions, first) : [];
  const ids = new Set(inTitle.map(({ entryId }) => entryId));
  ownTitles.set(reading, ids);
  return ids.has(entry.id);
}

/** The draft names the current edition right beside: it knows. */
function namesEdition({ figures }: Reading, cited: EditionCitation, current: Edition): boolean {
  const near = 60;
  return within(figures, { start: cited.start - near, end: cited.end + near }).some(
    (figure) =>
      figure.start !== cited.start &&
      (isLabelled(current.label, figure) ||
        (figure.kind === 'date' && String(figure.value) === current.date)),
  );
}
