import type { Locale, Wording } from '#glossary/index.ts';
import type { Span } from '#glossary/document/model.ts';

export type { Locale } from '#glossary/index.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
/** error: contradicts a sourced fact or itself; warning: likely wrong; info: worth a look. */
export type Severity = (typeof SEVERITIES)[number];

export const LOCALES = ['ja', 'en'] as const satisfies readonly Locale[];
/** One text in each language. */
export type Localised = Wording;

/** Replaces `[start, end)` of the file's text with `text`. UTF-16 offsets, after a BOM if any. */
export interface Edit extends Span {
  readonly text: string;
}

/** `safe`: one answer, the meaning kept. `unsafe`: it changes a fact, and a person must want it. */
export interface Fix {
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly Edit[];
}

/** One thing found in one file: the object that `lint --format json` prints. Lines and columns are 1-based, in UTF-16 units. */
export interface Finding extends Span {
  readonly file: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The 1-based page, where the format has pages. */
  readonly page?: number;
  /** Where people find it in a file without lines: 「3ページ」, 「段落12」. */
  readonly place?: string;
  /** What stands there. */
  readonly actual: string;
  /** What could stand there instead; empty when there is no one answer to offer. */
  readonly expected: readonly string[];
  readonly entryId?: string;
  readonly fix?: Fix;
  /** The other place that makes this one wrong. */
  readonly cause?: {
    readonly file?: string;
    readonly line: number;
    readonly column: number;
    readonly page?: number;
    readonly place?: string;
    readonly message: string;
  };
  /** Where the fact comes from that this one contradicts. */
  readonly source?: { readonly id: string; readonly at: string };
  /** The rule's page. */
  readonly url: string;
}
