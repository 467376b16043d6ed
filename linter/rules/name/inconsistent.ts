import { groupBy } from '#glossary/group-by.ts';
import type { Document, Span } from '#glossary/document/model.ts';
import type { Mention } from '#glossary/matching/model.ts';
import type { Entry } from '#glossary/model.ts';
import { surfaceKey } from '#glossary/surface-key.ts';
import { normalise } from '#glossary/text/normalise.ts';
import { blockAt } from '#glossary/document/blocks.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { sentenceAround } from '#glossary/document/sentences.ts';
import { spellingSkeleton } from '../../spelling-skeleton.ts';
import { isInsideTitle } from '../../titles.ts';
import { EXAMPLES } from './inconsistent.examples.ts';

export default {
  id: 'name/inconsistent',
  severity: 'warning',
  title: {
    ja: '同じものの表記が揺れている',
    en: 'One thing written in two ways',
  },
  description: {
    ja: '一つの草案の中で、同じ用語が「セキュリティ・バイ・デザイン」と「セキュリティバイデザイン」のように二通りに書かれている箇所を見つける。表記が揺れると、検索や数え上げで漏れ、別のものと読まれるおそれもある。用語集の見出しの表記が草案にあればそれに、なければ最初に現れた表記にそろえる。中点、長音、小書きの仮名、漢数字などの違いは表記の違いなので `--fix` で直る（見出しの中は、リンク先の名前が変わるため `--fix-unsafe`）。「秘密計算」と「秘匿計算」のように一字が違う呼び方と、空白や読点だけの違いは参考とする。正式名と略語、法人格の有無、通称のような別の呼び方は揺れとみなさず、引用文や題名の中も対象としない。',
    en: 'Finds a term that one draft writes in two ways, as セキュリティ・バイ・デザイン and セキュリティバイデザイン: searching and counting miss one of them, and a reader may take them for two things. The glossary’s own spelling is expected where the draft uses it, else the one that comes first. Names that differ in middle dots, long marks, small kana, kanji numerals and spaces alone are one name spelled twice, and `--fix` mends them (in headings only `--fix-unsafe`, for links lead to them). Two names that differ in one character (秘密計算, 秘匿計算), and spaces or commas alone, are information. A full name and its acronym, a name with and without its legal form, and nicknames are no inconsistency; quotations and titles are left alone.',
  },
  examples: EXAMPLES,
  check(context) {
    const byEntry = groupBy(
      context.reading.mentions.filter(({ candidates, definedAt, form }) => {
        return (
          candidates === undefined &&
          definedAt === undefined &&
          (form === 'name' || form === 'variant')
        );
      }),
      ({ entryId }) => entryId,
    );
    for (const [id, mentions] of byEntry) {
      const entry = context.glossary.get(id);
      if (entry !== undefined) checkEntry(entry, mentions, context);
    }
  },
} satisfies Rule;

/** A mention of which the name may be compared, with the span of its name alone. */
interface Use extends Span {
  readonly term: string;
}

function checkEntry(entry: Entry, mentions: readonly Mention[], context: RuleContext): void {
  const terms = mixedTerms(entry, mentions);
  if (terms.size === 0) return;
  const uses = mentions
    .filter(({ term }) => terms.has(term))
    .map((mention) => useOf(mention))
    .filter((use) => isFree(use, context));
  const byTerm = groupBy(uses, ({ term }) => term);
  const first = byTerm.get(entry.name)?.[0];
  for (const [term, own] of byTerm) {
    const model = [first, ...uses].find(
      (use) => use !== undefined && differenceOf(use.term, term) !== undefined,
    );
    // The glossary's spelling stands; of others the one that comes first.
    if (term === entry.name || model === undefined) continue;
    if (model.term !== entry.name && model.start > (own[0]?.start ?? 0)) continue;
    for (const use of own) report(use, model, entry, context);
  }
}

/** The names of an entry that are spelled in another way somewhere else in the draft. */
function mixedTerms({ names }: Entry, mentions: readonly Mention[]): ReadonlySet<string> {
  const terms = [...new Set(mentions.map(({ term }) => term))].filter((term) =>
    names.every(({ text, status }) => status !== 'informal' || text !== term),
  );
  return new Set(
    terms.filter((one) => terms.some((other) => differenceOf(one, other) !== undefined)),
  );
}

/** The name of a mention, without the short form in brackets behind it. */
function useOf({ start, end, surface, term }: Mention): Use {
  const { text, starts, ends } = normalise(surface);
  const { length } = surfaceKey(term);
  const first = text.startsWith('「') && !term.startsWith('「') ? 1 : 0;
  const last = text.length > first + length ? ends[first + length - 1] : undefined;
  return {
    start: start + (starts[first] ?? 0),
    end: last === undefined ? end : start + last,
    term,
  };
}

/** Not in a quotation, and not part of a title. */
function isFree(use: Use, { reading: { document } }: RuleContext): boolean {
  if (blockAt(document, use.start)?.quoted === true) return false;
  return !isInsideTitle(document.text, sentenceAround(document, use), use);
}

type Difference = 'spelling' | 'marks' | 'characters';

/** Spaces, commas, quotation marks. */
const MARKS = /[ 、「」"]/g;

const known = new Map<string, Difference | undefined>();
const MOST_KNOWN = 10_000;

/** How two names of one thing differ; undefined where they are the same, or two ways to call it. The same two are asked for again and again. */
function differenceOf(a: string, b: string): Difference | undefined {
  if (a === b) return undefined;
  const key = `${a}\n${b}`;
  const difference = known.has(key) ? known.get(key) : compare(a, b);
  if (known.size < MOST_KNOWN) known.set(key, difference);
  return difference;
}

function compare(a: string, b: string): Difference | undefined {
  const [one, other] = [surfaceKey(a), surfaceKey(b)];
  if (one === other) return undefined;
  if (one.replace(MARKS, '') === other.replace(MARKS, '')) return 'marks';
  if (spellingSkeleton(a) === spellingSkeleton(b)) return 'spelling';
  return differInCharacters(one, other) ? 'characters' : undefined;
}

/** 秘密計算 and 秘匿計算, 産学官 and 産官学: one kanji or katakana is another, or two have changed places. */
function differInCharacters(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  const places = Array.from(a, (_, at) => at).filter((at) => a[at] !== b[at]);
  const [first = 0, second] = places;
  if (places.some((at) => !isLetter(a.charAt(at)) || !isLetter(b.charAt(at)))) return false;
  if (second === undefined) return true;
  return places.length === 2 && a[first] === b[second] && a[second] === b[first];
}

/** A kanji or katakana that is no counting word. */
function isLetter(unit: string): boolean {
  return /[\p{sc=Han}\p{sc=Kana}]/u.test(unit) && !/[第次期回]/.test(unit);
}

function report(use: Use, model: Use, entry: Entry, { reading, report: tell }: RuleContext): void {
  const { start, end, term } = use;
  const difference = differenceOf(term, model.term);
  const isSafe = difference !== 'characters' && !isInHeading(use, reading.document);
  tell({
    start,
    end,
    ...(difference === 'spelling' ? {} : { severity: 'info' }),
    message: {
      ja: `「${term}」と「${model.term}」が混在しています。「${model.term}」にそろえてください`,
      en: `Unexpected ${term}, expected ${model.term} as elsewhere in this draft`,
    },
    expected: [model.term],
    entryId: entry.id,
    cause: {
      start: model.start,
      end: model.end,
      message: { ja: `ここでは「${model.term}」`, en: `${model.term} here` },
    },
    fix: { safety: isSafe ? 'safe' : 'unsafe', edits: [{ start, end, text: model.term }] },
  });
}

function isInHeading({ start }: Span, document: Document): boolean {
  return blockAt(document, start)?.kind === 'heading';
}
