import type { Glossary } from '#glossary/glossary.ts';
import type { Span } from '#glossary/document/model.ts';
import type { Citation } from '#glossary/model.ts';
import type { Reading } from '#glossary/reading.ts';
import type { Draft } from './draft.ts';
import type { Localised, Severity } from './finding.ts';
import type { ParsedDraft } from './formats/format.ts';
import type { LawIndex } from './laws/law-index.ts';

/** What a rule reports: spans are offsets into the document; the engine turns them into places in the file. */
export interface Report extends Span {
  /** `file`: the spans are offsets into the file (an address, a comment), not into the document. */
  readonly within?: 'document' | 'file';
  readonly message: Localised;
  readonly expected?: readonly string[];
  readonly entryId?: string;
  readonly severity?: Severity;
  readonly source?: Citation;
  readonly cause?: Span & { readonly message: Localised };
  readonly fix?: {
    readonly safety: 'safe' | 'unsafe';
    readonly edits: readonly (Span & { readonly text: string })[];
  };
}

/** The other files that a draft can point to. */
export interface Project {
  /** Whether there is such a file; undefined where files cannot be looked at. */
  has(path: string): boolean | undefined;
  /** The anchors of a file (by its path, relative to the working directory); undefined when there is no such file. */
  anchorsOf(path: string): ReadonlySet<string> | undefined;
}

export interface RuleContext {
  readonly reading: Reading;
  /** The draft as a file: its path and text, and what its format says beside the document. */
  readonly draft: Draft &
    Pick<ParsedDraft, 'links' | 'footnotes' | 'locate'> & { readonly extracted: boolean };
  readonly project: Project;
  readonly glossary: Glossary;
  /** The laws that the user imported, if any. */
  readonly laws?: LawIndex;
  /** The day on which the draft speaks, YYYY-MM-DD. */
  readonly asOf: string;
  report(report: Report): void;
}

/**
 * An example is the rule's documentation and its test. In `draft`, «…» marks each place that the
 * rule must report, in order; a draft without marks must pass in silence.
 */
export interface Example {
  readonly draft: string;
  /** `expected` of each finding, in order. */
  readonly expected?: readonly (readonly string[])[];
  /** The draft after `--fix`. */
  readonly fixed?: string;
  /** The draft after `--fix-unsafe`. */
  readonly fixedUnsafe?: string;
  readonly asOf?: string;
  /** Where the wording comes from, or why it is tempting. */
  readonly note?: string;
}

export interface Rule {
  /** family/name */
  readonly id: string;
  readonly severity: Severity;
  /** One line: what it finds. */
  readonly title: Localised;
  /** What it checks, why that matters, and when it keeps silent. Markdown. */
  readonly description: Localised;
  readonly examples: readonly Example[];
  check(context: RuleContext): void;
}
