/** Which mention in the same sentence an amount or a count is about. Offsets into normal text. */
import { groupBy } from '../../group-by.ts';
import type { Span } from '../../document/model.ts';
import { sentences } from '../../text/sentences.ts';
import { bracketAround } from './brackets.ts';
import { lastBefore } from './span-search.ts';
import type { Bracket } from './brackets.ts';
import type { Facts, PlacedFigure, PlacedMention } from './facts.ts';
import { requestedAfter, speaksOfBudget } from './stages.ts';

/** How an amount is bound within its passage. */
export type Tie =
  /** To a mention in the passage. `named`: right beside it (名：15億円, 名（15億円）). */
  | { readonly to: 'mention'; readonly mention: PlacedMention; readonly named: boolean }
  /** To what the amount before its bracket is bound to: 8.5億円（令和2年度予算額：9.5億円）. */
  | { readonly to: 'amount'; readonly index: number }
  /** The passage names nothing that it could be about. */
  | { readonly to: 'nothing-named' }
  /** Something is named, but not surely what it is about. */
  | { readonly to: 'unclear' };

/** The sentence around each offset of a passage; asked in order. */
export class SentenceFinder {
  private readonly text: string;
  private spans: readonly Span[] = [];
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  around(offset: number): Span {
    if (this.spans.length === 0) this.spans = sentences(this.text);
    while ((this.spans[this.at]?.start ?? -1) > offset && this.at > 0) this.at -= 1;
    while ((this.spans[this.at]?.end ?? Infinity) <= offset) this.at += 1;
    return this.spans[this.at] ?? { start: 0, end: offset };
  }
}

/**
 * Ties every amount of money in a passage, by the index of its figure.
 * @param staged the figures of which the sentence says the stage
 */
export function tiesOf(facts: Facts, staged: ReadonlySet<number>): ReadonlyMap<number, Tie> {
  const ties = new Map<number, Tie>();
  const finder = new SentenceFinder(facts.text);
  let previous: PlacedFigure | undefined;
  for (const amount of facts.money) {
    const sentence = finder.around(amount.start);
    const earlier = previous && previous.start >= sentence.start ? previous : undefined;
    const bracket = bracketAround(facts.brackets, amount);
    const found = bracket
      ? tieInBracket(facts, amount, bracket, sentence, earlier)
      : tieInSentence(facts, amount, sentence, earlier, ties);
    const isBudget = found.to !== 'mention' || found.named || speaks(facts, amount, found, staged);
    ties.set(amount.index, isBudget && !isOther(facts, amount) ? found : { to: 'unclear' });
    previous = amount;
  }
  return ties;
}

/** Whether the words between a mention and its amount, or those just behind it, are about a budget. */
function speaks(
  { text }: Facts,
  amount: PlacedFigure,
  { mention }: { readonly mention: PlacedMention },
  staged: ReadonlySet<number>,
): boolean {
  if (staged.has(amount.index)) return true;
  const from = Math.max(mention.end, amount.start - REACH);
  return speaksOfBudget(text.slice(from, amount.end + 12));
}

/** 15億円の被害, 749.7億円の増額, +30億円: money, but no budget's amount. */
function isOther({ text }: Facts, amount: PlacedFigure): boolean {
  if (/^[-+±△▲]/.test(text.slice(amount.start, amount.start + 1))) return true;
  if ((amount.figure.yen ?? 0) < 0) return true;
  return /^(?:規模|相当|程度|以上|超|弱|強)?(?:の?(?:増|減|縮減|上積|上回|下回)|の(?:被害|損失|損害|賠償|市場|売上|経済|付加価値|罰金|課徴金|制裁金|賞金|寄附))/.test(
    text.slice(amount.end, amount.end + 12),
  );
}

function tieInBracket(
  facts: Facts,
  amount: PlacedFigure,
  bracket: Bracket,
  sentence: Span,
  earlier: PlacedFigure | undefined,
): Tie {
  const inside = mentionsIn(facts, { start: bracket.start, end: amount.start });
  if (inside.length > 0) return choose(facts, inside, amount);
  if (
    earlier &&
    earlier.end <= bracket.start &&
    leadsOn(facts.text.slice(earlier.end, bracket.start))
  ) {
    return { to: 'amount', index: earlier.index };
  }
  const within = earlier && earlier.start > bracket.start;
  const beside = within ? undefined : mentionBefore(facts, bracket.start);
  if (beside) return { to: 'mention', mention: beside, named: true };
  if (within) return { to: 'unclear' };
  // 「戦略目標の下で研究を推進するJSTの事業（427.9億円）」: what the page is about, not who runs it.
  const label = mentionsIn(facts, nearby(sentence, bracket.start));
  const blank = facts.text.slice(Math.max(sentence.start, bracket.start - 8), bracket.start);
  if (bracket.heavy || /^[○●・*■⇒→ ]*$/.test(blank)) return { to: 'nothing-named' };
  const labels = label.filter((mention) => roleOf(facts, mention) === 'label');
  const [only] = labels;
  if (only && labels.length === 1) return { to: 'mention', mention: only, named: false };
  const generic = /の(?:事業|施策|プログラム|制度|取組)$/.test(
    facts.text.slice(Math.max(0, bracket.start - 8), bracket.start),
  );
  return { to: generic ? 'nothing-named' : 'unclear' };
}

/** What may stand between an amount and the bracket that adds another: の内数, 程度. */
function leadsOn(between: string): boolean {
  return /^(?:の内数|程度)?(?:\(新規\))?$/.test(between);
}

/** The mention that ends where a bracket opens; closing quotes may stand between. */
function mentionBefore(facts: Facts, at: number): PlacedMention | undefined {
  let end = at;
  while (/[」"'* ]/.test(facts.text.charAt(end - 1))) end -= 1;
  const mention = facts.mentions[lastBefore(facts.mentions, end)];
  return mention && mention.end === end ? mention : undefined;
}

function tieInSentence(
  facts: Facts,
  amount: PlacedFigure,
  sentence: Span,
  earlier: PlacedFigure | undefined,
  ties: ReadonlyMap<number, Tie>,
): Tie {
  const from = earlier?.end ?? sentence.start;
  const near = mentionsIn(facts, { start: from, end: amount.start }).filter(
    (mention) => !bracketAround(facts.brackets, mention),
  );
  if (near.length > 0) return choose(facts, near, amount);
  if (!earlier) return { to: 'nothing-named' };
  // 「CYDERは、令和元年度は9.2億円、令和2年度は11.6億円」: the same subject, another year.
  const again = (facts.years[lastBefore(facts.years, amount.start)]?.start ?? -1) >= from;
  const tie = ties.get(earlier.index);
  return again && tie?.to === 'mention' && !bracketAround(facts.brackets, earlier)
    ? { ...tie, named: false }
    : { to: tie?.to === 'nothing-named' ? 'nothing-named' : 'unclear' };
}

type Role = 'object' | 'subject' | 'label' | 'owner' | 'part' | 'other';

const ROLES: readonly (readonly [role: Role, following: RegExp])[] = [
  ['label', /^[」"]?(?:\([^()]{0,40}\))?[:]/],
  ['object', /^[」"]?(?:には?|へ|に対し|について|に関し|に係る|に要する|として(?!は)|のため)/],
  [
    'owner',
    /^[」"]?の?(?:.{0,12}(?:年度?))?の?(?:概算要求|要求|当初|補正|決算|予算|執行|事業費|経費)/,
  ],
  ['subject', /^[」"]?(?:は|が|も|では|においては?|で(?!あ|す))/],
  ['part', /^[」"]?(?:の|、|・|及び|や|と|又は|並びに)/],
];

function roleOf(facts: Facts, mention: PlacedMention): Role {
  const following = facts.text.slice(mention.end, mention.end + 50);
  return ROLES.find(([, pattern]) => pattern.test(following))?.[0] ?? 'other';
}

/** How far from an amount its words are looked for, in a sentence that goes on for longer. */
const REACH = 300;

function nearby(sentence: Span, end: number): Span {
  return { start: Math.max(sentence.start, end - REACH), end };
}

/** Between a name and its amount: CYDERの実施 18.2億円, CYNEXの構築（新規）20.0億円. */
const BESIDE =
  /^[」"]?(?:の(?:実施|推進|構築|整備|強化|運営|運用|開催|拡充|促進|確保|充実))?(?:\(新規\))?[: ]?$/;

/** Of the mentions before an amount, the one that it is surely about. */
function choose(facts: Facts, mentions: readonly PlacedMention[], amount: PlacedFigure): Tie {
  const last = mentions.at(-1);
  if (!last) return { to: 'nothing-named' };
  if (BESIDE.test(facts.text.slice(last.end, amount.start))) {
    return { to: 'mention', mention: last, named: true };
  }
  const listed = mentions.some((mention, index) => joinsNext(facts, mention, mentions[index + 1]));
  const byRole = groupBy(mentions, (mention) => roleOf(facts, mention));
  const requested = requestedAfter(facts.text, amount.end) > 0 || facts.text[amount.end] === 'を';
  // Behind を要求 the subject is who asks; what it is for is the object.
  const order: readonly Role[] = requested
    ? ['label', 'object', 'owner']
    : ['label', 'object', 'owner', 'subject'];
  for (const role of order) {
    const chosen = byRole.get(role) ?? [];
    const entries = new Set(chosen.map(({ mention }) => mention.entryId));
    const mention = chosen.at(-1);
    if (!mention) continue;
    if (entries.size > 1 || listed) return { to: 'unclear' };
    return { to: 'mention', mention, named: role === 'label' };
  }
  return { to: 'unclear' };
}

/** CYDER及びSecHack365に15億円: both, so neither alone. */
function joinsNext(facts: Facts, mention: PlacedMention, next: PlacedMention | undefined): boolean {
  if (!next) return false;
  return /^[」"]?(?:、|・|及び|や|と|又は|並びに|、及び)[「"]?$/.test(
    facts.text.slice(mention.end, next.start),
  );
}

/** The mentions of a passage that begin in a span and end in it, in order. */
export function mentionsIn({ mentions }: Facts, { start, end }: Span): PlacedMention[] {
  const found: PlacedMention[] = [];
  for (let at = lastBefore(mentions, end); at >= 0; at -= 1) {
    const mention = mentions[at];
    if (!mention || mention.start < start) break;
    found.push(mention);
  }
  return found.toReversed();
}
