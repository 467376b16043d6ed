import type { Span } from '#glossary/document/model.ts';
import type { Glossary } from '#glossary/glossary.ts';
import type { Citation } from '#glossary/model.ts';
import { normalise } from '#glossary/text/normalise.ts';
import { distance } from 'fastest-levenshtein';
import { isQuoted } from '#glossary/document/blocks.ts';
import { inDigitsOf } from '#glossary/comparing/digits.ts';
import type { Severity } from '../../finding.ts';
import { canonicalNumber, LawIndex } from '../../laws/law-index.ts';
import {
  lawNumberInKanji,
  type LawNumberAt,
  lawNumbersIn,
  lawNumberText,
  parseLawNumber,
} from '../../laws/law-number.ts';
import { type PassageText, passageTexts } from '../../passage-texts.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { within } from '../../within.ts';
import { EXAMPLES } from './number.examples.ts';

export default {
  id: 'law/number',
  severity: 'error',
  title: {
    ja: '法律名と法令番号が合わない',
    en: 'A law’s name and its number disagree',
  },
  description: {
    ja: '「サイバーセキュリティ基本法（平成26年法律第103号）」のように、法令名の直後に括弧で示した法令番号を、用語集にある法令と、`shirube import laws` で取り込んだe-Govの法令名一覧（`lint --laws FILE`）に照らして確かめる。一覧があるときは、番号が正しく法令名が数文字違うもの（「および」と「及び」など）も知らせる。「改正○○法」「旧○○法」のように前に語が付くもの、「平成30年法律第24号による改正後の」のように番号が別の意味を持つもの、同じ名称の廃止された法令かもしれないもの、引用の中では報告しない。番号が別の法令のもの、用語集にある法令の番号と年・種別・号のどれか一つだけ違うものはエラー、そのほかは警告とする。',
    en: 'Checks the number in brackets right behind a law’s name, as in サイバーセキュリティ基本法（平成26年法律第103号）, against the laws of the glossary and, where `lint --laws FILE` names one, the list of all laws that `shirube import laws` has made from e-Gov’s. With that list it also tells of a name that is a few letters off while the number is known. Silent where a word is put before the name (改正…法, 旧…法), where the number is of an amendment (平成30年法律第24号による改正後の), where a repealed law of the same name may be meant, and in quotations. An error where the number is another law’s, or where one part (year, type, number) differs from that of a law of the glossary; else a warning.',
  },
  examples: EXAMPLES,
  check(context) {
    for (const passage of passageTexts(context.reading.document)) {
      if (!passage.text.includes('号')) continue;
      for (const number of lawNumbersIn(passage.text)) {
        if (!standsForItself(passage.text, number)) continue;
        const span = passage.spanOf(number.start, number.end);
        if (isQuoted(context.reading.document, span)) continue;
        check(number, span, passage, context);
      }
    }
  },
} satisfies Rule;

/** In brackets of its own, and not 「…による改正後の」: the number of what stands before. */
function standsForItself(text: string, { start, end }: LawNumberAt): boolean {
  return text[start - 1] === '(' && /^[)。、,;]/.test(text.slice(end, end + 1));
}

function check(number: LawNumberAt, span: Span, passage: PassageText, context: RuleContext): void {
  const nameEnd = number.start - (passage.text[number.start - 2] === '」' ? 2 : 1);
  const law = namedLaw(passage, nameEnd, context);
  if (law === undefined) {
    if (context.laws !== undefined) checkName(number, nameEnd, passage, context.laws, context);
    return;
  }
  const written = lawNumberText(number);
  if (law.numbers.includes(written)) return;
  const bearers = titlesOf(written, context);
  const severity = severityOf(number, law, bearers);
  if (severity === undefined) return;
  const [only, ...others] = law.numbers;
  const expected = law.numbers.map((known) => like(context.reading.document.text, span, known));
  const [bearer] = bearers;
  const own =
    bearer === undefined
      ? { ja: '', en: '' }
      : { ja: `（${written}は「${bearer}」）`, en: ` (${written} is ${bearer})` };
  context.report({
    ...span,
    severity,
    message: {
      ja: `「${law.name}」の法令番号は${law.numbers.join('または')}です${own.ja}`,
      en: `Unexpected ${written} for ${law.name}, expected ${law.numbers.join(' or ')}${own.en}`,
    },
    expected,
    ...(law.entryId === undefined ? {} : { entryId: law.entryId }),
    ...(law.source === undefined ? {} : { source: law.source }),
    ...(only === undefined || others.length > 0
      ? {}
      : { fix: { safety: 'unsafe' as const, edits: [{ ...span, text: expected[0] ?? only }] } }),
  });
}

/** The law that a text names, and the numbers that laws of that name have. */
interface NamedLaw {
  readonly name: string;
  readonly numbers: readonly string[];
  /** Where the name in the text is a short one. */
  readonly title?: string;
  readonly entryId?: string;
  readonly source?: Citation;
}

/** A name goes on to the left of its first letter where a kanji, a katakana, a letter or a digit stands there: 改正電気通信事業法. */
function beginsAsWord(text: string, at: number): boolean {
  return at === 0 || !/[\u3400-\u9fffァ-ヺーA-Za-z0-9]/.test(text.charAt(at - 1));
}

function namedLaw(passage: PassageText, end: number, context: RuleContext): NamedLaw | undefined {
  const { text } = passage;
  const listed = context.laws?.nameEndingAt(text, end);
  const known = mentionedLaw(passage, end, context);
  if (known !== undefined && known.name.length >= (listed?.length ?? 0)) {
    return {
      ...known,
      numbers: [...new Set([...known.numbers, ...(context.laws?.numbersOf(known.name) ?? [])])],
    };
  }
  if (listed === undefined || !beginsAsWord(text, end - listed.length)) return undefined;
  const numbers = context.laws?.numbersOf(listed) ?? [];
  return numbers.every((number) => parseLawNumber(number) !== undefined)
    ? { name: listed, numbers }
    : undefined;
}

/** More than the longest name of a law, in UTF-16 units. */
const LONGEST = 200;

/** The law of the glossary whose name ends there. */
function mentionedLaw(
  passage: PassageText,
  end: number,
  { reading, glossary }: RuleContext,
): NamedLaw | undefined {
  const { text } = passage;
  const until = passage.spanOf(end - 1, end).end;
  const before = { start: passage.startOf(Math.max(0, end - LONGEST)), end: until };
  const mention = within(reading.mentions, before).at(-1);
  if (mention?.end !== until) return undefined;
  const entry = mention.candidates === undefined ? glossary.get(mention.entryId) : undefined;
  if (entry?.kind !== 'law' || entry.lawNumber === undefined) return undefined;
  if (!beginsAsWord(text, passage.indexOf(mention.start))) return undefined;
  const number = canonicalNumber(entry.lawNumber);
  if (parseLawNumber(number) === undefined) return undefined;
  const source = entry.sources.find(({ id }) => id.includes('egov')) ?? entry.sources[0];
  return {
    name: text.slice(passage.indexOf(mention.start), end),
    numbers: [number],
    title: entry.name,
    entryId: entry.id,
    ...(source === undefined ? {} : { source }),
  };
}

/** How sure it is that the number is wrong; undefined where it may be that of a repealed law of the same name. */
function severityOf(
  number: LawNumberAt,
  law: NamedLaw,
  bearers: readonly string[],
): Severity | undefined {
  // The act that amends it is sometimes cited in its place.
  const { name, title = name } = law;
  if (bearers.some((bearer) => bearer.includes(name) || bearer.includes(title))) return 'warning';
  if (bearers.length > 0) return 'error';
  const isSlip = law.numbers.some((known) => isOnePartOff(number, known));
  if (law.entryId !== undefined) return isSlip ? 'error' : 'warning';
  return isSlip ? 'warning' : undefined;
}

/** The laws that bear a number, of the glossary and of the imported list. */
function titlesOf(number: string, { glossary, laws }: RuleContext): readonly string[] {
  return [...lawsOfGlossary(glossary).titlesOf(number), ...(laws?.titlesOf(number) ?? [])];
}

const glossaryLaws = new WeakMap<Glossary, LawIndex>();

function lawsOfGlossary(glossary: Glossary): LawIndex {
  const known = glossaryLaws.get(glossary);
  if (known !== undefined) return known;
  const laws = glossary.entries.flatMap(({ kind, name, lawNumber }) =>
    kind === 'law' && lawNumber !== undefined ? [{ number: lawNumber, title: name }] : [],
  );
  const index = new LawIndex(laws);
  glossaryLaws.set(glossary, index);
  return index;
}

function isOnePartOff(number: LawNumberAt, known: string): boolean {
  const other = parseLawNumber(known);
  if (other === undefined) return false;
  const differing = [
    number.era !== other.era || number.year !== other.year,
    number.type !== other.type,
    number.number !== other.number,
  ];
  return differing.filter(Boolean).length === 1;
}

/** A number as the draft writes numbers: in kanji, or with its digits. */
function like(text: string, { start, end }: Span, number: string): string {
  const written = text.slice(start, end);
  const parsed = parseLawNumber(number);
  if (parsed === undefined) return number;
  return /[0-9０-９]/.test(written) ? inDigitsOf(written, number) : lawNumberInKanji(parsed);
}

/** The number is known, and the name before it is nearly that law's. */
function checkName(
  number: LawNumberAt,
  end: number,
  passage: PassageText,
  laws: LawIndex,
  { report }: RuleContext,
): void {
  const titles = laws.titlesOf(lawNumberText(number));
  for (const title of titles) {
    const start = nearlyEndingAt(passage.text, end, normalise(title).text);
    if (start === undefined) continue;
    const span = passage.spanOf(start, end);
    report({
      ...span,
      severity: 'warning',
      message: {
        ja: `${lawNumberText(number)}の題名は「${title}」です`,
        en: `Unexpected name, expected ${title} for ${lawNumberText(number)}`,
      },
      expected: [title],
      fix: { safety: 'unsafe', edits: [{ ...span, text: title }] },
    });
    return;
  }
}

/** The shortest title of which a slip can be told from another law's name. */
const SHORTEST = 8;

/** Where a name that is at most one letter in eight off begins, if the text before `end` is one. */
function nearlyEndingAt(text: string, end: number, title: string): number | undefined {
  if (title.length < SHORTEST) return undefined;
  const allowed = Math.min(3, Math.floor(title.length / SHORTEST));
  let best: { readonly start: number; readonly off: number } | undefined;
  for (let length = title.length - allowed; length <= title.length + allowed; length += 1) {
    const start = end - length;
    if (start < 0 || text[start] !== title[0] || !beginsAsWord(text, start)) continue;
    const off = distance(text.slice(start, end), title);
    if (off > 0 && off <= allowed && off < (best?.off ?? Infinity)) best = { start, off };
  }
  return best?.start;
}
