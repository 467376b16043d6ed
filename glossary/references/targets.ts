import type { Document, Span, TextBlock } from '../document/model.ts';
import { readArticle } from './article-label.ts';
import { readLeadingStep } from './label.ts';
import type { Step, StepAt, Style } from './label.ts';
import { DIVISIONS, isCertain, readChain } from './section-chain.ts';
import type { ReferenceKind, Target } from './model.ts';
import { buildNumbering, labelOf } from './numbering.ts';
import type { NumberedItem, Numbering, Section } from './numbering.ts';
import { readAnnex, readDrawing, readNote } from './object-label.ts';
import type { ObjectLabel } from './object-label.ts';
import { normalPassage } from './normal-passage.ts';
import type { NormalPassage } from './normal-passage.ts';

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
}

/** The headings, captions, annexes, notes and articles that a document numbers, in order. */
export function findTargets(document: Document): Target[] {
  return [...readOutline(document).targets];
}

/** As much of a block as its own label and title need. */
const HEAD = 160;
const TITLE = 60;

interface Labelled extends Span {
  readonly kind: ReferenceKind;
  readonly noun: string;
  readonly label: string;
  readonly title: string;
  readonly opensPart: boolean;
}

interface Found {
  readonly labels: Map<number, number>;
  readonly objects: Labelled[];
  readonly numbered: Numbered[];
  readonly lastOrdinals: Map<Style, number>;
}

type Numbered = Omit<NumberedItem, 'part'> & { readonly look: Look };

/**
 * How sure a number is: `wide` (１) and `narrow` (1) digits without a period; the rest.
 * Where a document numbers its sections in wide digits, narrow ones begin its footnotes.
 */
type Look = 'wide' | 'narrow' | 'other';

/** Reads everything that `document` numbers. */
export function readOutline(document: Document): Outline {
  const found: Found = { labels: new Map(), objects: [], numbered: [], lastOrdinals: new Map() };
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'table' && block.quoted !== true) readBlock(document, block, index, found);
  });
  const objects = lastOfEach(found.objects);
  const partStarts = [0, ...objects.filter((o) => o.opensPart).map((o) => o.start)];
  const numbering = buildNumbering(inParts(withoutFootnotes(found), partStarts), partStarts);
  const sections = new Map(
    numbering.sections.flatMap((section): [Section, Target][] =>
      section.item ? [[section, targetOf('section', labelOf(section), section.item)]] : [],
    ),
  );
  const others = objects.map((object) => targetOf(object.kind, object.label, object));
  return {
    targets: [...sections.values(), ...others].sort((a, b) => a.start - b.start || a.end - b.end),
    numbering,
    sections,
    byLabel: Map.groupBy(others, (target) => `${target.kind}:${target.label}`),
    byNoun: Map.groupBy(others, (_, index) => objects[index]?.noun ?? ''),
    labels: found.labels,
  };
}

function targetOf(kind: ReferenceKind, label: string, span: Span): Target {
  return { kind, label, start: span.start, end: span.end };
}

function withoutFootnotes({ numbered }: Found): readonly Numbered[] {
  const wide = numbered.some((item) => item.look === 'wide');
  return wide ? numbered.filter((item) => item.look !== 'narrow') : numbered;
}

function inParts(items: readonly Numbered[], partStarts: readonly number[]): NumberedItem[] {
  let part = 0;
  return items.map((item) => {
    while ((partStarts[part + 1] ?? Infinity) <= item.start) part += 1;
    const { look: _look, ...numbered } = item;
    return { ...numbered, part };
  });
}

/**
 * An annex listed in the contents, or printed as a running head, comes again with the same title:
 * the last one is the annex. A caption or note that comes twice stays twice: the document does not
 * decide.
 */
function lastOfEach(objects: readonly Labelled[]): Labelled[] {
  const last = new Map<string, Labelled>();
  for (const object of objects) {
    if (object.kind === 'annex') last.set(`${object.label}\n${object.title}`, object);
  }
  return objects.filter(
    (object) => object.kind !== 'annex' || last.get(`${object.label}\n${object.title}`) === object,
  );
}

function readBlock(document: Document, block: TextBlock, index: number, found: Found): void {
  const head = normalPassage(document, {
    ...block,
    end: Math.min(block.end, block.start + HEAD),
  });
  const span = trimmed(document.text, block);
  const object = captionAt(head, block) ?? annexAt(head, block) ?? noteAt(head, block);
  if (object) {
    const { start, end } = head.spanOf(object.at, object.end);
    const title = titleAfter(head, object.end);
    found.labels.set(start, end);
    const { kind, noun, label } = object;
    found.objects.push({ ...span, kind, noun, label, title, opensPart: opensPart(object) });
    if (object.kind === 'note') readFurtherNotes(document, block, object, found);
    return;
  }
  const article = articleAt(head);
  if (article) {
    found.labels.set(head.startOf(0), head.spanOf(0, article.end).end);
    const { label } = article;
    found.objects.push({
      ...span,
      kind: 'article',
      noun: '条',
      label,
      title: '',
      opensPart: false,
    });
    return;
  }
  const numbered = numberAt(head, block, found.lastOrdinals);
  if (!numbered) return;
  const { step, end, title } = numbered;
  if (end > 0) found.labels.set(head.startOf(0), head.spanOf(0, end).end);
  found.lastOrdinals.set(step.style, step.ordinal);
  found.numbered.push({ ...span, step, title, block: index, look: lookOf(head, block, numbered) });
}

function lookOf(head: NormalPassage, block: TextBlock, { step, end }: NumberAt): Look {
  if (step.style !== 'arabic' || end === 0 || block.kind === 'heading') return 'other';
  if (head.text[end] === '.') return 'other';
  return /[０-９]/.test(head.sourceAt(0)) ? 'wide' : 'narrow';
}

function trimmed(text: string, block: Span): Span {
  let { start, end } = block;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Words that go on from a label rather than name what it labels. */
const GOES_ON =
  /^(?:[のをがへ、,・~-]|は(?!じめに)|及び|又は|並びに|若しくは|から|より|参照|以降|以下|以外|[にとでもや])/;

function goesOn(passage: NormalPassage, end: number): boolean {
  const next = passage.text.slice(end, end + 5);
  return passage.gapBefore(end) ? /^[の、,・~-]/.test(next) : GOES_ON.test(next);
}

function titleAfter(passage: NormalPassage, end: number): string {
  return passage.text
    .slice(end)
    .replace(/^[\s.,:、。)\]】>》〉-]+/, '')
    .slice(0, TITLE);
}

interface ObjectAt extends ObjectLabel {
  readonly at: number;
}

const OPENING = /^[(【[<〈《]/;
const CLOSING = /[)】\]>〉》]/;

function captionAt(head: NormalPassage, block: TextBlock): ObjectAt | undefined {
  const at = OPENING.test(head.text) ? 1 : 0;
  const label = readDrawing(head, at);
  if (!label) return undefined;
  const next = head.text.charAt(label.end);
  const closed = at === 1 && CLOSING.test(next);
  const set = closed || next === '' || /[:.]/.test(next) || head.gapBefore(label.end);
  if (block.kind !== 'caption' && (!set || goesOn(head, label.end))) return undefined;
  return { ...label, at };
}

function annexAt(head: NormalPassage, block: TextBlock): ObjectAt | undefined {
  const at = OPENING.test(head.text) ? 1 : 0;
  const label = readAnnex(head, at);
  if (!label || goesOn(head, label.end)) return undefined;
  const next = head.text.charAt(label.end);
  const closed = at === 1 && CLOSING.test(next);
  const set = closed || next === '' || /[:.]/.test(next) || head.gapBefore(label.end);
  return set || block.kind === 'heading' ? { ...label, at } : undefined;
}

/** 資料２－４ in a page's corner names the whole document; the others begin a part of their own. */
function opensPart(object: ObjectLabel): boolean {
  return object.kind === 'annex' && object.noun !== '資料';
}

function noteAt(head: NormalPassage, block: TextBlock): ObjectAt | undefined {
  const marker = block.marker === undefined ? undefined : markerNote(block.marker);
  if (marker) return { ...marker, at: 0, end: 0 };
  const at = /^[([]/.test(head.text) && !head.text.startsWith('[^') ? 1 : 0;
  const label = readNote(head, at);
  if (!label || goesOn(head, label.end)) return undefined;
  return { ...label, at };
}

function markerNote(marker: string): ObjectLabel | undefined {
  const passage = normalPassage({ text: marker, blocks: [] }, { start: 0, end: marker.length });
  return readNote(passage, 0);
}

/** 「※1 RPA : …、 ※2 GPAI : …」: one block, several notes in order. */
function readFurtherNotes(
  document: Document,
  block: TextBlock,
  first: ObjectAt,
  found: Found,
): void {
  if (first.noun !== '※' && first.noun !== '注') return;
  const passage = normalPassage(document, block);
  const span = trimmed(document.text, block);
  let next = Number(first.label.slice(first.noun.length)) + 1;
  let at = passage.text.indexOf(first.noun, first.end);
  while (at >= 0) {
    const label = readNote(passage, at);
    if (label?.label === `${first.noun}${next}` && passage.gapBefore(at)) {
      const { start, end } = passage.spanOf(at, label.end);
      found.labels.set(start, end);
      const { kind, noun, label: name } = label;
      found.objects.push({
        start,
        end: span.end,
        kind,
        noun,
        label: name,
        title: '',
        opensPart: false,
      });
      next += 1;
    }
    at = passage.text.indexOf(first.noun, label?.end ?? at + 1);
  }
}

function articleAt(head: NormalPassage): { label: string; end: number } | undefined {
  const article = readArticle(head.text, 0);
  if (!article || article.label !== article.article) return undefined;
  const set = head.gapBefore(article.end) || head.text[article.end] === '(';
  return set && !goesOn(head, article.end) ? { label: article.label, end: article.end } : undefined;
}

interface NumberAt extends StepAt {
  readonly title: string;
}

/** The section number with which a block begins: in its text, or in the marker the format shows. */
function numberAt(
  head: NormalPassage,
  block: TextBlock,
  lastOrdinals: ReadonlyMap<Style, number>,
): NumberAt | undefined {
  const own = readLeadingStep(head.text, 0);
  if (own) {
    const title = titleAfter(head, own.end);
    const set =
      title !== '' &&
      !title.startsWith('http') &&
      !refers(head) &&
      !goesOn(head, own.end) &&
      isSet(head, own, block, lastOrdinals);
    if (set) return { ...own, title };
  }
  const marked = block.marker === undefined ? undefined : markerStep(block.marker);
  return marked && { step: marked, end: 0, title: head.text.slice(0, TITLE) };
}

/** A sentence may begin with a reference: 「Ⅱ１（７）のとおり」, 「（３）①及び②を参照」. */
function refers(head: NormalPassage): boolean {
  const chain = readChain(head.text, 0);
  if (!chain) return false;
  const lone = chain.paths.length === 1 && chain.paths[0]?.steps.length === 1;
  return !(lone && DIVISIONS.has(chain.paths[0]?.steps[0]?.style ?? '')) && isCertain(head, chain);
}

function markerStep(marker: string): Step | undefined {
  const passage = normalPassage({ text: marker, blocks: [] }, { start: 0, end: marker.length });
  const read = readLeadingStep(passage.text, 0);
  return read && /^[.、:)]?$/.test(passage.text.slice(read.end).trim()) ? read.step : undefined;
}

const UNIT =
  /^(?:[年月日時分秒度つ名人件社回点種個本台次期版割倍歳円%]|か[月所年国]|ヶ|カ[月所年国]|[億万千百兆]|世代|団体|機関|~|-[0-9])/;

/** Whether a number at the start of a block is set off as a section number. */
function isSet(
  head: NormalPassage,
  { step, end }: StepAt,
  block: TextBlock,
  lastOrdinals: ReadonlyMap<Style, number>,
): boolean {
  const next = head.text.charAt(end);
  const apart = head.spaceBefore(end) || /[.、:]/.test(next);
  switch (step.style) {
    case 'circled':
    case 'paren':
    case 'half-paren':
    case 'paren-kana':
    case '編':
    case '部':
    case '章':
    case '節':
    case '款':
      return true;
    case '第':
      return apart && !/[条項号回次期]/.test(next);
    case 'roman':
      if (/[Ⅰ-Ⅻ]/.test(head.sourceAt(0))) return true;
      return apart && follows(step, lastOrdinals);
    case 'decimal-2':
    case 'decimal-3':
    case 'decimal-4':
    case 'arabic':
      if (UNIT.test(head.text.slice(end, end + 3))) return false;
      if (block.kind === 'heading' || next === '.') return apart || !/[A-Za-z]/.test(next);
      return apart && (step.style !== 'arabic' || follows(step, lastOrdinals));
    default:
      return apart && follows(step, lastOrdinals);
  }
}

/** A number that a lone letter or digit may be taken for: the first of its kind, or the next one. */
function follows(step: Step, lastOrdinals: ReadonlyMap<Style, number>): boolean {
  return step.ordinal === 1 || step.ordinal === (lastOrdinals.get(step.style) ?? 0) + 1;
}
