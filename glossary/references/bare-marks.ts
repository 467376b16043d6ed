/**
 * Marks of notes without a number, as slides print them: 「人間中心のAI社会原則」*に基づき … *統合イノベーション
 * 戦略推進会議決定; IoT[※]などの … ※：Internet of Things の略.
 */
import type { Document, Span, TextBlock } from '../document/model.ts';
import { normalPassagesOf } from '../document/normal-passages.ts';
import type { NormalPassage } from '../document/normal-passages.ts';
import type { Reference, Target } from './model.ts';

/** A bare sign, or one in brackets of its own; not ※1, **, 3*4. */
const MARK = /[([](※|\*)[)\]]|(?<![※*])(※|\*)(?![※*0-9⁰¹²³⁴-⁹])/g;
/** What a mark is glued to: a word or a closing bracket. */
const MARKED = /[A-Za-z\u3400-\u9fffァ-ヶーぁ-ん々」』】)]$/;
/** How the sentence goes on behind it. */
const GOES_ON = /^(?:$|[のをはがにでともやへ、。,)」』】・:]|など|から|まで|等)/;
const BODY = /^[([]?(※|\*)(?![※*0-9⁰¹²³⁴-⁹])/;
/** Farther ahead than this, in UTF-16 units, the note of a bare mark is another page's. */
const REACH = 4000;

/** A bare sign in the text, or that of a note at its beginning. */
interface Sign {
  readonly span: Span;
  readonly sign: string;
  /** The note that begins with it; none for a mark. */
  readonly body?: Span;
}

/**
 * The references of bare marks to the notes that begin with the same sign. A mark leads to the next
 * such note where it is the only mark before it; where several marks or none could be meant, none is one.
 */
export function bareMarks(document: Document): Reference[] {
  if (!/[※＊*]/.test(document.text)) return [];
  const waiting = new Map<string, Span[]>();
  const references: Reference[] = [];
  for (const { sign, span, body } of signsOf(document)) {
    const marks = waiting.get(sign) ?? [];
    const [mark, another] = marks;
    if (body && mark && !another && body.start - mark.end <= REACH) {
      references.push(referenceOf(document, mark, sign, body));
    }
    if (body) waiting.delete(sign);
    else waiting.set(sign, [...marks.slice(-1), span]);
  }
  return references.sort((a, b) => a.start - b.start);
}

function referenceOf({ text }: Document, mark: Span, sign: string, body: Span): Reference {
  const target: Target = { kind: 'note', label: sign, start: body.start, end: body.end };
  return {
    start: mark.start,
    end: mark.end,
    kind: 'note',
    text: text.slice(mark.start, mark.end),
    label: sign,
    targets: [target],
  };
}

function signsOf(document: Document): Sign[] {
  const signs: Sign[] = [];
  const passages = normalPassagesOf(document);
  let next = 0;
  for (const block of document.blocks) {
    const passage = passages[next];
    if (block.kind === 'table') {
      next += block.cells.length;
      continue;
    }
    next += 1;
    if (passage && block.quoted !== true) signs.push(...signsIn(passage, block));
  }
  return signs;
}

const NONE: readonly Sign[] = [];

function signsIn(passage: NormalPassage, { start, end }: TextBlock): readonly Sign[] {
  const { text } = passage;
  if (!text.includes('※') && !text.includes('*')) return NONE;
  const body = BODY.exec(text);
  const own = body?.[1];
  const signs: Sign[] = [];
  if (own !== undefined)
    signs.push({ sign: own, span: passage.spanOf(0, 1), body: { start, end } });
  for (const { 0: mark, 1: inBrackets, 2: bare, index } of text.matchAll(MARK)) {
    const sign = inBrackets ?? bare;
    if (sign === undefined || index === 0 || passage.spaceBefore(index)) continue;
    const behind = index + mark.length;
    const goesOn = GOES_ON.test(text.slice(behind, behind + 2));
    if (!MARKED.test(text.charAt(index - 1)) || (inBrackets === undefined && !goesOn)) continue;
    signs.push({ sign, span: passage.spanOf(index, behind) });
  }
  return signs;
}
