/** The label with which a block begins: a section number, a caption's, an annex's, a note's, an article's. */
import type { TextBlock } from '../document/model.ts';
import { normalise } from '../text/normalise.ts';
import { readArticle } from './article-label.ts';
import type { ArticleLabel } from './article-label.ts';
import { readLeadingStep } from './label.ts';
import type { Step, StepAt, Style } from './label.ts';
import type { GappedText, NormalPassage } from './normal-passage.ts';
import { readAnnex, readDrawing, readNote } from './object-label.ts';
import type { ObjectLabel } from './object-label.ts';
import { DIVISIONS, isCertain, readChain } from './section-chain.ts';

/** As much of a title as is kept, in normal units. */
const TITLE = 60;

/** A label and where in the block's normal text it begins; `end` is 0 when the format's marker holds it. */
export interface ObjectAt extends ObjectLabel {
  readonly at: number;
}

/** A section number at the start of a block; `end` is 0 when the format's marker holds it. */
export interface NumberAt extends StepAt {
  /** What follows the number, cut short. */
  readonly title: string;
}

/** Words that go on from a label rather than name what it labels. */
const GOES_ON =
  /^(?:[のをがへ、,・~-]|は(?!じめに)|及び|又は|並びに|若しくは|から|より|参照|以降|以下|以外|[にとでもや])/;

function goesOn(passage: GappedText, end: number): boolean {
  const next = passage.text.slice(end, end + 5);
  return passage.gapBefore(end) ? /^[の、,・~-]/.test(next) : GOES_ON.test(next);
}

/** The words behind a label, without what sets it off. */
export function titleAfter({ text }: GappedText, end: number): string {
  return text
    .slice(end, end + TITLE + 8)
    .replace(/^[\s.,:、。)\]】>》〉-]+/, '')
    .slice(0, TITLE);
}

const OPENING = /^[(【[<〈《]/;
const CLOSING = /[)】\]>〉》]/;
/** Whatever `readObject` reads begins so; most blocks do not, and are spared the patterns. */
const BEGINS_OBJECT = /^[(【[<〈《]?[図表別参補添付資※*注脚[第]/;

/** The caption, annex or note that a block is. */
export function objectLabelOf(passage: NormalPassage, block: TextBlock): ObjectAt | undefined {
  if (block.marker === undefined && !BEGINS_OBJECT.test(passage.text)) return undefined;
  return captionAt(passage, block) ?? annexAt(passage, block) ?? noteAt(passage, block);
}

function captionAt(passage: NormalPassage, block: TextBlock): ObjectAt | undefined {
  const at = OPENING.test(passage.text) ? 1 : 0;
  const label = readDrawing(passage, at);
  if (!label) return undefined;
  if (
    block.kind !== 'caption' &&
    (!isSetOff(passage, at, label.end) || goesOn(passage, label.end))
  ) {
    return undefined;
  }
  return { ...label, at };
}

function annexAt(passage: NormalPassage, block: TextBlock): ObjectAt | undefined {
  const at = OPENING.test(passage.text) ? 1 : 0;
  const label = readAnnex(passage, at);
  if (!label || goesOn(passage, label.end)) return undefined;
  const set = block.kind === 'heading' || isSetOff(passage, at, label.end);
  return set ? { ...label, at } : undefined;
}

/** Whether a bracket, a mark, a gap or the block's end follows a label. */
function isSetOff(passage: GappedText, at: number, end: number): boolean {
  const next = passage.text.charAt(end);
  const closed = at === 1 && CLOSING.test(next);
  return closed || next === '' || /[:.]/.test(next) || passage.gapBefore(end);
}

function noteAt(passage: NormalPassage, { marker }: TextBlock): ObjectAt | undefined {
  const marked = marker === undefined ? undefined : readNote(markerText(marker), 0);
  if (marked) return { ...marked, at: 0, end: 0 };
  const at = /^(?:\(|\[(?!\^))/.test(passage.text) ? 1 : 0;
  const label = readNote(passage, at);
  return label && !goesOn(passage, label.end) ? { ...label, at } : undefined;
}

/** Markers by their spelling: a document has few kinds, and shows them before many blocks. */
const MARKERS = new Map<string, GappedText>();
const MOST_MARKERS = 500;

function markerText(marker: string): GappedText {
  const known = MARKERS.get(marker);
  if (known) return known;
  const text = { text: normalise(marker).text, gapBefore: () => false, spaceBefore: () => false };
  if (MARKERS.size >= MOST_MARKERS) MARKERS.clear();
  MARKERS.set(marker, text);
  return text;
}

/** The article that a block of a law or rule is: 第４条（定義） and the like. */
export function articleLabelOf(passage: NormalPassage): ArticleLabel | undefined {
  const article = readArticle(passage.text, 0);
  if (!article || article.label !== article.article) return undefined;
  const set = passage.gapBefore(article.end) || passage.text[article.end] === '(';
  return set && !goesOn(passage, article.end) ? article : undefined;
}

/**
 * The section number with which a block begins: in its text, or in the marker the format shows.
 * @param lastOrdinals the last number of each style so far, for those that only their order shows
 */
export function numberLabelOf(
  passage: NormalPassage,
  block: TextBlock,
  lastOrdinals: ReadonlyMap<Style, number>,
): NumberAt | undefined {
  const own = readLeadingStep(passage.text, 0);
  if (own) {
    const title = titleAfter(passage, own.end);
    const named = title === '' ? block.kind === 'heading' : !title.startsWith('http');
    const set = named && !goesOn(passage, own.end) && isSet(passage, own, block, lastOrdinals);
    if (set && !refers(passage)) return { ...own, title };
  }
  const marked = block.marker === undefined ? undefined : markerStep(block.marker);
  return marked && { step: marked, end: 0, title: passage.text.slice(0, TITLE) };
}

/** A sentence may begin with a reference: 「Ⅱ１（７）のとおり」, 「（３）①及び②を参照」. */
function refers(passage: NormalPassage): boolean {
  const chain = readChain(passage.text, 0);
  if (!chain) return false;
  const [path, ...others] = chain.paths;
  const lone = others.length === 0 && path?.steps.length === 1;
  return !(lone && DIVISIONS.has(path.steps[0]?.style ?? '')) && isCertain(passage, chain);
}

function markerStep(marker: string): Step | undefined {
  const { text } = markerText(marker);
  const read = readLeadingStep(text, 0);
  return read && /^[.、:)]?$/.test(text.slice(read.end).trim()) ? read.step : undefined;
}

const UNIT =
  /^(?:[年月日時分秒度つ名人件社回点種個本台次期版割倍歳円%]|か[月所年国]|ヶ|カ[月所年国]|[億万千百兆]|世代|団体|機関|~|-[0-9])/;

/** Styles whose brackets or words set them off by themselves. */
const PLAIN_STYLES: ReadonlySet<Style> = new Set([
  'circled',
  'paren',
  'half-paren',
  'paren-kana',
  '編',
  '部',
  '章',
  '節',
  '款',
]);

/** Whether a number at the start of a block is set off as a section number. */
function isSet(
  passage: NormalPassage,
  { step, end }: StepAt,
  block: TextBlock,
  lastOrdinals: ReadonlyMap<Style, number>,
): boolean {
  if (PLAIN_STYLES.has(step.style)) return true;
  const next = passage.text.charAt(end);
  const apart = passage.spaceBefore(end) || /[.、:]/.test(next);
  switch (step.style) {
    case '第':
      return apart && !/[条項号回次期]/.test(next);
    case 'roman':
      return /[Ⅰ-Ⅻ]/.test(passage.sourceAt(0)) || (apart && follows(step, lastOrdinals));
    case 'decimal-2':
    case 'decimal-3':
    case 'decimal-4':
    case 'arabic':
      // 「４ 人材の育成」: a heading's number stands apart from words that could be its unit.
      if (
        UNIT.test(passage.text.slice(end, end + 3)) &&
        !(block.kind === 'heading' && passage.spaceBefore(end))
      ) {
        return false;
      }
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
