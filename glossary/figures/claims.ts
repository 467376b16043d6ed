import type { Block, Document, TableBlock, TextBlock } from '../document/model.ts';
import { normalPassagesOf } from '../document/normal-passages.ts';
import type { Mention } from '../matching/model.ts';
import type { NormalPassage } from '../references/normal-passage.ts';
import { bindByAgreement } from './claims/agreement.ts';
import { NO_ATTRIBUTES, soleAttributes } from './claims/attributes.ts';
import type { Attributes } from './claims/attributes.ts';
import { subjectNamed } from './claims/draft.ts';
import type { LooseAmount, Subject } from './claims/draft.ts';
import { FactReader, type Facts } from './claims/facts.ts';
import { readTableClaims } from './claims/table-claims.ts';
import { gridOf } from './claims/table-headers.ts';
import { readTextClaims } from './claims/text-claims.ts';
import { mayBeTitle, titleOf } from './claims/titles.ts';
import { Topics } from './claims/topics.ts';
import { findFigures } from './figures.ts';
import type { Claim, Figure } from './model.ts';

/**
 * Binds amounts of money, and counts whose words say what they count, to the entries they are
 * about, with fiscal year and stage as far as the text says. Claims are in document order; each
 * figure has at most one, and its span is the figure's.
 *
 * Read are the sentence (CYDERの受講者は2,648人), brackets behind a name, numbered lists whose amounts
 * come on later lines (① … ①…：50.0億円), headings with amounts, and tables. What two entries could
 * govern is left unbound; a year or stage that the words and headings do not settle is left out.
 *
 * @param mentions in document order, as `Matcher.findMentions` gives them
 * @param figures in document order, as `findFigures` gives them; claims refer to them by index
 */
export function findClaims(
  document: Document,
  mentions: readonly Mention[],
  figures: readonly Figure[],
): Claim[] {
  const reader = new FactReader(mentions, figures);
  const passages = normalPassagesOf(document);
  const topics = new Topics(titleAttributes(document, passages, reader));
  let next = 0;
  const reads = document.blocks.map((block, index): Read => {
    const at = next;
    next += block.kind === 'table' ? block.cells.length : 1;
    const above = document.blocks[index - 1];
    const passage = passages[at - 1];
    if (block.kind === 'table') {
      const caption = captionSubject(above, passage, reader);
      return readTable(block, index, passages.slice(at, next), reader, topics, caption);
    }
    const isNext = isItem(block) && above !== undefined && isItem(above) && passage !== undefined;
    const itemBefore = isNext ? () => reader.read(above, passage) : undefined;
    return readTextBlock(block, passages[at], reader, topics, itemBefore);
  });
  const claims = reads.flatMap((read) => read.claims).sort((a, b) => a.start - b.start);
  const loose = reads.flatMap((read) => read.loose);
  const bound = bindByAgreement(loose, { document, mentions, figures, claims });
  return [...claims, ...bound].toSorted((a, b) => a.start - b.start);
}

function isItem({ kind }: Block): boolean {
  return kind === 'list-item';
}

interface Read {
  readonly claims: readonly Claim[];
  readonly loose: readonly LooseAmount[];
}

const NOTHING: Read = { claims: [], loose: [] };

function readTable(
  table: TableBlock,
  index: number,
  passages: readonly NormalPassage[],
  reader: FactReader,
  topics: Topics,
  caption: Subject | 'several' | undefined,
): Read {
  if (!reader.hasAmount(table)) return NOTHING;
  const facts = table.cells.flatMap((cell, at) => {
    const passage = passages[at];
    return passage ? [{ cell, facts: reader.read(cell, passage) }] : [];
  });
  const grid = gridOf(facts);
  return grid ? readTableClaims(grid, topics, index, caption) : NOTHING;
}

/** What the caption right before a table names: 図表１ CYDER受講者数の推移. */
function captionSubject(
  above: Block | undefined,
  passage: NormalPassage | undefined,
  reader: FactReader,
): Subject | 'several' | undefined {
  if (above?.kind !== 'caption' || !passage || !reader.hasMention(above)) return undefined;
  const facts = reader.read(above, passage);
  const [first] = facts.mentions;
  if (!first) return undefined;
  const { entryId } = first.mention;
  const same = facts.mentions.every(({ mention }) => mention.entryId === entryId);
  return same ? subjectNamed(facts, first, 'table') : 'several';
}

function readTextBlock(
  block: TextBlock,
  passage: NormalPassage | undefined,
  reader: FactReader,
  topics: Topics,
  itemBefore: (() => Facts) | undefined,
): Read {
  topics.enterBlock(block);
  if (!passage) return NOTHING;
  const heading = block.kind === 'heading';
  const holds = reader.hasAmount(block);
  if (!heading && !holds && !mayBeTitle(passage.text, reader.hasMention(block))) return NOTHING;
  const facts = reader.read(block, passage);
  const title = titleOf(facts, block);
  const amountAlone = facts.money.length > 0 && title?.topic === undefined;
  if (heading && !amountAlone) topics.enterHeading(block.level ?? 6, facts, title ?? {});
  else if (title && !heading) topics.enterTitle(title, block);
  return holds ? readTextClaims(facts, block, topics, title, itemBefore) : NOTHING;
}

/** The year and stage of the document's title: its first block if that is one, or the format's own. */
function titleAttributes(
  document: Document,
  [passage]: readonly NormalPassage[],
  reader: FactReader,
): Attributes {
  const [first] = document.blocks;
  const titled = first && first.kind !== 'table' && passage && isTitle(first, passage);
  const own = titled ? soleAttributes(reader.read(first, passage)) : NO_ATTRIBUTES;
  if (document.title === undefined || own.fiscalYear !== undefined) return own;
  return ofTitle(document.title);
}

function isTitle({ kind }: TextBlock, { text }: NormalPassage): boolean {
  return kind === 'heading' || mayBeTitle(text, true);
}

/** What a title apart from the text says; it has no place in the text to show as ground. */
function ofTitle(text: string): Attributes {
  const block: TextBlock = { kind: 'heading', start: 0, end: text.length };
  const document: Document = { text, blocks: [block] };
  const [passage] = normalPassagesOf(document);
  if (!passage) return NO_ATTRIBUTES;
  const said = soleAttributes(new FactReader([], findFigures(document)).read(block, passage));
  return { ...said, grounds: [] };
}
