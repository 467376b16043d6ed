import { groupBy } from '#glossary/group-by.ts';
import type { Span } from '#glossary/document/model.ts';
import type { Mention } from '#glossary/matching/model.ts';
import type { Reading } from '#glossary/reading.ts';
import { normalText } from '#glossary/text/normalise.ts';
import { type Acronym, acronymsOf } from '../../acronyms.ts';
import { blockAt } from '#glossary/document/blocks.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { shortNamesOf } from '../../short-names.ts';
import { EXAMPLES } from './unexpanded.examples.ts';

export default {
  id: 'acronym/unexpanded',
  severity: 'info',
  title: {
    ja: '初出で正式名を添えていない略語',
    en: 'An acronym without its full name at first use',
  },
  description: {
    ja: '用語集に正式名のある略語（NICT、CYDER、ISMAP など）が、本文で最初に使われる箇所に正式名を伴っていないときに知らせる。「正式名（略語）」「略語（正式名）」「（以下「略語」という。）」「略語：説明」のほか、注や用語表で説明しているもの、正式名をそれより前に挙げているものは、説明があるとみなす。見出し、表、図題、注、引用だけに現れるもの、略語のまま通用しているもの（ICT、AI、IoT、5G、EU、DX など。用語集が略語そのものを見出し語とする一般語も同じ）は報告しない。候補を正式名（略語）の形で示すが、どの正式名で呼ぶかは書き手が選ぶことなので、自動では直さない（`--fix-unsafe` で直る）。',
    en: 'Tells where an acronym that has a full name in the glossary (NICT, CYDER, ISMAP …) is first used in running text without it. Explained is what stands as 正式名（略語）, 略語（正式名）, （以下「略語」という。） or 略語：…, what a note or a table of terms explains, and what has been called by its full name before. Silent for what occurs in headings, tables, captions, notes and quotations alone, and for letters that everybody knows as they are (ICT, AI, IoT, 5G, EU, DX …; so too general words of which the glossary’s own headword is the acronym). The full name with the acronym is offered; which full name to use is the drafter’s choice, so the fix is an unsafe one.',
  },
  examples: EXAMPLES,
  check(context) {
    const { byId } = acronymsOf(context.glossary);
    const byEntry = groupBy(
      context.reading.mentions.filter(
        ({ entryId, candidates }) => candidates === undefined && byId.has(entryId),
      ),
      ({ entryId }) => entryId,
    );
    const own = new Set(shortNamesOf(context.reading.document).map(({ name }) => name));
    for (const [id, mentions] of byEntry) {
      const acronym = byId.get(id);
      // Used before a definition of its own (以下「…」という。): short-name/before-definition tells.
      if (acronym === undefined || isEveryday(acronym) || own.has(acronym.letters)) continue;
      const first = mentions.findIndex((mention) => isBareUse(mention, acronym, context.reading));
      const use = mentions[first];
      if (use === undefined) continue;
      const isExplained =
        mentions.slice(0, first).some((mention) => hasFullName(mention, acronym)) ||
        mentions.some((mention) => explains(mention, acronym, context.reading)) ||
        isGlossed(use, context.reading);
      if (!isExplained) report(use, mentions.slice(first + 1), acronym, context);
    }
  },
} satisfies Rule;

/**
 * Letters that readers know better than what they stand for: ministries print them bare in titles
 * (ICTサイバーセキュリティ総合対策, AI戦略, IoT・5Gセキュリティ総合対策), newspapers without a gloss.
 */
const EVERYDAY = new Set(
  'AI ICT IT IoT IP 4G 5G 6G B5G DX EU ASEAN COVID-19 PC OS DDoS LED Wi-Fi Web SNS URL USB GPS LAN WAN'.split(
    ' ',
  ),
);

/** A general word whose headword in the glossary is the acronym itself (VPN, CSIRT) goes by its letters. */
function isEveryday({ entry, letters }: Acronym): boolean {
  return (
    EVERYDAY.has(letters) ||
    ((entry.kind === 'acronym' || entry.kind === 'concept') && entry.name === letters)
  );
}

/** The letters alone, in running text. */
function isBareUse(mention: Mention, { letters }: Acronym, { document }: Reading): boolean {
  if (mention.definedAt !== undefined || !isLettersAlone(mention, letters)) return false;
  const block = blockAt(document, mention.start);
  return (block?.kind === 'paragraph' || block?.kind === 'list-item') && block.quoted !== true;
}

function hasFullName(mention: Mention, { letters }: Acronym): boolean {
  return mention.definedAt !== undefined || !isLettersAlone(mention, letters);
}

/** Letters may be spaced, or wide; more than that is a name. */
function isLettersAlone({ surface }: Mention, letters: string): boolean {
  return surface === letters || normalText(surface) === letters;
}

/** A note, a caption or a table gives the full name, wherever it stands: it is there to be looked up. */
function explains(mention: Mention, acronym: Acronym, { document }: Reading): boolean {
  if (!hasFullName(mention, acronym)) return false;
  const block = blockAt(document, mention.start);
  return block?.kind === 'note' || block?.kind === 'caption' || block?.kind === 'table';
}

/** Words beside the letters that tell what they are, even if not in the glossary's words. */
function isGlossed({ start, end }: Span, { document }: Reading): boolean {
  const block = blockAt(document, start);
  const before = normalText(document.text.slice(Math.max(block?.start ?? 0, start - 60), start));
  const after = normalText(document.text.slice(end, Math.min(block?.end ?? end, end + 120)));
  // …機構（NICT）, プロジェクト「NOTICE」, …（略称：NICT）
  if (/[\p{L}」](?:\((?:以下|略称[:は]?|通称[:は]?)?「?|「)$/u.test(before) && /^[」)]/.test(after))
    return true;
  // NICT（…機構）, NICT：…, NICT＝…, NICTとは
  const inner = /^」?\(([^()]{2,})\)/.exec(after)?.[1] ?? '';
  if (
    /[\p{sc=Han}\p{sc=Kana}]{4}/u.test(inner.replace(/\d.*/, '')) ||
    /[A-Za-z]{2,} [A-Za-z]|[A-Za-z]{8}/.test(inner)
  )
    return true;
  if (/^(?:[:=]|とは|[、,]すなわち)/.test(after)) return true;
  // NICT※1, NICT[^1], NICT13: the note may tell.
  if (/^(?:[※*]|注?\d+\)|\d{1,2}(?!\d)|\[\^|[¹²³⁰-⁹])/.test(after)) return true;
  return /(?:すなわち|である|いわゆる|略して|略称)[、,]?「?$/.test(before);
}

function report(
  use: Mention,
  later: readonly Mention[],
  acronym: Acronym,
  context: RuleContext,
): void {
  const { entry, letters } = acronym;
  const expected = withFullName(use, acronym, context.reading);
  if (expected === undefined) return;
  const cause = later.find((mention) => hasFullName(mention, acronym));
  context.report({
    start: use.start,
    end: use.end,
    message: {
      ja: `略語「${letters}」の初出に正式名がありません（例：${expected}）`,
      en: `Unexpected bare ${letters} at its first use, expected ${expected}`,
    },
    expected: [expected],
    entryId: entry.id,
    ...(cause === undefined
      ? {}
      : {
          cause: {
            start: cause.start,
            end: cause.end,
            message: {
              ja: '正式名はここで初めて示されています',
              en: 'the full name comes only here',
            },
          },
        }),
    ...(isInBracket(use, context.reading)
      ? {}
      : { fix: { safety: 'unsafe', edits: [{ start: use.start, end: use.end, text: expected }] } }),
  });
}

/** 情報通信研究機構（NICT）, or CRYPTREC（Cryptography …）; in a passage without Japanese, the words before the letters. */
function withFullName(
  { start }: Span,
  { letters, japanese, latin }: Acronym,
  { document }: Reading,
): string | undefined {
  const block = blockAt(document, start);
  const text = document.text.slice(block?.start, block?.end);
  const isJapanese = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(text);
  const name = isJapanese ? japanese[0] : undefined;
  if (name !== undefined) return `${name}（${letters}）`;
  if (latin[0] === undefined) return undefined;
  return isJapanese ? `${letters}（${latin[0]}）` : `${latin[0]} (${letters})`;
}

function isInBracket({ start }: Span, { document }: Reading): boolean {
  const before = document.text.slice(Math.max(0, start - 60), start);
  return /[（(「『][^）)」』。]*$/.test(before);
}
