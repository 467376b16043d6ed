import type { Span } from '../document/model.ts';
import type { NormalBuffer } from '../text/normal-buffer.ts';
import type { SourceMap } from '../text/source-map.ts';
import { closesAfter } from './brackets.ts';
import type { Definition } from './defined-names.ts';
import type { Lexicon } from './lexicon.ts';
import type { Form, Mention } from './model.ts';
import type { Hits } from './scan.ts';
import { NO_SURFACE } from './scan.ts';
import type { Senses } from './senses.ts';

/** A mention in the making, in normal offsets. */
interface Finding {
  readonly start: number;
  end: number;
  readonly entryId: string;
  readonly form: Form;
  readonly term: string;
  readonly candidates: readonly string[] | undefined;
  readonly definition: Definition | undefined;
}

/** Findings before a definition among which that which it names must be. */
const NEAR = 8;

/** Makes hits into mentions, in one pass: what each means, which belong together, what the document itself defines. */
export class Joiner {
  private readonly text: string;
  private readonly codes: Uint16Array;
  private readonly sources: SourceMap;
  private readonly definitions: readonly Definition[];
  private readonly lexicon: Lexicon;
  private readonly senses: Senses;
  private readonly mentions: Mention[] = [];
  /** The last finding, which may still grow. */
  private last: Finding | undefined;
  /** The last findings, as long as definitions are to come. */
  private recent: Finding[] = [];
  /** What the document's definitions stand for; missing where that is no entry. */
  private readonly bound = new Map<Definition, Finding>();
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

  join({ starts, ends, surfaces, defined, definitions }: Hits): Mention[] {
    let nextDefined = 0;
    for (let index = 0; index < starts.length; index++) {
      const start = starts[index] ?? 0;
      const end = ends[index] ?? 0;
      const surface = surfaces[index] ?? NO_SURFACE;
      const definition = defined[nextDefined] === index ? definitions[nextDefined++] : undefined;
      if (start >= this.nextDefinitionStart) this.bindDefinitionsUntil(start);
      if (end <= this.lastDefinitionEnd && this.isInDefinition(start, end)) continue;
      const finding =
        (definition && this.definedFinding(start, end, surface, definition)) ??
        this.findingOf(start, end, surface);
      if (finding !== undefined) this.add(finding);
    }
    this.emitLast();
    return this.mentions;
  }

  private findingOf(start: number, end: number, surface: number): Finding | undefined {
    const meaning = this.senses.meaningOf(surface, start);
    if (meaning === undefined) return undefined;
    const { entryId, form, surface: term } = meaning.term;
    return {
      start,
      end,
      entryId,
      form,
      term,
      candidates: meaning.candidates,
      definition: undefined,
    };
  }

  /** A name that the document defined, if that is bound to an entry. */
  private definedFinding(
    start: number,
    end: number,
    surface: number,
    definition: Definition,
  ): Finding | undefined {
    const namesake = this.bound.get(definition);
    if (namesake === undefined) return undefined;
    const { entryId } = namesake;
    const senses = this.lexicon.surfaces[surface]?.senses;
    const own = senses?.find(({ term }) => term.entryId === entryId);
    const term = own?.term.surface ?? namesake.term;
    return { start, end, entryId, form: 'short', term, candidates: undefined, definition };
  }

  /** Adds a finding, or widens the last one if this is its other form in brackets: NAME（SHORT）. */
  private add(finding: Finding): void {
    const { last } = this;
    if (
      last !== undefined &&
      last.end + 1 === finding.start &&
      last.entryId === finding.entryId &&
      closesAfter(this.codes, last.end, finding.end)
    ) {
      last.end = finding.end + 1;
      return;
    }
    this.emitLast();
    this.last = finding;
    if (this.nextDefinition === this.definitions.length) return;
    if (this.recent.length >= 2 * NEAR) this.recent = this.recent.slice(-NEAR);
    this.recent.push(finding);
  }

  private bindDefinitionsUntil(at: number): void {
    for (;;) {
      const definition = this.definitions[this.nextDefinition];
      this.nextDefinitionStart = definition?.start ?? Infinity;
      if (definition === undefined || definition.start > at) return;
      this.nextDefinition++;
      this.lastDefinitionEnd = definition.end;
      const finding = this.anchorOf(definition);
      if (finding !== undefined) this.bound.set(definition, finding);
    }
  }

  /** What a definition names. */
  private anchorOf({ anchors }: Definition): Finding | undefined {
    for (const { start, end } of anchors) {
      const finding = this.recent.find(
        (one) => one.end === end && (start ?? one.start) === one.start,
      );
      if (finding !== undefined && finding.candidates === undefined) return finding;
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
    const finding = this.last;
    if (finding === undefined) return;
    const { entryId, form, term, candidates, definition } = finding;
    const start = this.sources.startOf(finding.start);
    const end = this.sources.endOf(finding.end - 1);
    const surface = this.text.slice(start, end);
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

  private placeOf({ start, end }: Definition): Span {
    return { start: this.sources.startOf(start), end: this.sources.endOf(end - 1) };
  }
}
