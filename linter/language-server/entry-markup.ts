import { type MarkupContent, MarkupKind } from 'vscode-languageserver/node';
import { describeEntry } from '#glossary/describe.ts';
import type { Entry } from '#glossary/model.ts';
import { entryMarkdown, type EntryWords } from './entry-markdown.ts';

const AMBIGUOUS = {
  ja: 'どれを指すか、前後からは決まりません。',
  en: 'The text around does not decide which of these is meant.',
} as const;

/** Entries as the client can show them: one explained, or several that a name may mean. */
export function entryMarkup(
  entries: readonly Entry[],
  words: EntryWords,
  kind: MarkupKind,
): MarkupContent {
  const isMarkdown = kind === MarkupKind.Markdown;
  const texts = entries.map((entry) =>
    isMarkdown
      ? entryMarkdown(entry, words)
      : describeEntry(entry, words.glossary, { locale: words.locale }).trimEnd(),
  );
  if (entries.length > 1) texts.unshift(AMBIGUOUS[words.locale]);
  return { kind, value: texts.join(isMarkdown ? '\n\n---\n\n' : '\n\n') };
}
