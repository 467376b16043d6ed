import { formatProblem, type Problem } from '../../glossary/compile/problem.ts';
import type { Bundle } from '../../glossary/compile/bundle.ts';
import { build, buttonOf } from '../dom/build.ts';
import { saveFile } from '../dom/save-file.ts';
import { crossCheck } from '../glossary/cross-check.ts';
import { builtInGlossary } from '../glossary/known.ts';
import {
  hasGlossaryBefore,
  ownGlossary,
  removeOwnGlossary,
  restoreGlossaryBefore,
  saveOwnGlossary,
} from '../glossary/own-glossary.ts';
import { textLocale, type MessageKey, type Say } from '../locales/say.ts';

/** Larger files are refused: the browser keeps 10 MB for an extension. */
const MOST_BYTES = 3_000_000;
/** A broken file should not fill the screen. */
const MOST_PROBLEMS = 20;
/** So many names are told of each thing that is worth knowing. */
const MOST_NAMES = 8;

/** The reader's own glossary: import, export, and the way back. */
export class GlossarySection {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #present = build('div', {});
  readonly #told = build('div', { role: 'status' });

  constructor(say: Say) {
    this.#say = say;
    const file = build('input', {
      type: 'file',
      id: 'own-glossary',
      accept: '.yaml,.yml,.json,application/json',
    });
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen !== undefined) void this.#import(chosen);
      // The same file again, mended, is a change too.
      file.value = '';
    });
    this.element = build(
      'section',
      { class: 'own' },
      build('h2', {}, say('ownGlossary')),
      build('p', { class: 'quiet' }, say('whatOwnGlossary')),
      this.#present,
      build('label', { class: 'file', for: 'own-glossary' }, say('importGlossary'), file),
      this.#told,
    );
  }

  /** Shows what is stored now. */
  async draw(): Promise<void> {
    const say = this.#say;
    const [own, before] = await Promise.all([ownGlossary(), hasGlossaryBefore()]);
    this.#present.replaceChildren(
      build(
        'p',
        {},
        own === undefined
          ? say('noOwnGlossary')
          : say('ownGlossaryHeld', own.name, own.bundle.entries.length, own.version),
      ),
      ...(own === undefined ? [] : crossNotes(own.bundle, say)),
      build(
        'p',
        { class: 'actions' },
        own !== undefined && buttonOf({}, () => void this.#export(), say('exportGlossary')),
        before &&
          buttonOf({}, () => void this.#after(restoreGlossaryBefore()), say('restoreGlossary')),
        own !== undefined &&
          buttonOf({}, () => void this.#after(removeOwnGlossary()), say('removeGlossary')),
      ),
    );
  }

  /** A file that has anything wrong with it changes nothing. */
  async #import(file: File): Promise<void> {
    const say = this.#say;
    if (file.size > MOST_BYTES) return this.#tell(say('glossaryTooLarge', MOST_BYTES / 1_000_000));
    // Only here is the reader of YAML needed.
    const { parseGlossary } = await import('../../glossary/compile/parse-glossary.ts');
    const { bundle, problems } = parseGlossary(file.name, await file.text());
    if (bundle === undefined) return this.#tellProblems(problems);
    try {
      await saveOwnGlossary(file.name, bundle);
    } catch {
      return this.#tell(say('glossaryNotStored'));
    }
    this.#tell(say('glossaryImported', bundle.entries.length));
    await this.draw();
  }

  async #export(): Promise<void> {
    const own = await ownGlossary();
    if (own === undefined) return;
    const json = `${JSON.stringify(own.bundle, undefined, 2)}\n`;
    const file = new Blob([json], { type: 'application/json' });
    saveFile(file, own.name.replace(/(\.\w+)?$/, '.json'));
  }

  async #after(work: Promise<void>): Promise<void> {
    await work;
    this.#tell('');
    await this.draw();
  }

  #tell(text: string): void {
    this.#told.replaceChildren(text);
  }

  #tellProblems(problems: readonly Problem[]): void {
    const say = this.#say;
    const more = problems.length - MOST_PROBLEMS;
    this.#told.replaceChildren(
      build('p', {}, say('glossaryRefused', problems.length)),
      build(
        'ul',
        { class: 'problems' },
        problems
          .slice(0, MOST_PROBLEMS)
          .map((problem) => build('li', {}, formatProblem(problem, textLocale()))),
        more > 0 && build('li', {}, say('moreProblems', more)),
      ),
    );
  }
}

/** How a glossary meets the built-in one: nothing to mend, but good to know. */
function crossNotes(bundle: Bundle, say: Say): HTMLElement[] {
  const { replaced, shared, dangling } = crossCheck(bundle, builtInGlossary());
  const notes = [
    ['glossaryReplaces', replaced],
    ['glossaryShares', shared],
    ['glossaryDangling', dangling],
  ] as const satisfies readonly (readonly [MessageKey, readonly string[]])[];
  return notes
    .filter(([, names]) => names.length > 0)
    .map(([key, names]) => build('p', { class: 'quiet' }, say(key, names.length, listed(names))));
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `「${name}」`);
  return shown.join('') + (names.length > MOST_NAMES ? '…' : '');
}
