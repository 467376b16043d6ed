/** References to notes, once it is known what else a document refers to. */
import { groupBy } from '../group-by.ts';
import type { Document } from '../document/model.ts';
import { normalPassagesOf } from '../document/normal-passages.ts';
import type { NormalPassage } from '../document/normal-passages.ts';
import type { Reference, Target } from './model.ts';
import { noteBodies } from './note-bodies.ts';
import type { NoteBody } from './note-bodies.ts';
import { marksIn, resolveMarks } from './note-marks.ts';
import type { Outline } from './targets.ts';

/**
 * `references` with the marks of notes that are numbers alone, and with the notes of numberings that
 * begin again on each page (※1 … ※1 …) told apart where the document does. Both in document order.
 */
export function withNotes(
  document: Document,
  outline: Outline,
  references: readonly Reference[],
): readonly Reference[] {
  const marks = numberMarks(document, outline, references);
  return nearestNotes(outline, merged(references, marks));
}

/** References with those of marks that are none of them, in document order. */
export function merged(
  references: readonly Reference[],
  marks: readonly Reference[],
): readonly Reference[] {
  if (marks.length === 0) return references;
  return [...references, ...marks].sort((a, b) => a.start - b.start);
}

const RAISED = /[⁰¹²³⁴-⁹]/;

function numberMarks(
  document: Document,
  outline: Outline,
  references: readonly Reference[],
): Reference[] {
  const raisedOnly = outline.noteBodies.length === 0;
  if (raisedOnly && !RAISED.test(document.text)) return [];
  const bodies = raisedOnly ? markedBodies(outline) : outline.noteBodies;
  if (bodies.length === 0) return [];
  const passages = normalPassagesOf(document);
  const numbers = new Set(bodies.map(({ number }) => number));
  const isSought = (number: number, raised: boolean): boolean =>
    numbers.has(number) && (raised || !raisedOnly);
  const isTaken = takenBy(outline, references);
  const marks = passages.flatMap((passage) => [...marksIn(passage, isTaken, isSought)]);
  const names = new Set(marks.flatMap(({ capitals, word }) => (capitals ? word : [])));
  const known = namesAlone(passages, names);
  const likely = marks.filter(({ capitals, word }) => !capitals || known.has(word));
  return resolveMarks(likely, bodies).map(({ mark, bodies: led }) => ({
    start: mark.start,
    end: mark.end,
    kind: 'note',
    text: document.text.slice(mark.start, mark.end),
    label: String(mark.number),
    targets: led.flatMap((body) => targetAt(outline, body)),
  }));
}

/** 注1 …, ※1 … as what a raised ¹ leads to, where the document has notes of one such kind, all numbered from 1. */
function markedBodies({ byLabel }: Outline): NoteBody[] {
  const notes = [...byLabel].flatMap(([key, targets]) => {
    const found = /^note:([※注])(\d+)$/.exec(key);
    return found ? targets.map((target) => ({ ...target, noun: found[1], number: found[2] })) : [];
  });
  if (new Set(notes.map(({ noun }) => noun)).size !== 1) return [];
  const loose = notes.map(({ start, end, number }) => {
    return { start, end, number: Number(number), sure: true };
  });
  const bodies = noteBodies(loose.sort((a, b) => a.start - b.start));
  // 「※ 2. …」 in a list that lost its order is no note 2.
  const follows = ({ number, run }: NoteBody, index: number): boolean =>
    number === 1 || (number - 1 === bodies[index - 1]?.number && run === bodies[index - 1]?.run);
  return bodies.every(follows) ? bodies : [];
}

function targetAt({ byLabel }: Outline, { start, number }: NoteBody): Target[] {
  const labels = [`note:${number}`, `note:※${number}`, `note:注${number}`];
  const same = labels.flatMap((label) => byLabel.get(label) ?? []);
  return same.filter((target) => target.start === start);
}

/** Where no mark may stand: in what is read as a reference already, and in a label. To be asked in order. */
function takenBy(
  { labels }: Outline,
  references: readonly Reference[],
): (start: number) => boolean {
  const taken = [...labels].map(([start, end]) => ({ start, end }));
  for (const { start, end } of references) taken.push({ start, end });
  taken.sort((a, b) => a.start - b.start);
  let next = 0;
  return (start) => {
    while ((taken[next]?.end ?? Infinity) <= start) next += 1;
    return (taken[next]?.start ?? Infinity) <= start;
  };
}

/** Most documents mark few names; a text of thousands is hostile. */
const MOST_NAMES = 64;

/** The names that stand somewhere in the text without a number: ICT-ISAC does, WPA (of WPA3) does not. */
function namesAlone(
  passages: readonly NormalPassage[],
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  const wanted = [...names].slice(0, MOST_NAMES);
  return new Set(
    wanted.filter((name) => {
      const alone = new RegExp(`(?<![A-Za-z0-9-])${name}(?![A-Za-z0-9-])`);
      return passages.some(({ text }) => text.includes(name) && alone.test(text));
    }),
  );
}

/**
 * Marks whose number several notes have (※1 on each slide): each leads to the next note of its
 * number, if before every such note there is a mark of its own.
 */
function nearestNotes(
  { byLabel }: Outline,
  references: readonly Reference[],
): readonly Reference[] {
  const several = references.filter(({ kind, targets }) => kind === 'note' && targets.length > 1);
  if (several.length === 0) return references;
  const nearest = new Map<Reference, Target>();
  for (const [label, marks] of groupBy(several, (reference) => reference.label)) {
    const notes = byLabel.get(`note:${label}`) ?? [];
    const led = marks.map(({ end }) => notes.find((note) => note.start >= end));
    if (new Set(led).size !== notes.length || led.includes(undefined)) continue;
    marks.forEach((mark, index) => {
      const note = led[index];
      if (note) nearest.set(mark, note);
    });
  }
  return references.map((reference) => {
    const note = nearest.get(reference);
    return note ? { ...reference, targets: [note] } : reference;
  });
}
