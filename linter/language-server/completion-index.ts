import type { Glossary } from '#glossary/glossary.ts';
import type { Entry } from '#glossary/model.ts';
import { surfaceKey } from '#glossary/surface-key.ts';

/** What is offered to be written, and for which entry. */
export interface Offer {
  readonly entry: Entry;
  /** The name or short name as its owner writes it today. */
  readonly text: string;
}

interface Key {
  readonly key: string;
  readonly offers: readonly Offer[];
}

/** Fewer characters begin too many names. */
export const SHORTEST_PREFIX = 2;
/** More text before the caret than this is not looked at: it begins no name. */
export const LONGEST_PREFIX = 24;

/**
 * Names by how they begin: as written, by their reading in kana, by expansion, English or former name.
 * Width, capitals, and hiragana or katakana make no difference.
 */
export class CompletionIndex {
  /** Sorted by key. */
  readonly #keys: readonly Key[];

  constructor(entries: readonly Entry[]) {
    this.#keys = entries
      .flatMap(keysOf)
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /**
   * The longest end of a text that begins a name, and what can stand in its place. `length` is that
   * end's, in UTF-16 units of the text. Undefined where nothing begins so.
   */
  offersFor(before: string): { readonly length: number; readonly offers: Offer[] } | undefined {
    const most = Math.min(before.length, LONGEST_PREFIX);
    for (let length = most; length >= SHORTEST_PREFIX; length -= 1) {
      const typed = before.slice(before.length - length);
      // What begins with a space or a mark would be found again without it.
      if (!/^[\p{L}\p{N}]/u.test(typed)) continue;
      const key = fold(typed);
      const offers = key.length < SHORTEST_PREFIX ? [] : this.#beginningWith(key);
      if (offers.length > 0 && !isInsideWord(before, typed)) return { length, offers };
    }
    return undefined;
  }

  #beginningWith(prefix: string): Offer[] {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle]?.key ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    const found = new Map<string, Offer>();
    for (let index = low; this.#keys[index]?.key.startsWith(prefix) === true; index += 1) {
      for (const offer of this.#keys[index]?.offers ?? [])
        found.set(`${offer.entry.id}\n${offer.text}`, offer);
    }
    return [...found.values()];
  }
}

const indexes = new WeakMap<Glossary, CompletionIndex>();

/** The index of a glossary, made once. */
export function completionIndexOf(glossary: Glossary): CompletionIndex {
  const known = indexes.get(glossary) ?? new CompletionIndex(glossary.entries);
  indexes.set(glossary, known);
  return known;
}

/** A short name is found by its own forms, everything by the others. */
function keysOf(entry: Entry): Key[] {
  const { name, reading, short, english, names } = entry;
  const full = { entry, text: name };
  const brief = short === undefined ? [] : [{ entry, text: short.text }];
  const others = [name, reading, english, ...names.map(({ text }) => text)];
  const keys: [string | undefined, Offer[]][] = [
    ...others.map((text): [string | undefined, Offer[]] => [text, [full]]),
    [short?.text, [...brief, full]],
    [short?.reading, [...brief, full]],
    [short?.expansion, [...brief, full]],
  ];
  return keys.flatMap(([text, offers]) => {
    const key = text === undefined ? '' : fold(text);
    return key === '' ? [] : [{ key, offers }];
  });
}

function fold(text: string): string {
  return surfaceKey(text)
    .toLowerCase()
    .replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Latin words are completed from their beginning: `ict` in `restrict` begins nothing. */
function isInsideWord(before: string, typed: string): boolean {
  const previous = before.at(-1 - typed.length) ?? '';
  return /^[A-Za-z0-9]/.test(typed) && /[A-Za-z0-9]/.test(previous);
}
