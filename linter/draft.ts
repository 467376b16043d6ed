import { FORMATS } from './formats.generated.ts';
import type { FileFormat, Format, ParsedDraft, TextFormat } from './formats/format.ts';
import { type OpenedDraft, parsedOpened } from './formats/opened-draft.ts';

/** A draft: its path decides the format, its text is what offsets count in (no BOM). */
export interface Draft {
  readonly path: string;
  readonly text: string;
  /** What was read of a file that is no plain text; `text` is then what was extracted of it. */
  readonly opened?: OpenedDraft;
}

const TEXT_FORMATS = FORMATS.filter((format) => 'parse' in format);
const FILE_FORMATS = FORMATS.filter((format) => 'open' in format);

/** The format that reads a path's text: by its ending, else plain text. */
export function formatOf(path: string): TextFormat {
  const plain = TEXT_FORMATS.find((format) => format.id === 'plain-text') ?? TEXT_FORMATS[0];
  const format = byEnding(TEXT_FORMATS, path) ?? plain;
  if (format === undefined) throw new Error('no format reads text');
  return format;
}

/** The format that opens a path's file, by its ending; undefined where the file is text. */
export function fileFormatOf(path: string): FileFormat | undefined {
  return byEnding(FILE_FORMATS, path);
}

/** The draft as a document. Made anew at each call for text, once for what was opened. */
export function parsedDraft({ path, text, opened }: Draft): ParsedDraft {
  return opened === undefined ? formatOf(path).parse(text) : parsedOpened(opened);
}

function byEnding<Kind extends Format>(formats: readonly Kind[], path: string): Kind | undefined {
  const lower = path.toLowerCase();
  return formats.find((format) => format.extensions.some((ending) => lower.endsWith(ending)));
}
