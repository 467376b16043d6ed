import { distance } from 'fastest-levenshtein';
import type { Span } from '#glossary/document/model.ts';
import { type PassageText, passageTexts } from '../../passage-texts.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { shortNamesOf } from '../../short-names.ts';
import { EXAMPLES } from './undefined.examples.ts';

export default {
  id: 'short-name/undefined',
  severity: 'info',
  title: {
    ja: '先に示したはずの名称がない',
    en: 'A name that the draft says it gave before, and did not',
  },
  description: {
    ja: '二つのことを確かめる。一つは「前述の「…」」「上記「…」」のように先に示したことになっている名称で、それより前のどこにもそれらしい語がないもの（節を削った、順序を入れ替えた後に残りやすい）。もう一つは、英字を含む略称を「（以下「地域SECUNITY」という。）」のように定義した草案で、一字か二字だけ違う、どこにも定義のない形（「地域SECURITY」）を使っている箇所（警告）。「同法」「本ガイドライン」のように直前の語を受ける言い方は略称ではないので対象としない。前の語を言い換えているとき、長い引用、図表や章を指すとき、違う形が用語集にあるときは報告しない。',
    en: 'Checks two things. A name that the draft points back to (前述の「…」, 上記「…」) while nothing before it reads like that name: a section has been cut, or moved. And, where the draft defines a short name with Latin letters (以下「地域SECUNITY」という。), a form that is defined nowhere and differs from it by a letter or two (地域SECURITY): a warning. 同法 and 本ガイドライン take up the words just before them and are no short names. Silent where words before are rephrased, for long quotations, for figures, tables and sections, and where the glossary knows the other form.',
  },
  examples: EXAMPLES,
  check(context) {
    checkPointers(context);
    checkSlips(context);
  },
} satisfies Rule;

const POINTER =
  /(?:前述|前出|前掲|上述|先述|既述|前記|上記|先に(?:定義|説明|紹介)した|先に述べた|上で述べた)(?:した)?の?「([^「」、。]{2,20})」/g;
const PLACES = /[図表章節項条]|別[添紙]|ページ|注\d/;

/** Pointers that are looked into; each is compared with all that stands before it. */
const MAX_POINTERS = 100;
/** Defined names of which slips are looked for. */
const MAX_NAMES = 50;

function checkPointers({ reading, glossary, report }: RuleContext): void {
  const passages = passageTexts(reading.document);
  let left = MAX_POINTERS;
  for (const [index, passage] of passages.entries()) {
    if (passage.block?.quoted === true) continue;
    if (!passage.text.includes('「')) continue;
    for (const found of passage.text.matchAll(POINTER)) {
      const name = found[1] ?? '';
      const start = found.index + found[0].length - name.length - 1;
      if (PLACES.test(name) || lettersOf(name).length < 3) continue;
      left -= 1;
      if (left < 0) return;
      const before = [
        ...passages.slice(0, index).map(({ text }) => text),
        passage.text.slice(0, found.index),
      ];
      if (reading.document.title !== undefined) before.push(reading.document.title);
      if (before.some((text) => readsLike(text, name))) continue;
      const place = passage.spanOf(start, start + name.length);
      const ids = new Set(glossary.bySurface(name).map(({ id }) => id));
      const isNamed = reading.mentions.some(
        ({ entryId, end }) => end <= place.start && ids.has(entryId),
      );
      if (isNamed) continue;
      report({
        ...place,
        message: {
          ja: `「${found[0].slice(0, -name.length - 2)}」とありますが、これより前に「${name}」は出てきません`,
          en: `Unexpected reference back to ${name}: nothing before it goes by that name`,
        },
      });
    }
  }
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether most pairs of letters of a name stand in a text: the name itself, or other words for it. */
function readsLike(text: string, name: string): boolean {
  if (text.includes(name)) return true;
  const letters = lettersOf(name);
  const plain = lettersOf(text);
  const pairs = Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2));
  return pairs.filter((pair) => plain.includes(pair)).length >= pairs.length * 0.5;
}

function checkSlips({ reading, glossary, report }: RuleContext): void {
  const definitions = shortNamesOf(reading.document);
  const defined = new Set(definitions.map(({ name }) => name));
  const patterns = definitions
    .flatMap(({ name, place }) => {
      const parts = /^(\P{ASCII}+)([A-Z]{4,})$|^()([A-Z]{7,})$/u.exec(name);
      const [head, letters] = [parts?.[1] ?? parts?.[3], parts?.[2] ?? parts?.[4]];
      return head === undefined || letters === undefined ? [] : [{ name, place, head, letters }];
    })
    .slice(0, MAX_NAMES);
  if (patterns.length === 0) return;
  for (const passage of passageTexts(reading.document)) {
    if (passage.block?.quoted === true) continue;
    for (const word of wordsIn(passage)) {
      for (const { name, place, head, letters } of patterns) {
        const slip = head + word.text;
        const at = word.start - head.length;
        if (!isSlip(word.text, letters) || !passage.text.startsWith(slip, at)) continue;
        if (defined.has(slip) || glossary.bySurface(head === '' ? word.text : slip).length > 0)
          continue;
        const span = passage.spanOf(at, word.end);
        report({
          ...span,
          severity: 'warning',
          message: {
            ja: `「${slip}」は定義されていません。「${name}」の誤りではありませんか`,
            en: `Unexpected ${slip}, which is not defined; did you mean ${name}?`,
          },
          expected: [name],
          cause: {
            ...place,
            message: { ja: '定義されている略称', en: 'the short name defined here' },
          },
          fix: { safety: 'unsafe', edits: [{ ...span, text: name }] },
        });
        break;
      }
    }
  }
}

function isSlip(word: string, letters: string): boolean {
  return (
    word !== letters &&
    Math.abs(word.length - letters.length) <= 1 &&
    distance(word, letters) <= (letters.length >= 8 ? 2 : 1)
  );
}

const CAPITALS = /(?<![A-Za-z0-9-])[A-Z]{3,}(?![A-Za-z0-9-])/g;

function* wordsIn({ text }: PassageText): Generator<Span & { readonly text: string }> {
  for (const { 0: word, index } of text.matchAll(CAPITALS))
    yield { text: word, start: index, end: index + word.length };
}
