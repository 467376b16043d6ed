import type { Glossary } from '../glossary.ts';
import type { Citation } from '../model.ts';

/** The sources of a description, numbered in the order in which they are cited. */
export class Citations {
  readonly #glossary: Glossary;
  readonly #places = new Map<string, Set<string>>();

  constructor(glossary: Glossary) {
    this.#glossary = glossary;
  }

  /** `[2]`: the number of the source, new or known. Nothing for no citation. */
  mark(citation: Citation | undefined): string {
    if (citation === undefined) return '';
    const places = this.#places.get(citation.id) ?? new Set();
    this.#places.set(citation.id, places.add(citation.at));
    return `[${[...this.#places.keys()].indexOf(citation.id) + 1}]`;
  }

  /** One line per source: number, title, issuer, date, where in it, address. */
  list(): string[] {
    return [...this.#places].map(([id, places], index) => {
      const source = this.#glossary.source(id);
      const { title = id, issuer, date, url } = source ?? {};
      const said = [title, issuer, date].filter((part) => part !== undefined).join('、');
      return [`[${index + 1}] ${said}（${[...places].join('、')}）`, url]
        .filter((part) => part !== undefined)
        .join(' ');
    });
  }
}
