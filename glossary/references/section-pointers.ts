/** Section numbers in running text that refer: Ⅱ１（２）, （２）及び（３）を参照, （８）の…, ①の対策. */
import type { NormalPassage } from '../document/normal-passages.ts';
import { followsAnotherDocument } from './article-label.ts';
import { repeatedAfter, standsAlone } from './cues.ts';
import type { Direction } from './cues.ts';
import { pathLabel, readStep } from './label.ts';
import type { Step, StepAt } from './label.ts';
import type { Section } from './numbering.ts';
import type { Pointer, Read, Surroundings } from './pointer.ts';
import { DIVISIONS, isCertain, readChain } from './section-chain.ts';
import type { Chain } from './section-chain.ts';
import { beginsWithTitle } from './section-titles.ts';

/** The section numbers that begin at `at`: pointers where they refer; those that enumerate are noted in `around`. */
export function readSections(
  passage: NormalPassage,
  at: number,
  around: Surroundings,
): Read | undefined {
  const { text } = passage;
  const lone = readStep(text, at);
  if (!lone) return undefined;
  // By far the most numbers are of this kind: they refer to nothing, but may enumerate.
  const alone = standsAlone(text, lone.end) && !DIVISIONS.has(lone.step.style);
  if (alone && !mayBeTitled(text, lone, around)) {
    if (enumerates(lone.step)) around.marks.set(lone.step.text, passage.spanOf(at, lone.end));
    return { pointers: NONE, end: lone.end };
  }
  const chain = readChain(text, at);
  if (!chain) return undefined;
  if (isCertain(passage, chain)) {
    const elsewhere = followsAnotherDocument(text, at);
    return sections(passage, at, chain, around, elsewhere ? { elsewhere } : {});
  }
  const titled = titledAt(passage, chain, around, TELLING);
  if (
    (titled || takesUp(passage, chain, around)) &&
    startsAsWord(passage, chain) &&
    !followsAnotherDocument(text, at)
  ) {
    return sections(passage, at, chain, around, { tentative: true, ...(titled && { titled }) });
  }
  const [path] = chain.paths;
  const [step] = path?.steps ?? [];
  if (
    chain.paths.length === 1 &&
    path?.steps.length === 1 &&
    step &&
    enumerates(step) &&
    !goesOnFrom(passage, path.end)
  ) {
    around.marks.set(step.text, passage.spanOf(path.start, path.end));
  }
  return { pointers: NONE, end: chain.end };
}

/** Sections of one number that are looked at for their titles; more are no document's. */
const LOOK_AT_MOST = 32;
/** As much of a title as tells it from other words behind a number and の. */
const TELLING = 6;

/** Whether the title of a section of this number may stand right behind it: 「Ⅲ 横断的施策」に. */
function mayBeTitled(
  text: string,
  { step, end }: StepAt,
  { sections: known }: Surroundings,
): boolean {
  const first = text[text[end] === ' ' ? end + 1 : end];
  const same = known.get(step.text) ?? NO_SECTIONS;
  for (let at = 0; at < same.length && at < LOOK_AT_MOST; at += 1) {
    const title = same[at]?.item?.title;
    if (title !== undefined && title !== '' && title[0] === first) return true;
  }
  return false;
}

/**
 * The sections of a chain's last number whose title stands behind it: the first `telling` units of
 * it behind の, else all of it.
 */
function titledAt(
  { text }: NormalPassage,
  { paths, end }: Chain,
  { sections: known }: Surroundings,
  telling: number,
): readonly Section[] | undefined {
  const last = paths.at(-1)?.steps.at(-1);
  const same = last && known.get(last.text);
  if (!same) return undefined;
  const joined = text[end] === 'の';
  const from = joined || text[end] === ' ' ? end + 1 : end;
  const units = joined ? telling : Infinity;
  let titled: Section[] | undefined;
  for (let at = 0; at < same.length && at < LOOK_AT_MOST; at += 1) {
    const section = same[at];
    if (!section?.item || !beginsWithTitle(text, from, section.item.title, units)) continue;
    titled ??= [];
    titled.push(section);
  }
  return titled;
}

/**
 * Whether lone numbers take up what was numbered before: ①の対策, ①・②を, Ⅱにおいて. Surely so only
 * where there is one place that they can mean.
 */
function takesUp(
  passage: NormalPassage,
  { paths, end }: Chain,
  { sections: known, marks }: Surroundings,
): boolean {
  const [first] = paths;
  const [label] = first?.steps.map((step) => step.text) ?? [];
  if (!first || label === undefined || !(known.has(label) || marks.has(label))) return false;
  if (paths.some(({ steps }) => steps.length > 1)) return false;
  const { text } = passage;
  switch (first.steps[0]?.style) {
    case 'roman':
      return /[Ⅰ-Ⅻ]/.test(passage.sourceAt(first.start)) && /[のにをで]/.test(text.charAt(end));
    case 'circled':
    case 'paren':
      return (
        /^[のにを]/.test(text.slice(end)) &&
        (first.start === 0 || /[。、(「①-⑳)]/.test(text.charAt(first.start - 1)))
      );
    default:
      return false;
  }
}

/** Whether a chain does not end another word: クラスⅡ, 方式(2), 第Ⅱ. */
function startsAsWord({ text }: NormalPassage, { paths }: Chain): boolean {
  const start = paths[0]?.start ?? 0;
  const before = text.charAt(text[start - 1] === ' ' ? start - 2 : start - 1);
  return start === 0 || /[^0-9A-Za-zァ-ヶー\u3400-\u9fff]/.test(before);
}

const NO_SECTIONS: readonly Section[] = [];
const NONE: readonly Pointer[] = [];

/** Whether a number of this look enumerates in running text: ①, (1). A bare 2 or 1.5 counts something. */
function enumerates({ style }: Step): boolean {
  return style !== 'arabic' && !style.startsWith('decimal');
}

/** ①の対策, ①、②とともに: these take up an enumeration rather than make one. */
function goesOnFrom(passage: NormalPassage, end: number): boolean {
  return /[のをはがにとで~、・]/.test(passage.text.charAt(end));
}

/** The pointers of a chain that refers, from `start` on. */
export function sections(
  passage: NormalPassage,
  start: number,
  chain: Chain,
  around: Surroundings,
  extra: Pick<Pointer, 'direction' | 'within' | 'elsewhere' | 'tentative' | 'titled'>,
): Read {
  const repeated = repeatedAfter(passage.text, chain.end);
  const direction: Direction | undefined = extra.direction ?? (repeated > 0 ? 'back' : undefined);
  const last = chain.paths.length - 1;
  const titled = extra.titled ?? titledAt(passage, chain, around, Infinity);
  const pointers = chain.paths.map((path, index): Pointer => {
    const label = pathLabel(path.steps);
    const mark = path.steps.length === 1 ? around.marks.get(label) : undefined;
    const near = mark && (extra.tentative !== true || mark.start >= passage.startOfPassage);
    const from = index === 0 ? start : path.start;
    const to = index === last ? path.end + repeated : path.end;
    return {
      ...passage.spanOf(from, to),
      kind: 'section',
      label,
      steps: path.steps,
      ...extra,
      ...(direction && { direction }),
      ...(near && { mark }),
      ...(titled && index === last && { titled }),
    };
  });
  return { pointers, end: chain.end + repeated };
}
