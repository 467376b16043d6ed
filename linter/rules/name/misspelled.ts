import { distance } from 'fastest-levenshtein';
import type { Span } from '#glossary/document/model.ts';
import type { Mention } from '#glossary/matching/model.ts';
import type { Entry } from '#glossary/model.ts';
import { isQuoted } from '#glossary/document/blocks.ts';
import { type Misspelling, misspellings } from '../../misspellings.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { sentenceAround } from '#glossary/document/sentences.ts';
import { shortNamesOf } from '../../short-names.ts';
import { isInsideTitle } from '../../titles.ts';
import { wrongExpansions } from '../../wrong-expansions.ts';
import { EXAMPLES } from './misspelled.examples.ts';

export default {
  id: 'name/misspelled',
  severity: 'warning',
  title: {
    ja: '名称の誤記の疑い',
    en: 'A name that seems to be misspelled',
  },
  description: {
    ja: '用語集に誤記として載っている形（「任務保護」）と、用語集の6文字以上の名称に一字か二字だけ足りない、または違う語（「実践的サイバー防衛演習」「テレワークセキュリテイガイドライン」）を見つける。打ち間違い、古い表記の記憶、文字認識の誤りのほとんどはこの形になる。違う部分がそれ自体で語になるときは別のものかもしれないので報告しない。すなわち、数字や期・版・回の違い（2020と2021、第2期）、「協議会」と「協会」のような種類の語の違い、平仮名の違い、中点や空白の有無、用語集にある別の名称、既知の片仮名語からなる語、固有の名称でない一般の語の漢字の違い、8文字に満たない名称の漢字の違いである。引用や題名の中、草案が定義した略称も対象としない。誤記として載っている形で違いが二字以内なら `--fix` で直り、それ以外は正しい名称を示し、`--fix-unsafe` で直る。',
    en: 'Finds forms that the glossary lists as misspellings (任務保護), and words that lack or change a character or two of a glossary name of six characters or more (実践的サイバー防衛演習, テレワークセキュリテイガイドライン): slips of the keyboard, of memory and of OCR nearly all look like that. Where the differing part makes a word of its own it may be another thing, and the rule is silent: other numbers, periods and editions (2020 and 2021, 第2期), another kind of body or document (協議会 and 協会), hiragana, middle dots and spaces, other names of the glossary, words made of known katakana words, kanji in general words that are no proper names, and kanji in names of less than eight characters. Silent too in quotations and titles, and on short names that the draft defines. Listed misspellings of one or two characters are mended by `--fix`; else the name is offered, and `--fix-unsafe` puts it in.',
  },
  examples: EXAMPLES,
  check(context) {
    const { reading, glossary } = context;
    const listed = reading.mentions.filter(
      (mention) => mention.form === 'misspelling' && mention.candidates === undefined,
    );
    for (const mention of listed) reportListed(mention, context);
    const expansions = wrongExpansions(reading.document, glossary);
    const own = new Set(shortNamesOf(reading.document).map(({ name }) => name));
    for (const found of misspellings(reading, glossary, context.draft.extracted)) {
      if (own.has(found.written) || expansions.some((other) => overlap(other, found))) continue;
      if (!isFree(found, context)) continue;
      reportNear(found, context);
    }
  },
} satisfies Rule;

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** 「…ガイドライン（第４版）」: the edition is no other title's words. */
const EDITION = /^\s?[（(](?:第[\d０-９.．]+|初)版[）)]/;

/** Not in a quotation, and not part of a title. */
function isFree({ start, end }: Span, { reading: { document } }: RuleContext): boolean {
  const edition = EDITION.exec(document.text.slice(end, end + 12))?.[0] ?? '';
  const place = { start, end: end + edition.length };
  return (
    !isQuoted(document, place) &&
    !isInsideTitle(document.text, sentenceAround(document, place), place)
  );
}

/** The most characters in which a listed misspelling differs from the name it is of, to be mended unasked. */
const SAFE = 2;

function reportListed(mention: Mention, context: RuleContext): void {
  const entry = context.glossary.get(mention.entryId);
  if (entry === undefined || !isFree(mention, context)) return;
  const { start, end, term } = mention;
  const name = nearestName(term, entry);
  context.report({
    start,
    end,
    message: {
      ja: `「${term}」は「${name}」の誤記です`,
      en: `Unexpected ${term}, a misspelling of ${name}`,
    },
    expected: [name],
    entryId: entry.id,
    fix: {
      safety: distance(term, name) <= SAFE ? 'safe' : 'unsafe',
      edits: [{ start, end, text: name }],
    },
  });
}

function nearestName(term: string, { name, names }: Entry): string {
  const variants = names.filter(({ status }) => status === 'variant').map(({ text }) => text);
  return [name, ...variants].reduce((a, b) => (distance(term, b) < distance(term, a) ? b : a));
}

function reportNear({ start, end, written, names }: Misspelling, context: RuleContext): void {
  const [first] = names;
  if (first === undefined) return;
  const expected = names.map(({ text }) => text);
  const [source] = first.entry.sources;
  context.report({
    start,
    end,
    message: {
      ja: `「${written}」は「${expected.join('」または「')}」の誤りではありませんか`,
      en: `Unexpected ${written}; did you mean ${expected.join(' or ')}?`,
    },
    expected,
    entryId: first.entry.id,
    ...(source === undefined ? {} : { source }),
    ...(names.length > 1
      ? {}
      : { fix: { safety: 'unsafe', edits: [{ start, end, text: first.text }] } }),
  });
}
