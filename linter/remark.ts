/**
 * The rules as a remark preset: `{ "plugins": ["shirube"] }` in `.remarkrc`, beside other
 * remark-lint plugins.
 */
import type { Root } from 'mdast';
import type { Plugin, Preset } from 'unified';
import type { VFile } from 'vfile';
import { type Glossary, loadGlossary } from '#glossary/index.ts';
import { type Finding, lintDocument, type Locale, type Severity } from './engine.ts';
import { markdownDocument } from './formats/markdown.ts';

export interface ShirubeOptions {
  /** Glossary files or folders added to the built-in one; relative to the working directory. */
  readonly glossary?: readonly string[];
  readonly locale?: Locale;
  /** YYYY-MM-DD: the day on which drafts speak. Default: front matter `date:`, else today. */
  readonly asOf?: string;
  /** Severities by rule id. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

/** Adds a message for each finding; `fatal` where it contradicts a sourced fact or itself. */
export const remarkShirube: Plugin<[ShirubeOptions?], Root> = (options = {}) => {
  let glossary: Promise<Glossary> | undefined;
  return async (tree, file) => {
    glossary ??= loadGlossary({ paths: options.glossary ?? [] });
    const text = String(file);
    const { found } = lintDocument(
      markdownDocument(tree, text),
      { path: file.path ?? 'stdin.md', text },
      {
        glossary: await glossary,
        ...(options.locale === undefined ? {} : { locale: options.locale }),
        ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
        ...(options.rules === undefined ? {} : { severities: options.rules }),
      },
    );
    for (const finding of found) tell(file, finding);
  };
};

function tell(file: VFile, finding: Finding): void {
  const message = file.message(finding.message, {
    place: {
      start: { line: finding.line, column: finding.column, offset: finding.start },
      end: { line: finding.endLine, column: finding.endColumn, offset: finding.end },
    },
    source: 'shirube',
    ruleId: finding.ruleId.replace('/', '-'),
  });
  message.fatal =
    finding.severity === 'error' ? true : finding.severity === 'warning' ? false : undefined;
  message.actual = finding.actual;
  message.expected = [...finding.expected];
  message.url = finding.url;
  if (finding.source !== undefined) message.note = `${finding.source.id} ${finding.source.at}`;
}

const preset: Preset = { plugins: [remarkShirube] };
export default preset;
