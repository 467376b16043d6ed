/**
 * The normal form of one character by itself: NFKC (Unicode Standard Annex #15), then what NFKC
 * leaves apart although it means the same in Japanese text: radicals, dashes, dots, quotes, brackets.
 */
import { RADICALS } from './radicals.ts';

/** One character for each family that is written in many ways. `to` is in NFKC itself, so the form is stable. */
const FAMILIES: readonly { readonly to: string; readonly from: string }[] = [
  // Hyphens, dashes and minus signs stand for one another in government text; ー is a letter and stays.
  { to: '-', from: '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58' },
  { to: '~', from: '〜∼∿' },
  { to: '・', from: '·•‧∙⋅' },
  { to: '"', from: '“”„‟″〝〞〟' },
  { to: "'", from: '‘’‚‛′' },
  { to: '/', from: '∕⁄' },
  { to: '「', from: '『' },
  { to: '」', from: '』' },
  { to: '[', from: '〔' },
  { to: ']', from: '〕' },
  { to: '<', from: '〈' },
  { to: '>', from: '〉' },
  { to: '【', from: '〖' },
  { to: '】', from: '〗' },
];

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  FAMILIES.flatMap(({ to, from }) => [...from].map((character) => [character, to])),
);

/**
 * The normal form of one character (a code point): usually one character, several for ㍻ or ㎡,
 * itself where nothing is known. Combining and context are the business of normal-buffer.ts.
 */
export function characterForm(character: string): string {
  const known = RADICALS.get(character) ?? FAMILY_OF.get(character);
  if (known !== undefined) return known;
  if (staysAsItIs(character)) return character;
  const form = character.normalize('NFKC');
  // NFKC writes a spacing accent (´, ゛) as a space with a mark on it: that would tear words apart.
  if (form.startsWith(' ')) return character === '\u00A0' ? ' ' : character;
  return [...form].map((part) => FAMILY_OF.get(part) ?? part).join('');
}

/**
 * Characters whose NFKC form would say something else: note marks and list markers must not become
 * digits of the word or number before them (NISC¹, ①2020年), ½ after 1 must not become 11/2,
 * ™ must not become letters of the name before it, and … is no sentence end.
 */
function staysAsItIs(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    code === 0xb2 ||
    code === 0xb3 ||
    code === 0xb9 ||
    (code >= 0xbc && code <= 0xbe) ||
    (code >= 0x2024 && code <= 0x2026) ||
    (code >= 0x2070 && code <= 0x207e) ||
    code === 0x2120 ||
    code === 0x2122 ||
    (code >= 0x2150 && code <= 0x215f) ||
    (code >= 0x2460 && code <= 0x2473) ||
    (code >= 0x24b6 && code <= 0x24ff) ||
    (code >= 0x3244 && code <= 0x3247) ||
    (code >= 0x3251 && code <= 0x325f) ||
    (code >= 0x3280 && code <= 0x32bf) ||
    (code >= 0x32d0 && code <= 0x32fe)
  );
}

/**
 * The normal form of each code unit that has one of a single unit, whatever stands beside it; 0 for
 * those that need a closer look (normal-buffer.ts). Filled as characters are met: most documents use few.
 */
export const FORMS = new Uint16Array(0x10000);
for (const [first, last] of [
  [0x21, 0x2c],
  [0x2e, 0x7e],
  [0x3041, 0x3096],
  [0x30a1, 0x30fe],
  [0x4e00, 0x9fff],
] as const) {
  for (let code = first; code <= last; code++) FORMS[code] = code;
}

/** What is remembered of each kind: a text has few different characters, a hostile one must not fill the memory. */
const MAX_REMEMBERED = 20_000;

const EXPANSIONS = new Map<string, string>();

/** `characterForm`, remembered. */
export function expansion(character: string): string {
  return remembered(EXPANSIONS, character, characterForm);
}

const COMPOSITIONS = new Map<string, number>();

/** The one unit that `base` with `mark` on it is, in normal form; 0 where there is none. */
export function composition(base: number, mark: number): number {
  return remembered(COMPOSITIONS, String.fromCharCode(base, mark), (both) => {
    const composed = both.normalize('NFC');
    const form = composed.length === 1 ? characterForm(composed) : '';
    return form.length === 1 ? form.charCodeAt(0) : 0;
  });
}

function remembered<Value>(
  memory: Map<string, Value>,
  key: string,
  make: (key: string) => Value,
): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= MAX_REMEMBERED) memory.clear();
  const value = make(key);
  memory.set(key, value);
  return value;
}
