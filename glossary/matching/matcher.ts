import type { Document } from '../document/model.ts';
import { passages } from '../document/model.ts';
import { NormalBuffer } from '../text/normal-buffer.ts';
import { appendPassage } from '../text/normalise.ts';
import { closesAfter } from './brackets.ts';
import type { Definition } from './defined-names.ts';
import { DefinedNameIndex, findDefinitions } from './defined-names.ts';
import type { Sense } from './lexicon.ts';
import { Lexicon } from './lexicon.ts';
import type { Form, Mention, Term } from './model.ts';
import type { Hit } from './scan.ts';
import { scan } from './scan.ts';
import { Senses } from './senses.ts';

/**
 * Finds the names of a glossary in documents. Made once for all documents: making it reads every term.
 */
export class Matcher {
  private readonly lexicon: Lexicon;

  /** `terms`: any number, in any order; empty surfaces find nothing. */
  constructor(terms: readonly Term[]) {
    this.lexicon = new Lexicon(terms);
  }

  /** The bytes of the tables that find surfaces, without the terms themselves. */
  get byteLength(): number {
    return this.lexicon.names.byteLength;
  }

  /**
   * Every place where a document names an entry, in the order of its passages; none overlaps
   * another, none goes on from one passage into the next. Linear in the length of the text, for any
   * UTF-16 string. Offsets are UTF-16 units into `document.text`.
   *
   * The longest name wins. A name with its own short form in brackets is one mention
   * （実践的サイバー防御演習（CYDER）). Short names that the document defines (以下「…」という) count
   * from there on.
   */
  findMentions(document: Document): Mention[] {
    const { text } = document;
    const buffer = new NormalBuffer(text.length + 4);
    const starts: number[] = [];
    for (const passage of passages(document)) {
      starts.push(buffer.length);
      appendPassage(buffer, text, passage);
      buffer.endPassage();
      buffer.writeFence(passage.end);
    }
    const { codes, length } = buffer;
    const definitions = findDefinitions(codes, length);
    const defined = definitions.length > 0 ? new DefinedNameIndex(definitions) : undefined;
    const hits = scan(codes, length, this.lexicon, defined);
    const senses = new Senses({ codes, length, starts }, this.lexicon, hits);
    const findings = new Joiner(codes, definitions, senses).join(hits);
    return findings.map((finding) => mentionOf(finding, text, buffer));
  }
}

/** A mention, in normal offsets. */
interface Finding {
  start: number;
  end: number;
  readonly entryId: string;
  readonly form: Form;
  readonly term: string;
  readonly candidates?: readonly string[];
  readonly definition?: Definition;
}

/** Makes hits into findings, in one pass: what each means, which belong together, what the document itself defines. */
class Joiner {
  private readonly codes: Uint16Array;
  private readonly definitions: readonly Definition[];
  private readonly senses: Senses;
  private readonly findings: Finding[] = [];
  /** What the document's definitions stand for; missing where that is no entry. */
  private readonly bound = new Map<Definition, Finding>();
  private nextDefinition = 0;

  constructor(codes: Uint16Array, definitions: readonly Definition[], senses: Senses) {
    this.codes = codes;
    this.definitions = definitions;
    this.senses = senses;
  }

  join(hits: readonly Hit[]): readonly Finding[] {
    for (const hit of hits) {
      this.bindDefinitionsUntil(hit.start);
      if (this.isInDefinition(hit)) continue;
      const finding = this.findingOf(hit);
      if (finding !== undefined) this.add(finding);
    }
    return this.findings;
  }

  private findingOf(hit: Hit): Finding | undefined {
    const { start, end, surface, definition } = hit;
    const namesake = definition && this.bound.get(definition);
    if (namesake !== undefined && definition !== undefined) {
      const { entryId } = namesake;
      const own = surface?.senses.find(({ term }) => term.entryId === entryId);
      const term = own?.term.surface ?? namesake.term;
      return { start, end, entryId, form: 'short', term, definition };
    }
    const meaning = this.senses.meaningOf(hit);
    return meaning && findingOfSense(start, end, meaning.sense, meaning.candidates);
  }

  /** Adds a finding, or widens the last one if this is its other form in brackets: NAME（SHORT）. */
  private add(finding: Finding): void {
    const last = this.findings.at(-1);
    if (
      last !== undefined &&
      last.entryId === finding.entryId &&
      last.end + 1 === finding.start &&
      closesAfter(this.codes, last.end, finding.end)
    ) {
      last.end = finding.end + 1;
      return;
    }
    this.findings.push(finding);
  }

  private bindDefinitionsUntil(at: number): void {
    for (;;) {
      const definition = this.definitions[this.nextDefinition];
      if (definition === undefined || definition.start > at) return;
      this.nextDefinition++;
      const finding = this.anchorOf(definition);
      if (finding !== undefined) this.bound.set(definition, finding);
    }
  }

  /** What a definition names: only the last few findings can stand so near before it. */
  private anchorOf({ anchors }: Definition): Finding | undefined {
    const near = this.findings.slice(-8);
    for (const { start, end } of anchors) {
      const finding = near.find((one) => one.end === end && (start ?? one.start) === one.start);
      if (finding !== undefined && finding.candidates === undefined) return finding;
    }
    return undefined;
  }

  /** The words that a definition defines are not one more mention. */
  private isInDefinition({ start, end }: Hit): boolean {
    const last = this.definitions[this.nextDefinition - 1];
    return last !== undefined && this.bound.has(last) && start >= last.start && end <= last.end;
  }
}

function findingOfSense(
  start: number,
  end: number,
  { term: { entryId, form, surface } }: Sense,
  candidates: readonly string[] | undefined,
): Finding {
  const finding = { start, end, entryId, form, term: surface };
  return candidates === undefined ? finding : { ...finding, candidates };
}

function mentionOf(finding: Finding, text: string, { sources }: NormalBuffer): Mention {
  const { entryId, form, term, candidates, definition } = finding;
  const start = sources.startOf(finding.start);
  const end = sources.endOf(finding.end - 1);
  return {
    start,
    end,
    surface: text.slice(start, end),
    entryId,
    form,
    term,
    ...(candidates === undefined ? {} : { candidates }),
    ...(definition === undefined
      ? {}
      : {
          definedAt: {
            start: sources.startOf(definition.start),
            end: sources.endOf(definition.end - 1),
          },
        }),
  };
}
