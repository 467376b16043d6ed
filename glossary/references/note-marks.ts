/**
 * Marks of notes that are a bare number: raised (ICT-ISAC³, 強化する¹), or glued to the word before
 * them where a text has lost its raised type (「骨子1においては」, 「可能性が大きい5。」).
 */
import type { Span } from '../document/model.ts';
import type { NormalPassage } from '../document/normal-passages.ts';
import type { NoteBody } from './note-bodies.ts';
import { noteNumber } from './note-bodies.ts';

/** A place that may be the mark of a note. Document offsets. */
export interface NoteMark extends Span {
  readonly number: number;
  readonly raised: boolean;
  /** The two characters, or the name in capitals, before a glued number. */
  readonly word: string;
  /** `word` is a name in capitals, whose own end the number may be (WPA3). */
  readonly capitals: boolean;
}

const MARK = /[⁰¹²³⁴-⁹]{1,3}[)⁾]?|(?<![0-9.,])[0-9]{1,3}(?![0-9])/g;
/** m², km³, 10⁶ are no marks. */
const EXPONENT_BASE = /(?:^|[^A-Za-z])[kcm]?m$|[0-9]$/;
/** How a sentence goes on behind a mark. */
const GOES_ON =
  /^(?:$|[。、,)」』】のをはがにでと]|[やも的]|から|する|し[たて]|され|まで|など|において|における)/;
/** Behind hiragana numbers count (うち2は); a sentence ends there with a mark alone. */
const ENDS = /^(?:$|[。、)」』】])/;
const HIRAGANA = /[ぁ-ん]$/;
const WORD_BEFORE = /[\u3400-\u9fffァ-ヶーぁ-ん々」』】]$/;
/** Words that a number follows as their own: 第3, 約2, 図1, 平成5. */
const NUMBERED_WORD =
  /(?:[第約計図表式号注例案他各全同年月日時分秒度版章節項条点段級期次巻部編類等円億万千百十]|平成|令和|昭和|資料|別紙|別添|参考|レベル|フェーズ|ステップ|ステージ|ケース|タイプ|パターン|グループ|カテゴリー?|クラス|ランク|フロア|ステータス|バージョン|オプション|パート|ティア)$/;
/** ICT-ISAC, CRYPTREC: a name in capitals. */
const CAPITALS = /[A-Z][A-Z-]*[A-Z]$/;

/**
 * The places of a passage that may be marks of notes, in order. `isTaken`: those that are read as something else, asked
 * in order; `isSought`: whether there is a note to which such a mark may lead.
 */
export function* marksIn(
  passage: NormalPassage,
  isTaken: (start: number) => boolean,
  isSought: (number: number, raised: boolean) => boolean,
): Generator<NoteMark> {
  const { text } = passage;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    // A line may end between a word and its mark.
    if (index === 0 || isTaken(passage.startOf(index)) || passage.spaceBefore(index)) continue;
    const raised = /^[⁰¹²³⁴-⁹]/.test(mark);
    const number = noteNumber(mark.replace(/[)⁾]$/, ''));
    if (number === 0 || !isSought(number, raised)) continue;
    const before = text.slice(Math.max(0, index - 24), index);
    const word = raised ? '' : glued(passage, before, index, index + mark.length);
    if (word === undefined || (raised && EXPONENT_BASE.test(before))) continue;
    const capitals = CAPITALS.test(word);
    const { start, end } = passage.spanOf(index, index + mark.length);
    yield { start, end, number, raised, word, capitals };
  }
}

/** The word to whose end a number is glued as a mark is; undefined where it may be part of the sentence. */
function glued(
  passage: NormalPassage,
  before: string,
  at: number,
  end: number,
): string | undefined {
  const after = passage.text.slice(end, end + 4);
  if (/[０-９]/.test(passage.sourceAt(at)) || passage.spaceBefore(end)) return undefined;
  if (HIRAGANA.test(before)) return ENDS.test(after) ? before.slice(-2) : undefined;
  if (!GOES_ON.test(after)) return undefined;
  const capitals = CAPITALS.exec(before)?.[0];
  if (capitals !== undefined) return capitals;
  const isWord = WORD_BEFORE.test(before) && !NUMBERED_WORD.test(before);
  return isWord ? before.slice(-2) : undefined;
}

/** A mark and the notes to which it may lead; at least one. */
export interface ResolvedMark {
  readonly mark: NoteMark;
  readonly bodies: readonly NoteBody[];
}

/**
 * Which of `marks` are the marks of `bodies`; both in document order. A note follows its mark, and
 * marks come in the order of their numbers. A raised mark leads to the next note of its number, or
 * to the next two where another raised mark leads to the first. A glued number is a mark only where
 * it is the one that can be.
 */
export function resolveMarks(
  marks: readonly NoteMark[],
  bodies: readonly NoteBody[],
): ResolvedMark[] {
  const byNumber = new Map<number, NoteBody[]>();
  for (const body of bodies) {
    const same = byNumber.get(body.number);
    if (same) same.push(body);
    else byNumber.set(body.number, [body]);
  }
  const raised = marks.filter((mark) => mark.raised);
  if (raised.length > 0) return resolveRaised(raised, byNumber);
  return resolveGlued(marks, bodies);
}

function resolveRaised(
  marks: readonly NoteMark[],
  byNumber: ReadonlyMap<number, readonly NoteBody[]>,
): ResolvedMark[] {
  const led = new Set<NoteBody>();
  const next = new Map<number, number>();
  const resolved: ResolvedMark[] = [];
  for (const mark of marks) {
    const same = byNumber.get(mark.number) ?? [];
    let index = next.get(mark.number) ?? 0;
    while ((same[index]?.start ?? Infinity) < mark.end) index += 1;
    next.set(mark.number, index);
    const [first, second] = same.slice(index, index + 2);
    if (first === undefined) continue;
    const bodies = led.has(first) && second !== undefined ? [first, second] : [first];
    led.add(first);
    resolved.push({ mark, bodies });
  }
  return resolved;
}

function resolveGlued(marks: readonly NoteMark[], bodies: readonly NoteBody[]): ResolvedMark[] {
  const numbers = numbersOfWords(marks);
  // A word that numbers more things than one (案1, 案2; WPA2 again) numbers them itself.
  const alone = marks.filter(
    ({ word }) => HIRAGANA.test(word) || /[」』】]$/.test(word) || numbers.get(word) === 1,
  );
  const byNumber = new Map<number, NoteMark[]>();
  for (const mark of alone) {
    const same = byNumber.get(mark.number);
    if (same) same.push(mark);
    else byNumber.set(mark.number, [mark]);
  }
  const found = new Map<NoteBody, NoteMark>();
  // A mark that is found narrows down where its neighbours can be.
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = found.size;
    findBetween(byNumber, bodies, found);
    if (found.size === before) break;
  }
  return [...found]
    .map(([body, mark]) => ({ mark, bodies: [body] }))
    .sort((a, b) => a.mark.start - b.mark.start);
}

const ROUNDS = 4;

/** How often each word has a number glued to it. */
function numbersOfWords(marks: readonly NoteMark[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { word } of marks) numbers.set(word, (numbers.get(word) ?? 0) + 1);
  return numbers;
}

/** Finds the mark of each note that has none yet, where only one stands between those of its neighbours. */
function findBetween(
  byNumber: ReadonlyMap<number, readonly NoteMark[]>,
  bodies: readonly NoteBody[],
  found: Map<NoteBody, NoteMark>,
): void {
  const upper = upperBounds(bodies, found);
  let lower = 0;
  bodies.forEach((body, index) => {
    const previous = bodies[index - 1];
    if (previous && previous.run !== body.run) lower = Math.max(lower, previous.end);
    const own = found.get(body);
    if (own === undefined) {
      const same = byNumber.get(body.number) ?? [];
      const from = firstAtOrAfter(same, lower);
      const [first, second] = same.slice(from, from + 2);
      const bound = upper[index] ?? 0;
      if (first && first.end <= bound && !(second && second.end <= bound)) found.set(body, first);
    }
    lower = Math.max(lower, found.get(body)?.end ?? 0);
  });
}

/** Before which document offset the mark of each note stands: its own beginning, and the marks of later notes. */
function upperBounds(
  bodies: readonly NoteBody[],
  found: ReadonlyMap<NoteBody, NoteMark>,
): readonly number[] {
  const bounds: number[] = [];
  let bound = Infinity;
  for (let index = bodies.length - 1; index >= 0; index -= 1) {
    const body = bodies[index];
    if (body === undefined) continue;
    bound = Math.min(bound, found.get(body)?.end ?? Infinity);
    bounds[index] = Math.min(bound, body.start);
  }
  return bounds;
}

/** The index of the first that begins at a document offset or after it. */
function firstAtOrAfter(marks: readonly NoteMark[], at: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
