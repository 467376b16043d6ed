/**
 * A document's own numbering as a tree. Which style nests in which is read from the document: a
 * style whose 1 stands between two consecutive numbers of another nests in that other; where the
 * document does not show it, the usual order (`STYLES`) decides.
 */
import { groupBy } from '../group-by.ts';
import type { Span } from '../document/model.ts';
import { pathLabel, rankOf, STYLES } from './label.ts';
import type { Step, Style } from './label.ts';
import { bareTitle, isContinuation, sameTitle } from './section-titles.ts';

/** A heading, list item or paragraph that begins with a section number. Document offsets. */
export interface NumberedItem extends Span {
  readonly step: Step;
  /** What follows the number, in normal form, cut short. */
  readonly title: string;
  /** Which of the document's numberings: 0 the body, then one for each annex. */
  readonly part: number;
  /** The index of its block. */
  readonly block: number;
}

/** A numbered section. The root of a part has no item. */
export interface Section {
  readonly item?: NumberedItem;
  readonly parent?: Section;
  readonly part: number;
  /** Numbers from the root down to this section; a decimal number (4.4.1) stands for its parents. */
  readonly path: readonly Step[];
  readonly children: Map<string, Section[]>;
  /**
   * Which of its parent's lists of this style it belongs to: a slide or page that begins again at ①
   * begins another.
   */
  readonly run: number;
  /** Named in a list of contents or a summary before the section itself. */
  announced: boolean;
}

/** The sections of a document, and how to find them. */
export interface Numbering {
  /** Sections in order, without those that merely announce a later one. */
  readonly sections: readonly Section[];
  readonly byNumber: ReadonlyMap<string, readonly Section[]>;
  readonly roots: readonly Section[];
  /** Where sections begin or go on, in order of `start`. */
  readonly places: readonly { readonly start: number; readonly section: Section }[];
  /** The styles that each part uses. */
  readonly stylesOf: readonly ReadonlySet<Style>[];
  /**
   * The styles whose numbers run from 1 upwards wherever they stand. In the others a number that is
   * not found may stand elsewhere: an excerpt, or text that has lost its order.
   */
  readonly orderly: ReadonlySet<Style>;
}

type Order = (inner: Style, outer: Style) => boolean;

/**
 * The tree of `items`, which must be in document order.
 * @param partStarts document offset at which each part begins; the first is 0.
 */
export function buildNumbering(
  items: readonly NumberedItem[],
  partStarts: readonly number[],
): Numbering {
  const nests = nestingOf(items);
  const siblings = siblingsInRun(items);
  const roots = partStarts.map((_, part) => newSection(part));
  const places = partStarts.flatMap((start, part) => {
    const section = roots[part];
    return section ? [{ start, section }] : [];
  });
  const stylesOf = roots.map(() => new Set<Style>());
  const runs: Runs = new Map();
  const all: Section[] = [];
  let current: Section | undefined;
  for (const item of items) {
    const root = roots[item.part];
    if (!root) continue;
    const parent = parentFor(item.step, current?.part === item.part ? current : root, nests);
    const [section, fresh] = enter(parent, item, siblings, runs);
    if (fresh) all.push(section);
    places.push({ start: item.start, section });
    stylesOf[item.part]?.add(item.step.style);
    current = section;
  }
  const sections = all.filter((section) => !isAnnounced(section));
  places.sort((a, b) => a.start - b.start);
  return {
    sections,
    byNumber: groupBy(sections, (section) => section.item?.step.text ?? ''),
    roots,
    places,
    stylesOf,
    orderly: orderlyStyles(sections),
  };
}

function newSection(part: number, item?: NumberedItem, parent?: Section, run = 0): Section {
  const above = parent && item && !isDecimal(item.step) ? parent.path : [];
  return {
    ...(item && { item }),
    ...(parent && { parent }),
    part,
    path: item ? [...above, item.step] : [],
    children: new Map(),
    run,
    announced: false,
  };
}

/** Whether a number carries its parents' numbers in itself: 4.4.1. */
export function isDecimal(step: Step): boolean {
  return step.style.startsWith('decimal');
}

/**
 * Counts, for every pair of styles, how often the document shows one inside the other: (1) ① ② (2)
 * puts ① under (1), since a ① stands between consecutive numbers of the other style.
 */
function nestingOf(items: readonly NumberedItem[]): Order {
  const count = STYLES.length;
  const evidence = new Int32Array(count * count);
  let last = new Int32Array(count);
  let firstSince = new Int32Array(count * count);
  let part = 0;
  const seen = new Set<string>();
  for (const { step, title, part: itemPart } of items) {
    if (itemPart !== part) {
      part = itemPart;
      last = new Int32Array(count);
      firstSince = new Int32Array(count * count);
    }
    // A running head that comes again shows nothing about what it stands between.
    const key = `${part}/${step.text}/${bareTitle(title).slice(0, 16)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const own = rankOf(step.style);
    for (let other = 0; other < count; other += 1) {
      if (other === own) continue;
      const inside = own * count + other;
      if (firstSince[inside] === 1 && step.ordinal === (last[own] ?? 0) + 1 && step.ordinal > 1) {
        evidence[other * count + own] = (evidence[other * count + own] ?? 0) + 1;
      }
      firstSince[inside] = 0;
      const outside = other * count + own;
      if (firstSince[outside] === 0) firstSince[outside] = step.ordinal;
    }
    last[own] = step.ordinal;
  }
  return (inner, outer) => {
    const a = rankOf(inner);
    const b = rankOf(outer);
    if (isFixed(inner) || isFixed(outer)) return a > b;
    const shown = (evidence[a * count + b] ?? 0) - (evidence[b * count + a] ?? 0);
    return shown === 0 ? a > b : shown > 0;
  };
}

/** 章 stands over 節 and 4.4 over 4.4.1 whatever comes between them. */
function isFixed(style: Style): boolean {
  return rankOf(style) <= rankOf('款') || style.startsWith('decimal');
}

function parentFor(step: Step, current: Section, nests: Order): Section {
  for (let above: Section | undefined = current; above; above = above.parent) {
    const style = above.item?.step.style;
    if (style === undefined) return above;
    if (style === step.style) return above.parent ?? above;
    if (nests(step.style, style) && !hasAbove(above, step.style)) return above;
  }
  return current;
}

function hasAbove(section: Section, style: Style): boolean {
  for (let above = section.parent; above; above = above.parent) {
    if (above.item?.step.style === style) return true;
  }
  return false;
}

/**
 * How many items of its own style stand with each item in one unbroken run of numbered blocks; items
 * that stand by themselves are left out.
 */
function siblingsInRun(items: readonly NumberedItem[]): ReadonlyMap<NumberedItem, number> {
  const counts = new Map<NumberedItem, number>();
  let run: NumberedItem[] = [];
  const close = (): void => {
    if (run.length < 2) return;
    const byStyle = groupBy(run, (item) => item.step.style);
    for (const item of run) counts.set(item, byStyle.get(item.step.style)?.length ?? 1);
  };
  for (const item of items) {
    const previous = run.at(-1);
    if (previous && (item.block !== previous.block + 1 || item.part !== previous.part)) {
      close();
      run = [];
    }
    run.push(item);
  }
  close();
  return counts;
}

/**
 * The section that `item` opens under `parent`: a new one, or one that goes on (a running head,
 * 「研究開発の推進（続き）」). A number whose title comes again after standing in a bare list of its
 * like was only announced there.
 */
function enter(
  parent: Section,
  item: NumberedItem,
  siblings: ReadonlyMap<NumberedItem, number>,
  runs: Runs,
): [section: Section, fresh: boolean] {
  const known = parent.children.get(item.step.text);
  const earlier = known?.at(-1);
  if (earlier?.item && sameTitle(earlier.item.title, item.title)) {
    const announced = (siblings.get(earlier.item) ?? 1) > 1;
    if (!announced || isContinuation(item.title)) return [earlier, false];
    earlier.announced = true;
    known?.pop();
  }
  const section = newSection(parent.part, item, parent, runOf(parent, item.step, runs));
  if (known) known.push(section);
  else parent.children.set(item.step.text, [section]);
  return [section, true];
}

/** The last number of each style under each section, and how often it began again. */
type Runs = Map<Section, Map<Style, { last: number; run: number }>>;

function runOf(parent: Section, { style, ordinal }: Step, runs: Runs): number {
  const styles = runs.get(parent) ?? new Map<Style, { last: number; run: number }>();
  runs.set(parent, styles);
  const state = styles.get(style) ?? { last: 0, run: 0 };
  styles.set(style, state);
  if (ordinal <= state.last) state.run += 1;
  state.last = ordinal;
  return state.run;
}

function orderlyStyles(sections: readonly Section[]): ReadonlySet<Style> {
  const styles = new Set<Style>();
  const disorderly = new Set<Style>();
  const last = new Map<Section | undefined, Map<Style, number>>();
  for (const { item, parent } of sections) {
    if (!item) continue;
    const { style, ordinal } = item.step;
    const siblings = last.get(parent) ?? new Map<Style, number>();
    const before = siblings.get(style);
    if (before === undefined ? ordinal > 1 : ordinal < before) disorderly.add(style);
    siblings.set(style, ordinal);
    last.set(parent, siblings);
    styles.add(style);
  }
  return new Set([...styles].filter((style) => !disorderly.has(style)));
}

function isAnnounced(section: Section): boolean {
  for (let above: Section | undefined = section; above; above = above.parent) {
    if (above.announced) return true;
  }
  return false;
}

/** The innermost section in which the document offset `at` lies. */
export function sectionAt(numbering: Numbering, at: number): Section | undefined {
  const { places } = numbering;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return places[low - 1]?.section;
}

/** Ⅲ/2/(1). */
export function labelOf(section: Section): string {
  return pathLabel(section.path);
}
