import type { Mention } from '#glossary/matching/model.ts';
import type { Citation, Entry } from '#glossary/model.ts';
import { surelySince } from '#glossary/partial-date.ts';
import { speaksOfPast } from '../../past.ts';
import type { Rule, RuleContext } from '../../rule.ts';

export default {
  id: 'name/former',
  severity: 'warning',
  title: {
    ja: '現在は使われていない名称',
    en: 'A name that is no longer in use',
  },
  description: {
    ja: '改称された施策や、別の組織に引き継がれた組織を、旧い名称で書いた箇所を見つける。草案の時点（`--as-of`、前付けの `date:`、なければ今日）で改称が済んでいるものだけを対象とする。「当時」「旧」「前身」などの語がある文、改称より前の年を述べる文、新しい名称を併記した文、引用した題名の中では報告しない。',
    en: 'Finds programmes written by a name they no longer bear, and organisations that another one has replaced, where the change is in force on the day on which the draft speaks (`--as-of`, front matter `date:`, else today). Silent in sentences that say they speak of the past (当時, 旧, 前身 …), that give an earlier year, or that name the new one too, and inside quoted titles.',
  },
  examples: [
    {
      draft: '総務省は«NISC»と連携して対策を進める。',
      expected: [['国家サイバー統括室']],
      fixedUnsafe: '総務省は国家サイバー統括室と連携して対策を進める。',
      asOf: '2026-04-01',
    },
    {
      draft: '«内閣サイバーセキュリティセンター»が総合調整を担う。',
      expected: [['国家サイバー統括室']],
      asOf: '2026-04-01',
    },
    {
      draft: '総務省はNISCと連携して対策を進める。',
      asOf: '2025-06-30',
      note: 'before the change',
    },
    { draft: '総務省は当時のNISCと連携して対策を進めた。', asOf: '2026-04-01' },
    { draft: '2021年6月にNISCが骨子を示した。', asOf: '2026-04-01', note: 'a sentence about 2021' },
    {
      draft: '国家サイバー統括室（旧内閣サイバーセキュリティセンター）が総合調整を担う。',
      asOf: '2026-04-01',
    },
    { draft: '2025年7月にNISCを改組して国家サイバー統括室が設置された。', asOf: '2026-04-01' },
    { draft: '「NISCにおける取組について」を参照。', asOf: '2026-04-01', note: 'a quoted title' },
    { draft: '> NISCは引き続き調整を行う。', asOf: '2026-04-01', note: 'somebody else’s words' },
  ],
  check(context) {
    for (const mention of context.reading.mentions) {
      const entry =
        mention.candidates === undefined ? context.glossary.get(mention.entryId) : undefined;
      if (entry === undefined) continue;
      const change =
        mention.form === 'former' ? renaming(entry, mention) : succession(entry, context);
      if (change === undefined) continue;
      const { since, effective, successors } = change;
      if (!surelySince(effective, context.asOf)) continue;
      if (speaksOfPast(context.reading, mention, effective, successors)) continue;
      // A short name that something else bears too would not say who is meant.
      const { short: known } = change.to;
      const short =
        mention.form === 'short' && known?.match?.cues === undefined ? known?.text : undefined;
      const expected = short ?? change.to.name;
      const sinceWords = {
        ja: since === undefined ? '現在は' : `${dateInJapanese(since)}から`,
        en: since === undefined ? 'now' : `since ${since}`,
      };
      context.report({
        start: mention.start,
        end: mention.end,
        message: {
          ja: `「${mention.term}」は旧い名称です。${sinceWords.ja}「${change.to.name}」となっています`,
          en: `Unexpected former name ${mention.term}, expected ${change.to.name} (${sinceWords.en})`,
        },
        expected: [expected],
        entryId: change.to.id,
        ...(change.source === undefined ? {} : { source: change.source }),
        fix: {
          safety: 'unsafe',
          edits: [{ start: mention.start, end: mention.end, text: expected }],
        },
      });
    }
  },
} satisfies Rule;

interface Change {
  readonly to: Entry;
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
    since: status.since,
    effective: status.since,
    successors: [status.by, last.id],
    ...(relation?.source === undefined ? {} : { source: relation.source }),
  };
}

function dateInJapanese(date: string): string {
  const [year = '', month, day] = date.split('-');
  return `${year}年${month === undefined ? '' : `${String(Number(month))}月`}${day === undefined ? '' : `${String(Number(day))}日`}`;
}
