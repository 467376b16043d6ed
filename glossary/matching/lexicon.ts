/** The terms of a glossary, laid out for finding: by surface, under an automaton. */
import { normalText } from '../text/normalise.ts';
import { Automaton, foldText } from './automaton.ts';
import type { Edges } from './boundaries.ts';
import { edgesOf } from './boundaries.ts';
import { type Form, FORMS, type Term } from './model.ts';
import type { PrefixFilter } from './prefix-filter.ts';

/** What a surface means: an entry, by which of its terms. Every one has the same shape, which keeps reading them fast. */
export interface Meaning {
  readonly entryId: string;
  readonly form: Form;
  /** The glossary's surface, as it spells it. */
  readonly term: string;
  /** All entries that may be meant, where nothing decides. */
  readonly candidates: readonly string[] | undefined;
}

/** One entry that a surface may mean. */
export interface Sense extends Meaning {
  /** The surface in normal form, where capitals count. */
  readonly exact: string | undefined;
  /** Indices into the lexicon's cues, where the term asks for one. */
  readonly cues: readonly number[] | undefined;
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
  /** By surface: what it means wherever it stands, if there is just one thing it can mean. */
  readonly sole: readonly (Meaning | undefined)[];
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
      const text = normalText(term.surface);
      if (text === '') continue;
      const key = foldText(text);
      const senses = bySurface.get(key) ?? [];
      if (senses.length === 0) edges.push(edgesOf(text));
      bySurface.set(key, senses);
      senses.push({
        entryId: term.entryId,
        form: term.form,
        term: term.surface,
        candidates: undefined,
        exact: term.exact === true ? text : undefined,
        cues: term.cues && cuesOf(term.cues, key, cueIds),
      });
    }
    this.cues = [...cueIds.keys()];
    this.names = new Automaton([...bySurface.keys()]);
    this.prefixes = this.names.prefixes.copy();
    this.prefixes.addWhole(':'.charCodeAt(0), '/'.charCodeAt(0));
    const groups = [...bySurface.values()].map((senses) => {
      const isOfOneEntry = senses.every(({ entryId }) => entryId === senses[0]?.entryId);
      const isCertain = isOfOneEntry && senses.every(({ cues }) => cues === undefined);
      return { senses: byEntry(senses), isOfOneEntry, isCertain };
    });
    const doubtful = new Set(
      groups
        .filter(({ isCertain }) => !isCertain)
        .flatMap(({ senses }) => senses.map(({ entryId }) => entryId)),
    );
    this.surfaces = groups.map(({ senses, isOfOneEntry, isCertain }) => {
      const isWitness = isCertain && senses.some(({ entryId }) => doubtful.has(entryId));
      return { senses, isOfOneEntry, isCertain, isWitness };
    });
    this.sole = this.surfaces.map(({ senses, isCertain }) =>
      isCertain && senses.length === 1 ? senses[0] : undefined,
    );
    this.edges = Uint16Array.from(edges);
    this.takesAnyCase = Uint8Array.from(this.surfaces, ({ senses }) =>
      senses.some(({ exact }) => exact === undefined) ? 1 : 0,
    );
  }
}

/** Senses entry by entry; of the forms of one the first of FORMS comes first: a name is not a misspelling of itself. */
function byEntry(senses: readonly Sense[]): readonly Sense[] {
  if (senses.length === 1) return senses;
  const byForm = [...senses].sort((a, b) => FORMS.indexOf(a.form) - FORMS.indexOf(b.form));
  const ids = new Set(senses.map(({ entryId }) => entryId));
  return [...ids].flatMap((id) => byForm.filter(({ entryId }) => entryId === id));
}

/** The ids of a term's cues. A cue that stands in the surface itself would tell nothing. */
function cuesOf(cues: readonly string[], surface: string, ids: Map<string, number>): number[] {
  return cues
    .map((cue) => foldText(normalText(cue)))
    .filter((cue) => cue !== '' && !surface.includes(cue))
    .map((cue) => {
      const id = ids.get(cue) ?? ids.size;
      ids.set(cue, id);
      return id;
    });
}
