import type { Position, Range } from 'vscode-languageserver/node';
import type { Span } from '#glossary/document/model.ts';
import { LineIndex } from '#glossary/text/lines.ts';

const BOM = '\uFEFF';

/**
 * A document's text at one version, and the way between the engine's offsets (UTF-16 units after a
 * BOM, if any) and the editor's positions (0-based lines and UTF-16 columns, counted with the BOM).
 */
export class EditorText {
  /** Without a BOM: what the engine reads. */
  readonly text: string;
  readonly #lines: LineIndex;
  readonly #bom: 0 | 1;

  constructor(content: string) {
    this.#bom = content.startsWith(BOM) ? 1 : 0;
    this.text = content.slice(this.#bom);
    this.#lines = new LineIndex(content);
  }

  /** How many lines the text has; at least one. */
  get lineCount(): number {
    return this.#lines.lineCount;
  }

  /** A line (from 0) without its line end; empty where there is no such line. */
  line(index: number): string {
    const text = this.#lines.lineText(index + 1);
    return index === 0 ? text.slice(this.#bom) : text;
  }

  positionAt(offset: number): Position {
    const { line, column } = this.#lines.position(offset + this.#bom);
    return { line: line - 1, character: column - 1 };
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** A column beyond its line counts as the line's end, as the protocol has it; a line beyond the text, as the text's. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.#lines.lineCount) return this.text.length;
    const within = Math.max(0, Math.min(character, this.#lines.lineText(line + 1).length));
    return Math.max(0, this.#lines.offset({ line: line + 1, column: within + 1 }) - this.#bom);
  }

  spanOf({ start, end }: Range): Span {
    const [from, to] = [this.offsetAt(start), this.offsetAt(end)];
    return from <= to ? { start: from, end: to } : { start: to, end: from };
  }
}
