import { groupBy } from '../group-by.ts';
import type { Document, Span, TextBlock } from '../document/model.ts';
import { normalPassagesOf, type NormalPassage } from '../document/normal-passages.ts';
import { articleLabelOf, numberLabelOf, objectLabelOf, titleAfter } from './block-labels.ts';
import type { NumberAt, ObjectAt } from './block-labels.ts';
import type { Style } from './label.ts';
import type { ReferenceKind, Target } from './model.ts';
import { buildNumbering, labelOf } from './numbering.ts';
import type { NumberedItem, Numbering, Section } from './numbering.ts';
import { noteBodies, noteNumberAt } from './note-bodies.ts';
import type { LooseNote, NoteBody } from './note-bodies.ts';
import { readNote } from './object-label.ts';

/** What a document numbers, for resolving references to it. Document offsets. */
export interface Outline {
  /** All targets in order. */
  readonly targets: readonly Target[];
  readonly numbering: Numbering;
  /** The target of each numbered section. */
  readonly sections: ReadonlyMap<Section, Target>;
  /** Targets other than sections, by kind and label: `figure:図3`. */
  readonly byLabel: ReadonlyMap<string, readonly Target[]>;
  /** The same by what is counted: 図, 別添, ※ … */
  readonly byNoun: ReadonlyMap<string, readonly Target[]>;
  /** Document offsets at which a target's own label begins, with its end: those are no references. */
  readonly labels: ReadonlyMap<number, number>;
  /** Where the passages begin that have such labels. */
  readonly labelled: ReadonlySet<number>;
  /** Notes whose label is a bare number, in order; they are among the targets, too. */
  readonly noteBodies: readonly NoteBody[];
}

/**
 * The headings, captions, annexes, notes and articles that a document numbers, in order. A target's
 * span is its block, from the label on. Quoted blocks are left out.
 */
export function findTargets(document: Document): Target[] {
  return [...outlineOf(document).targets];
}

interface Labelled extends Span {
  readonly kind: ReferenceKind;
  readonly noun: string;
  readonly label: string;
  readonly title: string;
}

/**
 * How sure a number is: `wide` (１) and `narrow` (1) digits without a period; the rest.
 * Where a document numbers its sections in wide digits, narrow ones begin its footnotes.
 */
type Look = 'wide' | 'narrow' | 'other';

type Numbered = Omit<NumberedItem, 'part'> & {
  readonly look: Look;
  /** Its digits are wide, be it a heading or not. */
  readonly wide: boolean;
};

interface Found {
  readonly labels: Map<number, number>;
  readonly labelled: Set<number>;
  readonly objects: Labelled[];
  readonly numbered: Numbered[];
  readonly notes: LooseNote[];
  readonly lastOrdinals: Map<Style, number>;
}

const cache = new WeakMap<Document, Outline>();

/** Everything that `document` numbers; read once for all who ask. */
export function outlineOf(document: Document): Outline {
  const known = cache.get(document);
  if (known !== undefined) return known;
  const outline = readOutline(document);
  cache.set(document, outline);
  return outline;
}

function readOutline(document: Document): Outline {
  const found = readBlocks(document);
  const bodies = noteBodies(looseNotes(found));
  const objects = lastOfEach([...found.objects, ...bodies.map(numberedNote)]);
  const partStarts = [0, ...objects.filter(opensPart).map(({ start }) => start)];
  const numbering = buildNumbering(inParts(withoutFootnotes(found), partStarts), partStarts);
  const sections = new Map<Section, Target>();
  for (const section of numbering.sections) {
    if (section.item) sections.set(section, targetOf('section', labelOf(section), section.item));
  }
  const others = objects.map((object) => targetOf(object.kind, object.label, object));
  return {
    targets: [...sections.values(), ...others].sort((a, b) => a.start - b.start || a.end - b.end),
    numbering,
    sections,
    byLabel: groupBy(others, (target) => `${target.kind}:${target.label}`),
    byNoun: groupBy(others, (_, index) => objects[index]?.noun ?? ''),
    labels: found.labels,
    labelled: found.labelled,
    noteBodies: bodies,
  };
}

function numberedNote({ start, end, number }: NoteBody): Labelled {
  return { start, end, kind: 'note', noun: '', label: String(number), title: '' };
}

/** The characters with which a label can begin, brackets before it included; most blocks begin otherwise. */
const BEGINS_LABEL =
  /^[0-9⁰¹²³⁴-⁹A-Za-z(【[<〈《※*注脚図表別参補添付資第附Ⅰ-Ⅻ①-⑳㉑-㊿アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ一二三四五六七八九十]/;

function readBlocks(document: Document): Found {
  const found: Found = {
    labels: new Map(),
    labelled: new Set(),
    objects: [],
    numbered: [],
    notes: [],
    lastOrdinals: new Map(),
  };
  const passages = normalPassagesOf(document);
  let next = 0;
  document.blocks.forEach((block, index) => {
    const passage = passages[next];
    next += block.kind === 'table' ? block.cells.length : 1;
    if (!passage || block.kind === 'table' || block.quoted === true) return;
    if (block.marker !== undefined || BEGINS_LABEL.test(passage.text)) {
      readBlock(passage, block, index, found);
    }
  });
  return found;
}

function targetOf(kind: ReferenceKind, label: string, { start, end }: Span): Target {
  return { kind, label, start, end };
}

function withoutFootnotes({ numbered }: Found): readonly Numbered[] {
  const wide = numbered.some((item) => item.look === 'wide');
  return wide ? numbered.filter((item) => item.look !== 'narrow') : numbered;
}

/** The notes; text that begins with a narrow number may be one where sections are numbered in wide digits. */
function looseNotes({ notes, numbered }: Found): readonly LooseNote[] {
  return numbered.some(({ wide }) => wide) ? notes : notes.filter(({ sure }) => sure);
}

function inParts(items: readonly Numbered[], partStarts: readonly number[]): NumberedItem[] {
  let part = 0;
  return items.map(({ start, end, step, title, block }) => {
    while ((partStarts[part + 1] ?? Infinity) <= start) part += 1;
    return { start, end, step, title, block, part };
  });
}

/** 資料２－４ in a page's corner names the whole document; the others begin a part of their own. */
function opensPart({ kind, noun }: Labelled): boolean {
  return kind === 'annex' && noun !== '資料';
}

/**
 * An annex listed in the contents, or printed as a running head, comes again with the same title:
 * the last one is the annex. A caption or note that comes twice stays twice: the document does not
 * decide.
 */
function lastOfEach(objects: readonly Labelled[]): Labelled[] {
  const key = ({ label, title }: Labelled): string => `${label}\n${title}`;
  const annexes = objects.filter(({ kind }) => kind === 'annex');
  const last = new Map(annexes.map((object) => [key(object), object]));
  return objects.filter((object) => object.kind !== 'annex' || last.get(key(object)) === object);
}

function readBlock(passage: NormalPassage, block: TextBlock, index: number, found: Found): void {
  const object = objectLabelOf(passage, block);
  const article = object ? undefined : articleLabelOf(passage);
  if (object) {
    const { kind, noun, label } = object;
    const span = trimmed(passage.source, block);
    note(found, passage, object.at, object.end);
    found.objects.push({ ...span, kind, noun, label, title: titleAfter(passage, object.end) });
    if (object.kind === 'note') readFurtherNotes(passage, span, object, found);
  } else if (article) {
    const { label } = article;
    note(found, passage, 0, article.end);
    const span = trimmed(passage.source, block);
    found.objects.push({ ...span, kind: 'article', noun: '条', label, title: '' });
  } else if (block.kind !== 'caption') {
    const own = block.marker === undefined ? noteNumberAt(passage) : undefined;
    const sure = block.kind === 'note';
    if (own && (sure || own.plain)) {
      found.notes.push({ ...trimmed(passage.source, block), number: own.number, sure });
    }
    if (own && sure) note(found, passage, 0, own.end);
    if (sure) return;
    const numbered = numberLabelOf(passage, block, found.lastOrdinals);
    if (!numbered) return;
    const { step, title } = numbered;
    note(found, passage, 0, numbered.end);
    found.lastOrdinals.set(step.style, step.ordinal);
    found.numbered.push({
      ...trimmed(passage.source, block),
      step,
      title,
      block: index,
      look: lookOf(passage, block, numbered),
      wide: WIDE_DIGIT.test(passage.sourceAt(0)),
    });
  }
}

function note({ labels, labelled }: Found, passage: NormalPassage, from: number, to: number): void {
  if (to === from) return;
  const { start, end } = passage.spanOf(from, to);
  labels.set(start, end);
  labelled.add(passage.startOfPassage);
}

function lookOf(passage: NormalPassage, block: TextBlock, { step, end }: NumberAt): Look {
  if (step.style !== 'arabic' || end === 0 || block.kind === 'heading') return 'other';
  if (passage.text[end] === '.') return 'other';
  return WIDE_DIGIT.test(passage.sourceAt(0)) ? 'wide' : 'narrow';
}

const WIDE_DIGIT = /[０-９]/;

function trimmed(text: string, block: Span): Span {
  let { start, end } = block;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** 「※1 RPA : …、 ※2 GPAI : …」: one block, several notes in order. */
function readFurtherNotes(
  passage: NormalPassage,
  { end }: Span,
  first: ObjectAt,
  found: Found,
): void {
  if (first.noun !== '※' && first.noun !== '注') return;
  let next = Number(first.label.slice(first.noun.length)) + 1;
  let at = passage.text.indexOf(first.noun, first.end);
  while (at >= 0) {
    const read = readNote(passage, at);
    if (read?.label === `${first.noun}${next}` && passage.gapBefore(at)) {
      const { kind, noun, label } = read;
      note(found, passage, at, read.end);
      found.objects.push({ start: passage.startOf(at), end, kind, noun, label, title: '' });
      next += 1;
    }
    at = passage.text.indexOf(first.noun, read?.end ?? at + 1);
  }
}
