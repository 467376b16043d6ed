/** The terms of a glossary, laid out for finding: by surface, under an automaton. */
import { normalise } from '../text/normalise.ts';
import { Automaton, foldText } from './automaton.ts';
import type { Edges } from './boundaries.ts';
import { edgesOf } from './boundaries.ts';
import { FORMS, type Term } from './model.ts';
import type { PrefixFilter } from './prefix-filter.ts';

/** One entry that a surface may mean. */
export interface Sense {
  readonly term: Term;
  /** The surface in normal form, where capitals count. */
  readonly exact?: string;
  /** Indices into the lexicon's cues, where the term asks for one. */
  readonly cues?: readonly number[];
}

/** All terms whose surfaces are one when capitals do not count. */
export interface Surface {
  /** Entry by entry. */
  readonly senses: readonly Sense[];
  readonly isOfOneEntry: boolean;
  /** All senses are of one entry and none asks for cues: nothing has to be decided. */
  readonly isCertain: boolean;
  /** Certain, and of an entry that another surface may or may not mean: where this stands, that one is likelier. */
  readonly isWitness: boolean;
}

/** Surfaces by the index that the automaton gives, and the cues that their senses ask for. */
export class Lexicon {
  readonly surfaces: readonly Surface[];
  /** By surface: how it must be set off. */
  readonly edges: Uint16Array;
  /** By surface: 1 where some sense takes any capitals. */
  readonly takesAnyCase: Uint8Array;
  readonly names: Automaton;
  /** What surfaces may begin with, and addresses (`:` before `/`). */
  readonly prefixes: PrefixFilter;
  /** Cues in normal form, folded. */
  readonly cues: readonly string[];

  constructor(terms: readonly Term[]) {
    const cueIds = new Map<string, number>();
    const bySurface = new Map<string, Sense[]>();
    const edges: Edges[] = [];
    for (const term of terms) {
      const text = normalise(term.surface).text;
      if (text === '') continue;
      const key = foldText(text);
      const senses = bySurface.get(key) ?? [];
      if (senses.length === 0) edges.push(edgesOf(text));
      bySurface.set(key, senses);
      senses.push({
        term,
        ...(term.exact === true ? { exact: text } : {}),
        ...(term.cues === undefined ? {} : { cues: cuesOf(term.cues, key, cueIds) }),
      });
    }
    this.cues = [...cueIds.keys()];
    this.names = new Automaton([...bySurface.keys()]);
    this.prefixes = this.names.prefixes.copy();
    this.prefixes.addWhole(':'.charCodeAt(0), '/'.charCodeAt(0));
    const groups = [...bySurface.values()].map((senses) => {
      const isOfOneEntry = new Set(senses.map(({ term }) => term.entryId)).size === 1;
      const isCertain = isOfOneEntry && senses.every(({ cues }) => cues === undefined);
      return { senses: byEntry(senses), isOfOneEntry, isCertain };
    });
    const doubtful = new Set(
      groups
        .filter(({ isCertain }) => !isCertain)
        .flatMap(({ senses }) => senses.map(({ term }) => term.entryId)),
    );
    this.surfaces = groups.map(({ senses, isOfOneEntry, isCertain }) => {
      const isWitness = isCertain && senses.some(({ term }) => doubtful.has(term.entryId));
      return { senses, isOfOneEntry, isCertain, isWitness };
    });
    this.edges = Uint16Array.from(edges);
    this.takesAnyCase = Uint8Array.from(this.surfaces, ({ senses }) =>
      senses.some(({ exact }) => exact === undefined) ? 1 : 0,
    );
  }
}

/** Senses entry by entry; of the forms of one the first of FORMS comes first: a name is not a misspelling of itself. */
function byEntry(senses: readonly Sense[]): readonly Sense[] {
  const byForm = [...senses].sort(
    (a, b) => FORMS.indexOf(a.term.form) - FORMS.indexOf(b.term.form),
  );
  const ids = new Set(senses.map(({ term }) => term.entryId));
  return [...ids].flatMap((id) => byForm.filter(({ term }) => term.entryId === id));
}

/** The ids of a term's cues. A cue that stands in the surface itself would tell nothing. */
function cuesOf(cues: readonly string[], surface: string, ids: Map<string, number>): number[] {
  return cues
    .map((cue) => foldText(normalise(cue).text))
    .filter((cue) => cue !== '' && !surface.includes(cue))
    .map((cue) => {
      const id = ids.get(cue) ?? ids.size;
      ids.set(cue, id);
      return id;
    });
}
