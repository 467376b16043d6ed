/** Which mention in the same sentence a count is about. Offsets into normal text. */
import type { Span } from '../../document/model.ts';
import type { Facts, PlacedFigure, PlacedMention } from './facts.ts';
import { mentionsIn } from './governing.ts';
import { firstFrom, lastBefore } from './span-search.ts';

/** The mention that a count in the same sentence is about: CYDERの受講者は2,648人. */
export function countedMention(
  facts: Facts,
  count: PlacedFigure,
  sentence: Span,
): PlacedMention | 'nothing-named' | undefined {
  const taken = takenPart(facts, count);
  if (taken) return taken.mention;
  const at = lastBefore(facts.mentions, count.start);
  const last = facts.mentions[at];
  if (!last || last.start < sentence.start) {
    const behind = mentionsIn(facts, { start: count.end, end: sentence.end });
    return behind.every((mention) => isRecipient(facts, mention)) ? 'nothing-named' : undefined;
  }
  const following = facts.text.slice(endWithYear(facts, last), last.end + 40);
  if (OBJECT.test(facts.text.slice(last.end, count.start))) return last;
  return /^[」"]?(?:の(?:受講|修了|参加|参画|開催|実施|注意喚起|通知|採択|観測|登録)|は|が|では|において|における|で|には?、?|について|:|を(?:設立|設置|創設|発足|開設)し?、)/.test(
    following,
  )
    ? last
    : undefined;
}

/** CYDERを年間100回（実施）, CYDERを106回実施し、計2,648名（が受講）. */
const OBJECT =
  /^[」"]?を、?(?:年間|毎年)?(?:[0-9,]{1,7}回(?:程度)?(?:実施|開催)し、)?(?:計|延べ|のべ|約|最大)*$/;

/** 12,804件を…としてISPへ通知した: to whom, not what is counted. */
function isRecipient({ text }: Facts, { end }: PlacedMention): boolean {
  return /^[」"]?(?:へ|に(?:通知|報告|提供|送付))/.test(text.slice(end, end + 4));
}

const YEAR_BEHIND =
  /^[」"]?の?(?:(?:令和|平成)(?:元|[0-9]{1,2})|[RH][0-9]{1,2}|20[0-9]{2})年度?(?:\([^()]{1,12}\))?/;

/** The end of a mention with the year that may follow it: CYDERの令和6年度 before の受講者数. */
function endWithYear({ text }: Facts, { end }: PlacedMention): number {
  return end + (YEAR_BEHIND.exec(text.slice(end, end + 30))?.[0].length ?? 0);
}

/** What is taken part in, and the text from its verb on. */
interface TakenPart {
  readonly mention: PlacedMention;
  readonly verb: string;
}

/** 「計3,327人（うち…）がCYDERを受講した」: what those who are counted took part in. */
export function takenPart(facts: Facts, count: PlacedFigure): TakenPart | undefined {
  const { text } = facts;
  let at = count.end + (text.startsWith('程度', count.end) ? 2 : 0);
  const bracket = text[at] === '(' ? facts.brackets[firstFrom(facts.brackets, at)] : undefined;
  if (bracket?.start === at) at = bracket.end;
  if (text[at] !== 'が') return undefined;
  at += /[「"]/.test(text.charAt(at + 1)) ? 2 : 1;
  const mention = facts.mentions[firstFrom(facts.mentions, at)];
  if (mention?.start !== at) return undefined;
  const verb = TAKES_PART.exec(text.slice(mention.end, mention.end + 50));
  return verb?.[1] === undefined ? undefined : { mention, verb: verb[1] };
}

const TAKES_PART = /^[」"]?(?:\([^()]{0,40}\))?([をに](?:受講|修了|参加|登録).*)$/;
