import type { Step } from './label.ts';
import { isDecimal, sectionAt } from './numbering.ts';
import type { Numbering, Section } from './numbering.ts';

/** Ambiguity needs no full list: enough sections to say "several", so that no document costs more than its length. */
const SEVERAL = 8;
const LOOK_AT_MOST = 64;

/**
 * The sections that `steps` names when it stands at document offset `at`: read from the innermost
 * section outwards, then with numbers left out in between (Ⅲ(2) for Ⅲ/1/(2)). Another part of the
 * document is looked at only where this one numbers nothing in the style of the first number.
 * @param part the part that the words name: 0 for 本文, an annex's for 別添１の２.
 */
export function resolveSteps(
  numbering: Numbering,
  steps: readonly Step[],
  at: number,
  part?: number,
): Section[] {
  const here = part === undefined ? sectionAt(numbering, at) : numbering.roots[part];
  const style = steps[0]?.style;
  if (!here || !style) return [];
  let inner: Section | undefined;
  for (let scope: Section | undefined = here; scope; scope = scope.parent) {
    const found = descend(numbering, scope, steps, inner);
    if (found.length > 0) return found;
    inner = scope;
  }
  const home = numbering.stylesOf[here.part];
  if (part !== undefined || home?.has(style)) return loosely(numbering, steps, here.part);
  const elsewhere: Section[] = [];
  for (const root of numbering.roots.slice(0, LOOK_AT_MOST)) {
    elsewhere.push(...descend(numbering, root, steps));
    if (elsewhere.length >= SEVERAL) break;
  }
  return elsewhere;
}

/** The section of this number that stands before `here`, or before what `here` is in, in one list with it. */
export function earlierInList(
  here: Section | undefined,
  { style, ordinal, text }: Step,
): Section | undefined {
  for (let scope = here; scope; scope = scope.parent) {
    const own = scope.item?.step;
    if (own?.style !== style) continue;
    if (own.ordinal <= ordinal || !scope.parent) return undefined;
    return inSameList(scope.parent.children.get(text) ?? [], scope);
  }
  return undefined;
}

/** The first of this number behind document offset `at`, if the section in which it stands is the next one there. */
export function inNextSection(numbering: Numbering, step: Step, at: number): Section | undefined {
  const behind = (section: Section | undefined): boolean => (section?.item?.start ?? -1) > at;
  const same = numbering.byNumber.get(step.text) ?? [];
  const first = same.slice(-LOOK_AT_MOST).find(behind);
  const above = first?.parent;
  const siblings = above?.parent?.children.get(above.item?.step.text ?? '') ?? [];
  const last = sectionAt(numbering, at);
  const ordinal = (above?.item?.step.ordinal ?? 0) - 1;
  for (let scope = last; scope && siblings.length > 0; scope = scope.parent) {
    const isBefore = scope.parent === above?.parent && scope.item?.step.ordinal === ordinal;
    if (isBefore) return behind(above) ? first : undefined;
  }
  return undefined;
}

/** @param inner the child of `scope` in which the words stand: of several lists, theirs is meant. */
function descend(
  numbering: Numbering,
  scope: Section,
  steps: readonly Step[],
  inner?: Section,
): Section[] {
  let sections: readonly Section[] = [scope];
  for (const step of steps) {
    const next: Section[] = [];
    for (const section of sections) {
      const all = below(numbering, section, step);
      const own = section === scope && inner ? inSameList(all, inner) : undefined;
      next.push(...(own ? [own] : all.slice(0, SEVERAL - next.length)));
      if (next.length >= SEVERAL) break;
    }
    sections = next;
  }
  return sections.filter((section) => section !== scope);
}

/** The section of `inner`'s own list; a list has each number once, and lists come in order. */
function inSameList(sections: readonly Section[], inner: Section): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.run ?? Infinity) < inner.run) low = middle + 1;
    else high = middle;
  }
  const found = sections[low];
  const same = found?.item?.step.style === inner.item?.step.style && found?.parent === inner.parent;
  return same && found?.run === inner.run ? found : undefined;
}

function below(numbering: Numbering, section: Section, step: Step): readonly Section[] {
  if (!isDecimal(step)) return section.children.get(step.text) ?? [];
  // A decimal number says its parents itself, wherever the tree has put it.
  const same = numbering.byNumber.get(step.text) ?? [];
  return same.slice(0, LOOK_AT_MOST).filter((candidate) => candidate.part === section.part);
}

/** Sections of one part under which the earlier numbers stand in order, whatever lies between. */
function loosely(numbering: Numbering, steps: readonly Step[], part: number): Section[] {
  const last = steps.at(-1);
  const widest = steps[0] && numbering.roots[part]?.children.has(steps[0].text);
  if (!last || steps.length < 2 || !widest) return [];
  const candidates = (numbering.byNumber.get(last.text) ?? []).slice(0, LOOK_AT_MOST);
  return candidates
    .filter((section) => section.part === part && hasAboveInOrder(section, steps))
    .slice(0, SEVERAL);
}

function hasAboveInOrder(section: Section, steps: readonly Step[]): boolean {
  let wanted = steps.length - 2;
  for (let above = section.parent; above && wanted >= 0; above = above.parent) {
    if (above.item?.step.text === steps[wanted]?.text) wanted -= 1;
  }
  return wanted < 0;
}
