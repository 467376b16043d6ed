import type { Span } from '../document/model.ts';
import type { Reference, Target } from './model.ts';
import { sectionAt } from './numbering.ts';
import type { Numbering, Section } from './numbering.ts';
import type { Step } from './label.ts';
import type { Pointer } from './pointer.ts';
import { earlierInList, inNextSection, resolveSteps } from './section-lookup.ts';
import type { Outline } from './targets.ts';

/** Where a pointer leads; see `findReferences` for what `external` says. */
export type Resolution = Pick<Reference, 'targets' | 'external'>;

/** As many targets as are kept where the document does not decide. */
const SEVERAL = 8;

/** Looks a pointer up among what the document numbers. */
export function resolve(outline: Outline, pointer: Pointer): Resolution {
  if (pointer.elsewhere === true) return { targets: [], external: true };
  switch (pointer.kind) {
    case 'section':
      return resolveSection(outline, pointer);
    case 'direction':
      return { targets: pointer.near ? nearest(outline, pointer, pointer.near) : [] };
    case 'article': {
      const targets = outline.byLabel.get(`article:${pointer.noun ?? ''}`) ?? [];
      return targets.length > 0 ? found(targets, pointer) : { targets, external: true };
    }
    default:
      return resolveObject(outline, pointer);
  }
}

function resolveObject(outline: Outline, pointer: Pointer): Resolution {
  const { kind, label, noun = '' } = pointer;
  const exact = outline.byLabel.get(`${kind}:${label}`);
  if (exact) return found(exact, pointer);
  const counted = outline.byNoun.get(noun);
  if (!counted) return { targets: [], external: true };
  // 別添 where the document has 別添１ and 別添２: either may be meant.
  return label === noun ? found(counted, pointer) : { targets: [] };
}

function resolveSection(outline: Outline, pointer: Pointer): Resolution {
  const { numbering, sections } = outline;
  const { steps = [], start, within, mark, direction, titled } = pointer;
  if (pointer.tentative === true) return { targets: takenUp(outline, pointer) };
  const part = within === undefined ? undefined : partNamed(outline, within);
  if (within !== undefined && part === undefined) return { targets: [], external: true };
  const here = sectionAt(numbering, start);
  if (mark && direction === 'back' && mark.start >= (here?.item?.start ?? 0)) {
    return { targets: [enumerated(pointer, mark)] };
  }
  const named = resolveSteps(numbering, steps, start, part);
  const told = titled && titledAmong(named, titled);
  const targets = (told ?? named).flatMap((section) => sections.get(section) ?? []);
  if (targets.length > 0) return found(targets, pointer);
  if (mark && direction === 'back') return { targets: [enumerated(pointer, mark)] };
  const earlier = direction === 'back' && within === undefined && nearestEarlier(outline, pointer);
  if (earlier) return { targets: [earlier] };
  const known = steps.every((step) => numbering.orderly.has(step.style));
  return known ? { targets } : { targets, external: true };
}

/** Of the sections that a path can mean, those whose title stands with it; where it can mean none, those alone. */
function titledAmong(named: readonly Section[], titled: readonly Section[]): readonly Section[] {
  if (named.length === 0) return titled;
  const told = named.filter((section) => titled.includes(section));
  return told.length > 0 ? told : named;
}

/**
 * The one place that numbers without a cue take up: an earlier number of a list in which they stand
 * (①の対策 in the section ②), one that enumerates in the words before, the only section Ⅱ, or 次項②.
 */
function takenUp(outline: Outline, pointer: Pointer): Target[] {
  const { numbering, sections } = outline;
  const { steps = [], start, mark, direction, titled } = pointer;
  const [step] = steps;
  const here = sectionAt(numbering, start);
  if (!step || !here) return [];
  if (mark && !titled && direction === undefined) return [enumerated(pointer, mark)];
  const section = titled
    ? soleIn(titled, here.part)
    : sectionTakenUp(numbering, step, start, direction);
  const target = section && sections.get(section);
  return target ? [target] : [];
}

/** The one of several sections, or the one of them in a part of the document. */
function soleIn(several: readonly Section[], part: number): Section | undefined {
  const near = several.filter((section) => section.part === part);
  const [sole, another] = near.length > 0 ? near : several;
  return another ? undefined : sole;
}

function sectionTakenUp(
  numbering: Numbering,
  step: Step,
  start: number,
  direction: Pointer['direction'],
): Section | undefined {
  if (direction === 'forward') return inNextSection(numbering, step, start);
  if (step.style !== 'roman') return earlierInList(sectionAt(numbering, start), step);
  const [section, another] = resolveSteps(numbering, [step], start);
  return another ? undefined : section;
}

/** Lists of one number are many in a hostile document alone. */
const LOOK_BACK = 64;

/** 上記⑤ may lead back into a list of an earlier section: the last of that number before it. */
function nearestEarlier(
  { numbering, sections }: Outline,
  { steps = [], start }: Pointer,
): Target | undefined {
  const [step, ...others] = steps;
  if (!step || others.length > 0) return undefined;
  const part = sectionAt(numbering, start)?.part ?? 0;
  const same = numbering.byNumber.get(step.text) ?? [];
  const last = same
    .slice(-LOOK_BACK)
    .findLast(({ item, part: own }) => own === part && item !== undefined && item.end <= start);
  return last && sections.get(last);
}

/** The index of the part that the words name, if the document has exactly one of that name. */
function partNamed(
  { byLabel, numbering }: Outline,
  name: NonNullable<Pointer['within']>,
): number | undefined {
  if (name === '本文') return 0;
  const [annex, ...others] = byLabel.get(`annex:${name.label}`) ?? [];
  return annex && others.length === 0 ? sectionAt(numbering, annex.start)?.part : undefined;
}

/** A number that enumerates in running text, as what 上記① points to. */
function enumerated({ label }: Pointer, mark: Span): Target {
  return { kind: 'section', label, start: mark.start, end: mark.end };
}

/** Of several, those on the side to which the words point, if there are any. */
function found(targets: readonly Target[], { direction, start }: Pointer): Resolution {
  const few = targets.slice(0, SEVERAL);
  if (few.length < 2 || !direction) return { targets: few };
  const side = few.filter((target) => target.start < start === (direction === 'back'));
  return { targets: side.length > 0 ? side : few };
}

/** The drawing next to 上図 or 下表, if one stands on that side in the same section. */
function nearest(outline: Outline, pointer: Pointer, kind: 'figure' | 'table'): Target[] {
  const { targets, numbering } = outline;
  const section = sectionAt(numbering, pointer.start);
  const after = firstAfter(targets, pointer.start);
  const step = pointer.direction === 'back' ? -1 : 1;
  const first = step < 0 ? after - 1 : after;
  for (let index = first; Math.abs(index - first) < SEVERAL; index += step) {
    const target = targets[index];
    if (!target || target.kind === 'section') break;
    if (sectionAt(numbering, target.start) !== section) break;
    if (target.kind === kind) return [target];
  }
  return [];
}

function firstAfter(targets: readonly Target[], at: number): number {
  let low = 0;
  let high = targets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((targets[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
