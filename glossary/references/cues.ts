/** The words around a number that make it a reference. Normal form. */
import { NUMBER_SIGNS } from './leads.ts';

/** Where a pointing word leads: to what came before, or to what follows. */
export type Direction = 'back' | 'forward';

const POINTING: ReadonlyMap<string, Direction> = new Map([
  ['前述', 'back'],
  ['上述', 'back'],
  ['先述', 'back'],
  ['既述', 'back'],
  ['上記', 'back'],
  ['前記', 'back'],
  ['前掲', 'back'],
  ['再掲', 'back'],
  ['後述', 'forward'],
  ['下記', 'forward'],
  ['後掲', 'forward'],
]);

/** 上記, 後述 …: the word at `at` that points back or forward. All have two characters. */
export function pointingAt(text: string, at: number): Direction | undefined {
  return POINTING.get(text.slice(at, at + 2));
}

const NEAR_DRAWING = /([上前下次])([図表])(?![書面示彰形記題紙決情現明者札札0-9])/y;

/** 上図, 下表: the drawing next to the words. */
export function nearDrawingAt(
  text: string,
  at: number,
): { readonly direction: Direction; readonly kind: 'figure' | 'table' } | undefined {
  NEAR_DRAWING.lastIndex = at;
  const found = NEAR_DRAWING.exec(text);
  if (!found || /[\u3400-\u9fff]/.test(text.charAt(at - 1))) return undefined;
  return {
    direction: found[1] === '上' || found[1] === '前' ? 'back' : 'forward',
    kind: found[2] === '図' ? 'figure' : 'table',
  };
}

const SUFFIX =
  /(?:の)?(?:とおり|通り)|(?:で|において)(?:は?、?)(?:述べ|示し|示す|示さ|記載|説明|触れ|整理し|掲げ)|に(?:示[しすさ]|記載|述べ|別記|掲げ|後述|前述|詳述|規定|定め)|を?(?:再)?参照|として(?:記載|追記)|より抜粋/y;
const REPEATED = /の?再掲/y;

/**
 * What a character can begin behind a number: SUFFIX, REPEATED, CONNECTOR, another number with what
 * joins it, or a sentence about the number. One look spares most numbers the patterns.
 */
const FIRST = new Uint8Array(0x10000);
const BEGINS_SUFFIX = 1;
const BEGINS_REPEATED = 2;
const BEGINS_CONNECTOR = 4;
const BEGINS_NUMBER = 8;
const PARTICLE = 16;
for (const [flag, characters] of [
  [BEGINS_SUFFIX, 'のと通でにを再参よ'],
  [BEGINS_REPEATED, 'の再'],
  [BEGINS_CONNECTOR, '、及又並若なかやと~,・'],
  [BEGINS_NUMBER, '-の).第(0123456789IVX'],
  [PARTICLE, 'はが'],
] as const) {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    FIRST[code] = (FIRST[code] ?? 0) | flag;
  }
}

for (const [first, last] of NUMBER_SIGNS) FIRST.fill(BEGINS_NUMBER, first, last + 1);

/** Whether a number that ends at `at` stands alone: no number is joined to it, and no sentence goes on from it. */
export function standsAlone(text: string, at: number): boolean {
  return at >= text.length || FIRST[text.charCodeAt(at)] === 0;
}

function begins(text: string, at: number, flag: number): boolean {
  return at < text.length && ((FIRST[text.charCodeAt(at)] ?? 0) & flag) !== 0;
}

/** The length of words after a number that refer to it (のとおり, を参照, に記載); 0 for none. */
export function referringAfter(text: string, at: number): number {
  if (!begins(text, at, BEGINS_SUFFIX)) return 0;
  SUFFIX.lastIndex = at;
  return SUFFIX.exec(text)?.[0].length ?? 0;
}

/** The length of の再掲 after a number; 0 for none. */
export function repeatedAfter(text: string, at: number): number {
  if (!begins(text, at, BEGINS_REPEATED)) return 0;
  REPEATED.lastIndex = at;
  return REPEATED.exec(text)?.[0].length ?? 0;
}

const CONNECTOR = /、?(?:及び|又は|並びに|若しくは|ないし|から|や|と)|[~、,・]/y;

/** The length of what joins numbers in a list or a range (及び, 、, ～); 0 for none. */
export function connectorAt(text: string, at: number): number {
  if (!begins(text, at, BEGINS_CONNECTOR)) return 0;
  CONNECTOR.lastIndex = at;
  return CONNECTOR.exec(text)?.[0].length ?? 0;
}

const BREAK_AFTER =
  /^(?:$|[のにをではがともへや、。,.・~)」』】:;]|から|まで|より|及び|又は|並びに|以降|以下)/;

/** Whether a path ends here as a word does, rather than beginning a title: （２）④に, not （１）①ガバナンス. */
export function endsAsWord(text: string, at: number): boolean {
  return BREAK_AFTER.test(text.slice(at, at + 3));
}
