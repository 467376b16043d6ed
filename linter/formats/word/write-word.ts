import type { BlockOpening, BlockWriter } from '#glossary/document/block-writer.ts';
import { TableGrid } from '#glossary/document/table-grid.ts';
import { childrenOf, holds, isSet, nodeOf, numberProperty, textProperty } from './word-nodes.ts';
import type { WordNode } from './word-nodes.ts';
import type { ParagraphStyle } from './word-styles.ts';

/** What a run of text is beside its words. */
export interface RunOrigin {
  /** The address of the link in which it stands. */
  readonly link?: string;
  /** The footnote whose mark it is, by the number that the marks are counted in. */
  readonly mark?: string;
}

/** Writes the elements of a Word file as blocks, notes last. */
export class WordText {
  /** Numbers are given by Word as it lays the page out: what they are is not known here. */
  hasAutomaticNumbers = false;
  readonly #writer: BlockWriter<RunOrigin>;
  readonly #styles: ReadonlyMap<string, ParagraphStyle>;
  /** Marks of notes in the order of the text, by what identifies the note. */
  readonly #marks = new Map<string, string>();
  #inCell = false;

  constructor(writer: BlockWriter<RunOrigin>, styles: ReadonlyMap<string, ParagraphStyle>) {
    this.#writer = writer;
    this.#styles = styles;
  }

  /** The body, then the notes that it refers to. `noteBody` gives the elements of a note. */
  write(body: readonly WordNode[], noteBody: (key: string) => readonly WordNode[]): void {
    this.#blocks(body);
    // Notes may refer to notes.
    for (const [key, label] of this.#marks) {
      let opening: BlockOpening = { kind: 'note', marker: `[^${label}]` };
      for (const node of noteBody(key)) {
        this.#writer.boundary(opening);
        this.#inline(node, {});
        opening = { kind: 'note' };
      }
    }
    this.#writer.boundary();
  }

  #blocks(nodes: readonly WordNode[]): void {
    for (const node of nodes) {
      if (node.type === 'table') this.#table(node);
      else {
        this.#writer.boundary(this.#openingOf(node));
        this.#inline(node, {});
      }
    }
    this.#writer.boundary();
  }

  #openingOf(node: WordNode): BlockOpening {
    const style = this.#styles.get(textProperty(node, 'styleId') ?? '') ?? {};
    const numbering: unknown = Reflect.get(node, 'numbering');
    const isNumbered = typeof numbering === 'object' && numbering !== null;
    const isOrdered = isNumbered && isSet(numbering, 'isOrdered');
    if (isOrdered) this.hasAutomaticNumbers = true;
    if (style.heading !== undefined) return { kind: 'heading', level: style.heading };
    if (style.kind === 'caption') return { kind: 'caption' };
    const quoted = style.kind === 'quotation' ? { quoted: true } : {};
    if (!isNumbered) return { kind: 'paragraph', ...quoted };
    const level = (numberProperty(numbering, 'level') ?? 0) + 1;
    return { kind: 'list-item', level, ...(isOrdered ? {} : { marker: '・' }), ...quoted };
  }

  #inline(node: WordNode, origin: RunOrigin): void {
    switch (node.type) {
      case 'text':
        this.#writer.text(textProperty(node, 'value') ?? '', origin);
        return;
      case 'tab':
        this.#writer.text('\t', origin);
        return;
      case 'break':
        this.#writer.lineEnd(origin);
        return;
      case 'noteReference':
        this.#mark(node);
        return;
      case 'image':
      case 'checkbox':
        this.#writer.object(origin);
        return;
      case 'run':
        // Struck text is shown as gone: 見え消し.
        if (isSet(node, 'isStrikethrough')) this.#writer.object(origin);
        else this.#each(node, origin);
        return;
      case 'hyperlink': {
        const link = textProperty(node, 'href');
        this.#each(node, link === undefined ? origin : { link });
        return;
      }
      default:
        this.#each(node, origin);
    }
  }

  #each(node: WordNode, origin: RunOrigin): void {
    for (const child of childrenOf(node)) this.#inline(child, origin);
  }

  #mark(node: WordNode): void {
    const key = `${textProperty(node, 'noteType') ?? ''}-${textProperty(node, 'noteId') ?? ''}`;
    const label = this.#marks.get(key) ?? String(this.#marks.size + 1);
    this.#marks.set(key, label);
    this.#writer.text(`[^${label}]`, { mark: label });
  }

  /** Tables in tables, with headings, or of one cell arrange the page: their cells are ordinary text. */
  #table(table: WordNode): void {
    const rows = childrenOf(table).filter(({ type }) => type === 'tableRow');
    const cells = rows.flatMap((row) => childrenOf(row));
    const isLayout =
      cells.length < 2 || holds(table, (node) => node.type === 'table' || this.#isHeading(node));
    if (this.#inCell || isLayout) {
      for (const cell of cells) this.#blocks(childrenOf(cell));
      return;
    }
    this.#inCell = true;
    this.#writer.openTable();
    const grid = new TableGrid();
    for (const row of rows) {
      grid.startRow();
      for (const cell of childrenOf(row)) {
        const rowSpan = numberProperty(cell, 'rowSpan') ?? 1;
        const columnSpan = numberProperty(cell, 'colSpan') ?? 1;
        const place = grid.place(Math.max(1, rowSpan), columnSpan);
        this.#writer.openCell({ ...place, header: isSet(row, 'isHeader') });
        this.#blocks(childrenOf(cell));
      }
    }
    this.#writer.closeTable(false);
    this.#inCell = false;
  }

  #isHeading(node: WordNode): boolean {
    const style = textProperty(node, 'styleId');
    return style !== undefined && this.#styles.get(style)?.heading !== undefined;
  }
}

/** The elements of a note by its key (`footnote-2`), from the notes that the reader gives. */
export function noteBodies(notes: unknown): (key: string) => readonly WordNode[] {
  return (key) => {
    if (typeof notes !== 'object' || notes === null || !('findNoteByKey' in notes)) return [];
    const { findNoteByKey } = notes;
    if (typeof findNoteByKey !== 'function') return [];
    const note: unknown = findNoteByKey.call(notes, key);
    const body: unknown =
      typeof note === 'object' && note !== null && 'body' in note ? note.body : [];
    return Array.isArray(body) ? body.flatMap((node) => nodeOf(node) ?? []) : [];
  };
}
