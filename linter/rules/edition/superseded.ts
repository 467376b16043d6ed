import type { Figure } from '#glossary/figures/model.ts';
import type { Mention } from '#glossary/matching/model.ts';
import type { Edition, Entry } from '#glossary/model.ts';
import { surelySince } from '#glossary/partial-date.ts';
import { normalise } from '#glossary/text/normalise.ts';
import { inDigitsOf } from '../../digits.ts';
import { speaksOfPast } from '../../past.ts';
import type { Rule, RuleContext } from '../../rule.ts';

export default {
  id: 'edition/superseded',
  severity: 'warning',
  title: {
    ja: '新しい版がある文書',
    en: 'An edition that a later one has replaced',
  },
  description: {
    ja: '指針や戦略を版で引用した箇所（「…ガイドライン（第4版）」）と、年次の文書を題名で引用した箇所（「IoT・5Gセキュリティ総合対策2020」）について、草案の時点でより新しい版や後継の文書が出ていないかを確かめる。「当時」「改定前」などの語がある文、公表当時の年を述べる文、新しい版を併記した文では報告しない。引用を新しい版に替えると主張が変わりうるため、自動では直さない（`--fix-unsafe` で版の表記だけを替える）。',
    en: 'Where a document is cited by its edition (…ガイドライン（第4版）), or a yearly document by its title, checks whether a later edition or a successor was out on the day on which the draft speaks. Silent in sentences that say they speak of the past, give the year of that edition, or name the later one too. Citing another edition can change what the draft says, so it is an unsafe fix, and only the edition’s label is replaced.',
  },
  examples: [
    {
      draft: '対策は「テレワークセキュリティガイドライン«第4版»」に沿って行う。',
      expected: [['第5版']],
      fixedUnsafe: '対策は「テレワークセキュリティガイドライン第5版」に沿って行う。',
      asOf: '2026-04-01',
    },
    {
      draft: 'テレワークセキュリティガイドライン（«第４版»）に沿って行う。',
      expected: [['第５版']],
      asOf: '2026-04-01',
      note: 'source 003 writes full-width digits',
    },
    { draft: 'テレワークセキュリティガイドライン（第5版）に沿って行う。', asOf: '2026-04-01' },
    {
      draft: 'テレワークセキュリティガイドライン（第4版）に沿って行う。',
      asOf: '2021-04-01',
      note: 'before the fifth edition',
    },
    {
      draft: '2018年4月にテレワークセキュリティガイドライン（第4版）を公表した。',
      asOf: '2026-04-01',
    },
    {
      draft: 'テレワークセキュリティガイドライン（第4版）を改定し、第5版を公表した。',
      asOf: '2026-04-01',
    },
    {
      draft: 'テレワークセキュリティガイドラインに沿って行う。',
      asOf: '2026-04-01',
      note: 'no edition',
    },
  ],
  check(context) {
    for (const mention of context.reading.mentions) {
      if (mention.candidates !== undefined) continue;
      const entry = context.glossary.get(mention.entryId);
      if (entry === undefined || entry.kind !== 'document') continue;
      checkEdition(entry, mention, context);
      checkSuccessor(entry, mention, context);
    }
  },
} satisfies Rule;

/** Words and brackets that may stand between a document's name and its edition. */
const BETWEEN = /^[\s」』（(【〔「、・の]{0,3}$/;

function checkEdition(entry: Entry, mention: Mention, context: RuleContext): void {
  const { reading, asOf } = context;
  const cited = editionBeside(mention, reading.figures, reading.document.text);
  if (cited === undefined) return;
  const edition = entry.editions.find(({ label }) => sameLabel(label, cited.text));
  const current = entry.editions.findLast(
    ({ date, status }) => status !== 'draft' && surelySince(date, asOf),
  );
  if (edition === undefined || current === undefined || current === edition) return;
  if (!surelySince(edition.date, current.date)) return;
  if (speaksOfPast(reading, { start: mention.start, end: cited.end }, current.date, [])) return;
  if (namesEdition(reading.figures, cited, current)) return;
  const expected = inDigitsOf(cited.text, current.label);
  context.report({
    start: cited.start,
    end: cited.end,
    message: {
      ja: `「${entry.name}」は${current.label}（${current.date}）が最新です`,
      en: `Unexpected ${cited.text} of ${entry.name}, expected ${current.label} (${current.date})`,
    },
    expected: [expected],
    entryId: entry.id,
    source: current.source,
    fix: { safety: 'unsafe', edits: [{ start: cited.start, end: cited.end, text: expected }] },
  });
}

/** A document known by a title of its own (総合対策2020) that a later document has replaced. */
function checkSuccessor(entry: Entry, mention: Mention, context: RuleContext): void {
  const { glossary, reading, asOf } = context;
  const status = glossary.statusAt(entry.id, asOf);
  if (status?.status !== 'superseded' || status.since === undefined) return;
  const last = glossary.successorOf(entry.id, asOf);
  if (last === undefined) return;
  const successors = [status.by, last.id];
  if (speaksOfPast(reading, mention, status.since, successors)) return;
  const relation = entry.relations.find(
    ({ type, to }) => type === 'superseded-by' && to === status.by,
  );
  context.report({
    start: mention.start,
    end: mention.end,
    severity: 'info',
    message: {
      ja: `「${entry.name}」には後継の「${last.name}」があります（${status.since}）`,
      en: `${entry.name} has a successor, ${last.name} (${status.since})`,
    },
    expected: [last.name],
    entryId: last.id,
    ...(relation?.source === undefined ? {} : { source: relation.source }),
  });
}

function editionBeside(
  mention: Mention,
  figures: readonly Figure[],
  text: string,
): Figure | undefined {
  return figures.find(
    (figure) =>
      figure.kind === 'edition' &&
      ((figure.start >= mention.start && figure.end <= mention.end) ||
        (figure.start >= mention.end && BETWEEN.test(text.slice(mention.end, figure.start)))),
  );
}

/** 第４版, 第4版 and 第4.0版 are one label; 第1版 is 初版. */
function sameLabel(label: string, written: string): boolean {
  return canonical(label) === canonical(written);
}

function canonical(label: string): string {
  const text = normalise(label).text.replace(/\.0(?=版|$)/, '');
  return text === '初版' ? '第1版' : text;
}

/** The draft names the current edition right beside: it knows. */
function namesEdition(figures: readonly Figure[], cited: Figure, current: Edition): boolean {
  const near = 60;
  return figures.some(
    (figure) =>
      figure.kind === 'edition' &&
      figure !== cited &&
      Math.abs(figure.start - cited.start) < near &&
      sameLabel(current.label, figure.text),
  );
}
