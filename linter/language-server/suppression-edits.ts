import type { Span } from '#glossary/document/model.ts';
import { LineIndex } from '#glossary/text/lines.ts';
import { formatOf } from '../draft.ts';
import type { Edit, Finding } from '../finding.ts';
import { markdownPieces } from '../formats/markdown-pieces.ts';
import { covers, readSuppressions } from '../suppressions.ts';

/** What is asked for: the comment that keeps one finding back. */
export interface SuppressionRequest {
  readonly path: string;
  /** The file's text, after a BOM if any. */
  readonly text: string;
  readonly finding: Finding;
  /** A reason must follow: the colon is written for it. */
  readonly withReason: boolean;
}

/** A stretch of the file that can be read by itself, and the finding in it. Offsets and lines (from 1) in the stretch. */
interface Stretch {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly ruleId: string;
  readonly start: number;
  readonly line: number;
}

/**
 * The edits that keep a finding back by a comment, and change nothing else in what the document says.
 * Where a comment may stand without splitting a paragraph, list or table depends on what is around:
 * each place is tried by reading the result. Undefined where none will do. Offsets into the file.
 */
export function suppressionEdits(request: SuppressionRequest): Edit[] | undefined {
  const { finding, path, text } = request;
  const span = stretchAround(text, finding);
  const within = text.slice(span.start, span.end);
  const lines = new LineIndex(within);
  const start = finding.start - span.start;
  const { line } = lines.position(start);
  const stretch = { path, text: within, lines, ruleId: finding.ruleId, start, line };
  const edits = candidates(stretch, request.withReason).find((tried) => isGood(tried, stretch));
  return edits?.map(({ start: from, end, text: written }) => ({
    start: from + span.start,
    end: end + span.start,
    text: written,
  }));
}

/** The piece of the file that the finding begins in, with the one before it when a comment may have to go there. */
function stretchAround(text: string, { start }: Finding): Span {
  const pieces = markdownPieces(text);
  const index = pieces.findLastIndex((piece) => piece.start <= start);
  const piece = pieces[index];
  if (piece === undefined) return { start: 0, end: text.length };
  const isFirstLine = !/[\r\n]/.test(text.slice(piece.start, start));
  const from = isFirstLine ? (pieces[index - 1]?.start ?? 0) : piece.start;
  return { start: from, end: piece.start + piece.text.length };
}

/** Where the comment could stand, the plainest first. */
function candidates(stretch: Stretch, withReason: boolean): Edit[][] {
  const { lines, line, ruleId, text } = stretch;
  const end = withReason ? `${ruleId}:  -->` : `${ruleId} -->`;
  const nextLine = `<!-- shirube-disable-next-line ${end}`;
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const start = lines.offset({ line, column: 1 });
  const here = lines.lineText(line);
  const before = line > 1 ? lines.lineText(line - 1) : undefined;
  const quoting = /^[ \t>]*/.exec(here)?.[0] ?? '';
  const insert = (offset: number, written: string): Edit => ({
    start: offset,
    end: offset,
    text: written,
  });
  const tried = [[insert(start, `${quoting}${nextLine}${lineEnd}`)]];
  if (before !== undefined) {
    const item = /^([ \t>]*)([-*+]|\d{1,9}[.)])[ \t]/.exec(before);
    // Between two items the comment belongs to the first: on its own it would part the list.
    if (item !== null && /^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]/.test(here)) {
      const indent = `${item[1] ?? ''}${' '.repeat((item[2] ?? '').length + 1)}`;
      tried.unshift([insert(start, `${indent}${nextLine}${lineEnd}`)]);
    }
    const beforeStart = lines.offset({ line: line - 1, column: 1 });
    const visible = before.replace(/(?:[ \t]+|\\)$/, '').length;
    tried.push([insert(beforeStart + visible, nextLine)]);
    const cellEnd = /[ \t]*\|[ \t]*$/.exec(before);
    if (cellEnd !== null) tried.push([insert(beforeStart + cellEnd.index, nextLine)]);
  }
  return [...tried, ...aroundTable(stretch, end, lineEnd)];
}

/** A comment before and one after a table: the delimiter row has no room for one. */
function aroundTable({ lines, line, text }: Stretch, end: string, lineEnd: string): Edit[][] {
  let first = line;
  while (first > 1 && lines.lineText(first - 1).includes('|')) first -= 1;
  let last = line;
  while (last < lines.lineCount && lines.lineText(last + 1).includes('|')) last += 1;
  if (first === last) return [];
  const above = lines.offset({ line: first, column: 1 });
  const below = last < lines.lineCount ? lines.offset({ line: last + 1, column: 1 }) : text.length;
  const enable = `<!-- shirube-enable ${end.replace(/:? *-->$/, ' -->')}${lineEnd}`;
  return [
    [
      { start: above, end: above, text: `<!-- shirube-disable ${end}${lineEnd}` },
      {
        start: below,
        end: below,
        text: /[\r\n]$/.test(text.slice(0, below)) ? enable : lineEnd + enable,
      },
    ],
  ];
}

/** The comment is read as one that covers the finding, and the document reads as it did. */
function isGood(edits: readonly Edit[], { path, text, ruleId, start }: Stretch): boolean {
  const { parse } = formatOf(path);
  let edited = text;
  for (const edit of edits.toReversed())
    edited = edited.slice(0, edit.start) + edit.text + edited.slice(edit.end);
  const moved = edits
    .filter((edit) => edit.start <= start)
    .reduce((sum, edit) => sum + edit.text.length, 0);
  const [was, is] = [parse(text), parse(edited)];
  if (JSON.stringify(was.document) !== JSON.stringify(is.document)) return false;
  const lines = new LineIndex(edited);
  const { suppressions } = readSuppressions(is.comments, lines, new Set([ruleId]));
  const { line } = lines.position(start + moved);
  return suppressions.some((suppression) => covers(suppression, ruleId, line));
}
