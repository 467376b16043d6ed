import type { Span } from '../document/model.ts';
import type { NormalBuffer } from '../text/normal-buffer.ts';
import type { SourceMap } from '../text/source-map.ts';
import { closesAfter } from './brackets.ts';
import type { Definition } from './defined-names.ts';
import type { Lexicon, Meaning } from './lexicon.ts';
import type { Mention } from './model.ts';
import type { Hits } from './scan.ts';
import { NO_SURFACE } from './scan.ts';
import type { Senses } from './senses.ts';

/** As many of the last findings as are remembered: that which a definition names must be among them. */
const NEAR = 16;
/** NEAR is a power of two: the slot of a finding in the ring is its number `& RING`. */
const RING = NEAR - 1;

/** Makes hits into mentions, in one pass: what each means, which belong together, what the document itself defines. */
export class Joiner {
  private readonly text: string;
  private readonly codes: Uint16Array;
  private readonly sources: SourceMap;
  private readonly definitions: readonly Definition[];
  private readonly lexicon: Lexicon;
  private readonly senses: Senses;
  private readonly mentions: Mention[] = [];
  /**
   * The last findings in a ring: where they stand in the normal text, what they mean, and by which
   * definition. The very last may still grow; it becomes a mention when the next one comes.
   */
  private readonly starts = new Uint32Array(NEAR);
  private readonly ends = new Uint32Array(NEAR);
  private readonly meanings: Meaning[] = [];
  private readonly grounds: (Definition | undefined)[] = [];
  /** How many findings there were so far. */
  private count = 0;
  /** What the document's definitions stand for; missing where that is no entry. */
  private readonly bound = new Map<Definition, Meaning>();
  private nextDefinition = 0;
  private nextDefinitionStart: number;
  private lastDefinitionEnd = 0;

  constructor(
    text: string,
    { codes, sources }: NormalBuffer,
    definitions: readonly Definition[],
    lexicon: Lexicon,
    senses: Senses,
  ) {
    this.text = text;
    this.codes = codes;
    this.sources = sources;
    this.definitions = definitions;
    this.lexicon = lexicon;
    this.senses = senses;
    this.nextDefinitionStart = definitions[0]?.start ?? Infinity;
  }

  join({ length, starts, ends, surfaces, defined, definitions }: Hits): Mention[] {
    const { sole } = this.lexicon;
    let nextDefined = 0;
    for (let index = 0; index < length; index++) {
      const start = starts[index] ?? 0;
      const end = ends[index] ?? 0;
      const surface = surfaces[index] ?? NO_SURFACE;
      const definition = defined[nextDefined] === index ? definitions[nextDefined++] : undefined;
      if (start >= this.nextDefinitionStart) this.bindDefinitionsUntil(start);
      if (end <= this.lastDefinitionEnd && this.isInDefinition(start, end)) continue;
      const named = definition && this.definedMeaning(surface, definition);
      const meaning = named ?? sole[surface] ?? this.senses.meaningOf(surface, start);
      if (meaning !== undefined) this.add(start, end, meaning, named && definition);
    }
    this.emitLast();
    return this.mentions;
  }

  /** What a name that the document defined means, if that is bound to an entry. */
  private definedMeaning(surface: number, definition: Definition): Meaning | undefined {
    const namesake = this.bound.get(definition);
    if (namesake === undefined) return undefined;
    const { entryId } = namesake;
    const senses = this.lexicon.surfaces[surface]?.senses;
    const own = senses?.find((sense) => sense.entryId === entryId);
    return { entryId, form: 'short', term: (own ?? namesake).term, candidates: undefined };
  }

  /** Adds a finding, or widens the last one if this is its other form in brackets: NAME（SHORT）. */
  private add(
    start: number,
    end: number,
    meaning: Meaning,
    definition: Definition | undefined,
  ): void {
    if (this.count > 0) {
      const last = (this.count - 1) & RING;
      if (this.meanings[last]?.entryId === meaning.entryId && this.joins(last, start, end)) return;
      this.emitLast();
    }
    const slot = this.count++ & RING;
    this.starts[slot] = start;
    this.ends[slot] = end;
    this.meanings[slot] = meaning;
    this.grounds[slot] = definition;
  }

  /** Widens the last finding by the bracket around `[start, end)`, if that is all that parts them: NAME（SHORT）, 「NAME」（SHORT）. */
  private joins(last: number, start: number, end: number): boolean {
    const lastStart = this.starts[last] ?? 0;
    const lastEnd = this.ends[last] ?? 0;
    const isQuoted = lastEnd + 2 === start && closesAfter(this.codes, lastStart - 1, lastEnd);
    if (lastEnd + 1 !== start && !isQuoted) return false;
    if (!closesAfter(this.codes, start - 1, end)) return false;
    if (isQuoted) this.starts[last] = lastStart - 1;
    this.ends[last] = end + 1;
    return true;
  }

  private bindDefinitionsUntil(at: number): void {
    for (;;) {
      const definition = this.definitions[this.nextDefinition];
      this.nextDefinitionStart = definition?.start ?? Infinity;
      if (definition === undefined || definition.start > at) return;
      this.nextDefinition++;
      this.lastDefinitionEnd = definition.end;
      const meaning = this.anchorOf(definition);
      if (meaning !== undefined) this.bound.set(definition, meaning);
    }
  }

  /** What a definition names. */
  private anchorOf({ anchors }: Definition): Meaning | undefined {
    for (const { start, end } of anchors) {
      for (let slot = 0; slot < Math.min(this.count, NEAR); slot++) {
        if (this.ends[slot] !== end || (start ?? this.starts[slot]) !== this.starts[slot]) continue;
        const meaning = this.meanings[slot];
        if (meaning !== undefined && meaning.candidates === undefined) return meaning;
      }
    }
    return undefined;
  }

  /** The words that a definition defines are not one more mention, nor is part of them. */
  private isInDefinition(start: number, end: number): boolean {
    const last = this.definitions[this.nextDefinition - 1];
    if (last === undefined || start < last.start || end > last.end) return false;
    return this.bound.has(last) || end - start < last.name.length;
  }

  private emitLast(): void {
    const last = (this.count - 1) & RING;
    const meaning = this.meanings[last];
    if (meaning === undefined) return;
    const { entryId, form, term, candidates } = meaning;
    const definition = this.grounds[last];
    const start = this.sources.startOf(this.starts[last] ?? 0);
    const end = this.sources.endOf((this.ends[last] ?? 0) - 1);
    const surface = this.surfaceAt(start, end, term);
    if (candidates === undefined && definition === undefined) {
      this.mentions.push({ start, end, surface, entryId, form, term });
      return;
    }
    this.mentions.push({
      start,
      end,
      surface,
      entryId,
      form,
      term,
      ...(candidates && { candidates }),
      ...(definition && { definedAt: this.placeOf(definition) }),
    });
  }

  /** `text.slice(start, end)`; where that is the glossary's own spelling, its string, of which there is one for all. */
  private surfaceAt(start: number, end: number, term: string): string {
    const isOwn = end - start === term.length && this.text.startsWith(term, start);
    return isOwn ? term : this.text.slice(start, end);
  }

  private placeOf({ start, end }: Definition): Span {
    return { start: this.sources.startOf(start), end: this.sources.endOf(end - 1) };
  }
}
