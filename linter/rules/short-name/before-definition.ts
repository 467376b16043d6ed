import type { Reading } from '#glossary/reading.ts';
import { type PassageText, passageTexts } from '../../passage-texts.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { type ShortNameDefinition, shortNamesOf } from '../../short-names.ts';
import { within } from '../../within.ts';
import { EXAMPLES } from './before-definition.examples.ts';

export default {
  id: 'short-name/before-definition',
  severity: 'info',
  title: {
    ja: '定義より前に略称が使われている',
    en: 'A short name used before its definition',
  },
  description: {
    ja: '「（以下「NICT」という。）」で定義する略称が、本文でそれより前に使われている箇所を見つける（最初の一か所）。段落を入れ替えた後などに起こり、読み手は初出で意味を知ることができない。確かに略称と分かるもの、すなわち英字を含む3文字以上のものと、用語集で団体や文書などの略称とされているものだけを対象とする。「事業者」「本計画」のような普通の語は定義の前にも使われるので報告しない。見出し、表、注、引用での使用、その場で「NICT（情報通信研究機構）」のように説明しているとき、より長い名称の一部であるときも報告しない。',
    en: 'Finds the first use in running text of a short name, defined as in …（以下「NICT」という。）, that stands before its definition: paragraphs have changed places, and a reader meets the name unexplained. Only for what is surely a short name: three or more characters with Latin letters, or a short name of an organisation, a document and the like in the glossary. Ordinary words such as 事業者 and 本計画 may well be used before, and are left alone. Silent for uses in headings, tables, notes and quotations, where the name is explained on the spot, as in NICT（情報通信研究機構）, and inside longer names.',
  },
  examples: EXAMPLES,
  check(context) {
    const seen = new Set<string>();
    for (const definition of shortNamesOf(context.reading.document)) {
      const { name } = definition;
      if (seen.has(name) || definition.scope !== undefined) continue;
      seen.add(name);
      if (isSurelyShort(name, context)) checkUse(definition, context);
    }
  },
} satisfies Rule;

/** Kinds whose short names are no ordinary words. */
const PROPER = new Set(['programme', 'organisation', 'body', 'document', 'law', 'budget-line']);

function isSurelyShort(name: string, { glossary }: RuleContext): boolean {
  if (name.length < 3) return false;
  if (/[A-Z]/.test(name)) return true;
  return glossary
    .bySurface(name)
    .some(({ kind, short }) => PROPER.has(kind) && short !== undefined && short.text === name);
}

function checkUse(definition: ShortNameDefinition, { reading, report }: RuleContext): void {
  const use = firstUse(definition, reading);
  if (use === undefined) return;
  const { name, place } = definition;
  report({
    ...use,
    message: {
      ja: `略称「${name}」が定義より前に使われています`,
      en: `Unexpected ${name} before its definition`,
    },
    cause: { ...place, message: { ja: 'ここで定義されています', en: 'defined here' } },
  });
}

/** The first use before the definition, in document offsets; undefined where there is none or it explains itself. */
function firstUse(
  { name, passage: last, at }: ShortNameDefinition,
  reading: Reading,
): { readonly start: number; readonly end: number } | undefined {
  const passages = passageTexts(reading.document);
  for (let index = 0; index <= last; index += 1) {
    const passage = passages[index];
    if (passage === undefined) return undefined;
    const until = index === last ? at.start : passage.text.length;
    for (let from = passage.text.indexOf(name); from >= 0;) {
      const end = from + name.length;
      if (end > until) break;
      if (standsAlone(passage.text, from, end)) {
        if (explains(passage.text, from, end)) return undefined;
        const place = passage.spanOf(from, end);
        if (isRunningText(passage) && !isInLongerName(place, reading)) return place;
      }
      from = passage.text.indexOf(name, from + 1);
    }
  }
  return undefined;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return (
    !/[A-Za-z0-9][.@_/-]?$/.test(before) && !/^[.@_/-]?[A-Za-z0-9]/.test(text.slice(end, end + 2))
  );
}

/** NICT（…）, （NICT）, 「NICT」, NICT：…: the words beside it may say what it is. */
function explains(text: string, start: number, end: number): boolean {
  return (
    /[(「]$/.test(text.slice(0, start).slice(-1)) || /^」?[(:=]/.test(text.slice(end, end + 2))
  );
}

function isRunningText({ block }: PassageText): boolean {
  return (block?.kind === 'paragraph' || block?.kind === 'list-item') && block.quoted !== true;
}

function isInLongerName(
  place: { readonly start: number; readonly end: number },
  { mentions }: Reading,
): boolean {
  const reach = 80;
  return within(mentions, { start: place.start - reach, end: place.end + reach }).some(
    ({ start, end }) =>
      start <= place.start && place.end <= end && end - start > place.end - place.start,
  );
}
