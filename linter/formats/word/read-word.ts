import mammoth from 'mammoth';
import { BlockWriter } from '#glossary/document/block-writer.ts';
import { digest } from '../../cache.ts';
import type { FootnotePlace, Link, OpenedFile } from '../format.ts';
import { spacedOut } from '../spaced-out.ts';
import { childrenOf, nodeOf, type WordNode } from './word-nodes.ts';
import { brokenWord, wordParts } from './word-parts.ts';
import { wordPlaces } from './word-places.ts';
import { paragraphStyles } from './word-styles.ts';
import { noteBodies, type RunOrigin, WordText } from './write-word.ts';

/** Rules that look at numbers which Word adds by itself, and which the file does not hold. */
const RULES_ON_NUMBERS = [
  'reference/ambiguous',
  'reference/direction',
  'reference/numbering',
  'reference/unresolved',
];

/**
 * Reads a Word file, changes accepted and comments left out. Offsets count in a text of one block a
 * line, the cells of a table row on one line and parted by tabs; marks of notes stand in it as
 * `[^1]`, the notes themselves after the body.
 *
 * @throws Failure
 */
export async function readWord(bytes: Uint8Array, path: string): Promise<OpenedFile> {
  const { zip, styles } = wordParts(bytes, path);
  const links: Link[] = [];
  const marks: FootnotePlace[] = [];
  const writer = new BlockWriter<RunOrigin>(({ origin }, from, to, start) => {
    const span = { start, end: start + to - from };
    if (origin?.link !== undefined) links.push({ url: origin.link, ...span });
    if (origin?.mark !== undefined) marks.push({ label: origin.mark, ...span });
  });
  const words = new WordText(writer, paragraphStyles(styles));
  try {
    const root = await wordDocument(zip);
    words.write(childrenOf(root), noteBodies(Reflect.get(root, 'notes')));
  } catch (error) {
    // Of a file that is no Word file, the reader says so in as many ways as there are.
    throw brokenWord(path, error);
  }
  const { document, moved } = spacedOut(writer.finish());
  const movedSpan = <Placed extends { readonly start: number; readonly end: number }>(
    placed: Placed,
  ): Placed => ({ ...placed, start: moved(placed.start), end: moved(placed.end - 1) + 1 });
  const bodies = document.blocks.flatMap((block): FootnotePlace[] => {
    if (block.kind !== 'note' || block.marker === undefined) return [];
    return [{ label: block.marker.slice(2, -1), start: block.start, end: block.end }];
  });
  return {
    text: document.text,
    opened: {
      document,
      places: wordPlaces(document),
      comments: [],
      links: links.map(movedSpan),
      footnotes: { marks: marks.map(movedSpan), bodies },
      anchors: [],
      ...(words.hasAutomaticNumbers ? { withoutRules: RULES_ON_NUMBERS } : {}),
      digest: digest(bytes),
    },
  };
}

/** The document as the reader models it; nothing is made of it by the reader itself. */
async function wordDocument(zip: Uint8Array): Promise<WordNode> {
  let found: WordNode | undefined;
  await mammoth.convertToHtml(
    { buffer: Buffer.from(zip) },
    {
      includeEmbeddedStyleMap: false,
      transformDocument(document: unknown) {
        found = nodeOf(document);
        return {
          type: 'document',
          children: [],
          notes: { resolve: () => undefined },
          comments: [],
        };
      },
    },
  );
  if (found === undefined) throw new Error('no document');
  return found;
}
