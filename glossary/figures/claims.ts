import type { Block, Document, TextBlock } from '../document/model.ts';
import type { Mention } from '../matching/model.ts';
import { bindByAgreement } from './claims/agreement.ts';
import { NO_ATTRIBUTES, soleAttributes } from './claims/attributes.ts';
import type { Attributes } from './claims/attributes.ts';
import type { LooseAmount } from './claims/draft.ts';
import { FactReader } from './claims/facts.ts';
import { readTableClaims } from './claims/table-claims.ts';
import { gridOf } from './claims/table-headers.ts';
import { readTextClaims } from './claims/text-claims.ts';
import { titleOf, Topics } from './claims/topics.ts';
import type { Claim, Figure } from './model.ts';

/** A block longer than this is no document's title. */
const LONGEST_TITLE = 200;

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
  const reader = new FactReader(document, mentions, figures);
  const topics = new Topics(titleAttributes(document, reader));
  const claims: Claim[] = [];
  const loose: LooseAmount[] = [];
  document.blocks.forEach((block, index) => {
    const read = readBlock(block, index, reader, topics);
    claims.push(...read.claims);
    loose.push(...read.loose);
  });
  claims.sort((a, b) => a.start - b.start);
  const bound = bindByAgreement(loose, { document, mentions, figures, claims });
  return [...claims, ...bound].toSorted((a, b) => a.start - b.start);
}

interface Read {
  readonly claims: readonly Claim[];
  readonly loose: readonly LooseAmount[];
}

const NOTHING: Read = { claims: [], loose: [] };

function readBlock(block: Block, index: number, reader: FactReader, topics: Topics): Read {
  if (block.kind === 'table') {
    if (!reader.hasAmount(block)) return NOTHING;
    const grid = gridOf(block, (cell) => reader.read(cell));
    return grid ? readTableClaims(grid, topics, index) : NOTHING;
  }
  const holds = reader.hasAmount(block);
  if (block.kind !== 'heading' && !holds && block.end - block.start > LONGEST_TITLE) return NOTHING;
  return readTextBlock(block, reader, topics);
}

function readTextBlock(block: TextBlock, reader: FactReader, topics: Topics): Read {
  const facts = reader.read(block);
  const title = titleOf(facts, block);
  const amountAlone = facts.money.length > 0 && title?.topic === undefined;
  if (block.kind === 'heading' && !amountAlone) {
    topics.enterHeading(block.level ?? 6, facts, title ?? {});
  } else if (title && block.kind !== 'heading') topics.enterTitle(title, block.start);
  return readTextClaims(facts, block, topics, title);
}

/** The year and stage of the document's title: the one the format carries, or its first block. */
function titleAttributes(document: Document, reader: FactReader): Attributes {
  const [first] = document.blocks;
  if (!first || first.kind === 'table') return NO_ATTRIBUTES;
  if (first.kind !== 'heading' && first.end - first.start > LONGEST_TITLE) return NO_ATTRIBUTES;
  return soleAttributes(reader.read(first));
}
