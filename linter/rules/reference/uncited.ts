import type { Document, Span } from '#glossary/document/model.ts';
import type { Reference, Target } from '#glossary/references/model.ts';
import { outlineOf } from '#glossary/references/targets.ts';
import { beginsCaption, labelSpan } from '../../outlines.ts';
import type { Rule } from '../../rule.ts';
import { EXAMPLES } from './uncited.examples.ts';

export default {
  id: 'reference/uncited',
  severity: 'info',
  title: {
    ja: '本文から参照されない図表',
    en: 'A figure or table that the text never refers to',
  },
  description: {
    ja: '見出しのある図や表（図３　…）で、本文のどこからも番号で参照されていないものを知らせる。本文を削って図だけが残ったときや、番号を書き換え損ねたときに気付ける。図表を番号で参照する文書だけを対象とし、同じ種類の図表が一つも参照されていない文書では報告しない。「図１～３」のような範囲、近くの「次の図」「下表」「以下のとおり」でも参照されたものとみなす。',
    en: 'Tells of captioned figures and tables (図３　…) that the text never refers to by number: their text may have been cut, or the reference has a wrong number. Looks only at documents that refer to figures by number: silent where none of that kind is referred to. A range (図１～３) refers to all within, and 次の図, 下表 or 以下のとおり nearby count as a reference.',
  },
  examples: EXAMPLES,
  check({ reading, report }) {
    const { document, references } = reading;
    const outline = outlineOf(document);
    const drawings = outline.targets.filter(isDrawing);
    if (drawings.length === 0) return;
    const cited = citedLabels(references, document);
    const nouns = new Set([...cited].map((label) => nounOf(label)));
    for (const target of drawings) {
      const { label } = target;
      if (cited.has(label) || !nouns.has(nounOf(label)) || isPointedAt(document, target)) continue;
      report({
        ...labelSpan(outline, target),
        message: {
          ja: `「${label}」は本文のどこからも参照されていません`,
          en: `Unexpected ${label}: the text never refers to it`,
        },
      });
    }
  },
} satisfies Rule;

function isDrawing({ kind }: Target | Reference): boolean {
  return kind === 'figure' || kind === 'table';
}

function nounOf(label: string): string {
  return /^[^0-9A-ZⅠ-Ⅻ①-⑳]*/.exec(label)?.[0] ?? '';
}

/** Every label that is referred to, and those between the two ends of a range. */
function citedLabels(references: readonly Reference[], document: Document): ReadonlySet<string> {
  const { text } = document;
  const cited = new Set<string>();
  let previous: Reference | undefined;
  for (const reference of references) {
    if (!isDrawing(reference) || beginsCaption(document, reference)) continue;
    cited.add(reference.label);
    const between = previous === undefined ? '' : text.slice(previous.end, reference.start);
    if (previous !== undefined && /^\s*(?:[~～〜∼]|から)\s*$/.test(between)) {
      for (const label of labelsBetween(previous.label, reference.label)) cited.add(label);
    }
    previous = reference;
  }
  return cited;
}

function labelsBetween(first: string, last: string): string[] {
  const [from, to] = [/^(.*?)(\d+)$/.exec(first), /^(.*?)(\d+)$/.exec(last)];
  if (from === null || to === null || from[1] !== to[1]) return [];
  const count = Math.min(Number(to[2]) - Number(from[2]), 100);
  return Array.from(
    { length: Math.max(count, 0) },
    (_, step) => `${from[1] ?? ''}${String(Number(from[2]) + step)}`,
  );
}

/** Words beside a drawing that show it without its number. */
const SHOWN =
  /(?:次|下|以下|上|以上|右|左|前)の?(?:[図表]|グラフ)|[下上][記掲]の?[図表]|(?:次|以下|下記)の(?:とおり|通り|ように)/;
const NEARBY = 300;

function isPointedAt({ text }: Document, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - NEARBY), start);
  return SHOWN.test(before) || SHOWN.test(text.slice(end, end + NEARBY));
}
