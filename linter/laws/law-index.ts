import { normalise } from '#glossary/text/normalise.ts';
import { lawNumberText, parseLawNumber } from './law-number.ts';

/** A law as a list of laws gives it. */
export interface Law {
  /** As printed: 平成二十六年法律第百四号; some (人事院規則) have a shape of their own. */
  readonly number: string;
  readonly title: string;
  /** Short names and former names. */
  readonly names?: readonly string[];
}

/** The longest name that is looked for before a bracket, in UTF-16 units of normal text. */
const LONGEST = 200;

/** Laws by name and by number. Names are compared in normal form, numbers in `lawNumberText`'s spelling. */
export class LawIndex {
  readonly size: number;
  readonly #numbers = new Map<string, Set<string>>();
  readonly #titles = new Map<string, Set<string>>();
  /** The lengths that names have, longest first. */
  readonly #lengths: readonly number[];

  constructor(laws: readonly Law[]) {
    this.size = laws.length;
    const lengths = new Set<number>();
    for (const { number, title, names = [] } of laws) {
      const known = canonicalNumber(number);
      add(this.#titles, known, title);
      for (const name of [title, ...names]) {
        const key = normalise(name).text;
        if (key.length === 0 || key.length > LONGEST) continue;
        lengths.add(key.length);
        add(this.#numbers, key, known);
      }
    }
    this.#lengths = [...lengths].sort((a, b) => b - a);
  }

  /** The numbers of the laws of that name, which is in normal form. */
  numbersOf(name: string): readonly string[] {
    return [...(this.#numbers.get(name) ?? [])];
  }

  titlesOf(number: string): readonly string[] {
    return [...(this.#titles.get(number) ?? [])];
  }

  /** The longest name of a law that ends at `end` of a text in normal form. */
  nameEndingAt(text: string, end: number): string | undefined {
    for (const length of this.#lengths) {
      if (length > end) continue;
      const name = text.slice(end - length, end);
      if (this.#numbers.has(name)) return name;
    }
    return undefined;
  }
}

/** A number in its one spelling; in normal form where it has no such shape. */
export function canonicalNumber(number: string): string {
  const text = normalise(number).text;
  const parsed = parseLawNumber(text);
  return parsed === undefined ? text : lawNumberText(parsed);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}
