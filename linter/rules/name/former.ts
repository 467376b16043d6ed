import type { Mention } from '#glossary/matching/model.ts';
import type { Citation, Entry } from '#glossary/model.ts';
import { surelySince } from '#glossary/partial-date.ts';
import { dateInJapanese } from '../../dates-in-words.ts';
import type { Localised } from '../../finding.ts';
import { speaksOfPast } from '../../past.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { EXAMPLES } from './former.examples.ts';

export default {
  id: 'name/former',
  severity: 'warning',
  title: {
    ja: '現在は使われていない名称',
    en: 'A name that is no longer in use',
  },
  description: {
    ja: '改称された施策や文書、別の組織や会議体に引き継がれたものを、旧名称で書いた箇所を見つける。旧名称のままでは、読み手が現在の担当や制度にたどり着けない。草案の時点（`--as-of`、前付けの `date:`、なければ今日）で改称が済んでいるものだけを対象とする。「当時」「旧」「前身」などの語がある文、改称より前の年を述べる文、新しい名称を併記した文、設立・発足を述べる文では報告しない。年は、表の行と見出しセル、箇条書きの前の文、章や節の見出しからも読む。引用文、題名の中、出典の表示、その文書が定めた略称（以下「…」という。）も対象としない。',
    en: 'Finds programmes and documents written by a name they no longer bear, and organisations and bodies that another one has replaced: by the old name a reader cannot find who is in charge today. Only where the change is in force on the day on which the draft speaks (`--as-of`, front matter `date:`, else today). Silent in sentences that say they speak of the past (当時, 旧, 前身 …), that give an earlier year, or that name the new one too, or tell of its founding; the year may also be given by the row or header of a table, the words that lead in a list, or a heading above. Silent in quotations, titles and credits, and on short names that the draft itself defines (以下「…」という。).',
  },
  examples: EXAMPLES,
  check(context) {
    for (const mention of context.reading.mentions) {
      if (mention.candidates !== undefined || mention.definedAt !== undefined) continue;
      const entry = context.glossary.get(mention.entryId);
      if (entry === undefined) continue;
      const change =
        mention.form === 'former' ? renaming(entry, mention) : succession(entry, context);
      if (change === undefined || !surelySince(change.effective, context.asOf)) continue;
      if (tellsOfFounding(mention, context)) continue;
      if (speaksOfPast(context.reading, mention, change.effective, change.successors)) continue;
      report(mention, change, context);
    }
  },
} satisfies Rule;

interface Change {
  readonly to: Entry;
  /** The same thing under another name, or another thing in its place. */
  readonly kind: 'renamed' | 'succeeded';
  /** When it happened, where that is known. */
  readonly since?: string;
  /** From when on it surely holds: since then, or since the entry was checked. */
  readonly effective: string;
  readonly source?: Citation;
  /** Entries whose mention beside it shows that the sentence tells of the change. */
  readonly successors: readonly string[];
}

/** The entry lives on under another name. */
function renaming(entry: Entry, mention: Mention): Change | undefined {
  const name = entry.names.find(({ text, status }) => status === 'former' && text === mention.term);
  if (name === undefined) return undefined;
  return {
    to: entry,
    kind: 'renamed',
    successors: [entry.id],
    effective: name.until ?? `${entry.checked}-01`,
    ...(name.until === undefined ? {} : { since: name.until }),
    ...(name.source === undefined ? {} : { source: name.source }),
  };
}

/** Kinds of which one takes over the work of another. What a new edition of a document replaces is for edition/superseded. */
const SUCCEEDED: ReadonlySet<Entry['kind']> = new Set([
  'organisation',
  'body',
  'programme',
  'budget-line',
]);

/** Another organisation, body or programme has taken its place. */
function succession(entry: Entry, { glossary, asOf }: RuleContext): Change | undefined {
  if (!SUCCEEDED.has(entry.kind)) return undefined;
  const status = glossary.statusAt(entry.id, asOf);
  if (status?.status !== 'superseded' || status.since === undefined) return undefined;
  const last = glossary.successorOf(entry.id, asOf) ?? glossary.get(status.by);
  if (last === undefined) return undefined;
  const relation = entry.relations.find(
    ({ type, to }) => type === 'superseded-by' && to === status.by,
  );
  return {
    to: last,
    kind: 'succeeded',
    // It is the day of the next one, which may have been replaced in its turn.
    ...(last.id === status.by ? { since: status.since } : {}),
    effective: status.since,
    successors: [status.by, last.id],
    ...(relation?.source === undefined ? {} : { source: relation.source }),
  };
}

function report(mention: Mention, change: Change, context: RuleContext): void {
  const { to, source } = change;
  const { start, end, term } = mention;
  const expected = replacement(mention, to);
  const after = context.reading.document.text.slice(end, end + 4);
  // Before a definition of a short name a new name alone would leave the old short name standing.
  const isDefined = /^[（(]以下/.test(after);
  context.report({
    start,
    end,
    message: messageOf(term, change),
    expected: [expected],
    entryId: to.id,
    ...(source === undefined ? {} : { source }),
    ...(isDefined ? {} : { fix: { safety: 'unsafe', edits: [{ start, end, text: expected }] } }),
  });
}

function messageOf(term: string, { to, kind, since }: Change): Localised {
  if (kind === 'succeeded') {
    return since === undefined
      ? {
          ja: `「${term}」は現在「${to.name}」に引き継がれています`,
          en: `Unexpected ${term}, expected ${to.name} (in its place now)`,
        }
      : {
          ja: `「${term}」は${dateInJapanese(since)}に「${to.name}」へ引き継がれました`,
          en: `Unexpected ${term}, expected ${to.name} (in its place since ${since})`,
        };
  }
  return {
    ja: `「${term}」は旧名称です。${since === undefined ? '現在は' : `${dateInJapanese(since)}から`}「${to.name}」となっています`,
    en: `Unexpected former name ${term}, expected ${to.name} (${since === undefined ? 'now' : `since ${since}`})`,
  };
}

/** What was founded and is gone was founded in the past: 「…」が設立され. */
function tellsOfFounding({ end }: Mention, { reading }: RuleContext): boolean {
  const after = reading.document.text.slice(end, end + 16);
  return /^[」』]?[がはを]\s*(?:設立|設置|創設|発足)[さしが]/.test(after);
}

/** The new name as the old one is written: NAME（SHORT）, with the words before it, or a short name where it says who is meant. */
function replacement({ surface, form, term }: Mention, { name, names, short }: Entry): string {
  // A short name that something else bears too would not say who is meant.
  if (form === 'short' && short !== undefined && short.match?.cues === undefined) return short.text;
  const full = names.find(
    ({ text, status }) => status === 'variant' && isPrefixed(text, name, term),
  );
  const bracket = /[（(]\s*[A-Za-z0-9-]+\s*[）)]$/.exec(surface)?.[0];
  const long = full?.text ?? name;
  if (bracket === undefined || short === undefined || /[（(]/.test(term)) return long;
  const quoted = surface.startsWith('「')
    ? `「${long}」`
    : surface.startsWith('『')
      ? `『${long}』`
      : long;
  return bracket.endsWith(')') ? `${quoted}(${short.text})` : `${quoted}（${short.text}）`;
}

/** 内閣官房国家サイバー統括室 for 内閣官房内閣サイバーセキュリティセンター: the same words before the name. */
function isPrefixed(variant: string, name: string, term: string): boolean {
  const prefix = variant.slice(0, -name.length);
  return variant.endsWith(name) && prefix !== '' && term.startsWith(prefix);
}
