import type { Document } from '#glossary/document/model.ts';
import type { Reference } from '#glossary/references/model.ts';
import type { Outline } from '#glossary/references/targets.ts';
import { blockAt, isQuoted } from '#glossary/document/blocks.ts';
import type { Localised } from '../../finding.ts';
import { outlineOf } from '#glossary/references/targets.ts';
import { beginsCaption } from '../../outlines.ts';
import type { Rule } from '../../rule.ts';
import { EXAMPLES } from './unresolved.examples.ts';

export default {
  id: 'reference/unresolved',
  severity: 'warning',
  title: {
    ja: '指す先のない図表番号・章節番号',
    en: 'A reference to a figure, table, annex or section that is not there',
  },
  description: {
    ja: '「図３」「表２－１」「別添２」「Ⅲ２（１）」「第４章」のような参照の先が、同じ文書にあるかを確かめる。図を差し替え、章を組み替えた後に、番号だけが残る例が多い。図表と別添は、見出し（図１　…）が文字で書かれているものと照合し、同じ種類のものがこの文書に一つもないとき（画像の中に番号がある場合など）は報告しない。章節は、この文書が同じ書き方の番号を1から順に振っているときだけ見る。法律の条、他の文書の図表や別添、引用の中では報告しない。',
    en: 'Checks that what 図３, 表２－１, 別添２, Ⅲ２（１） or 第４章 refers to is in the document; after figures are replaced and chapters rearranged, numbers are left behind. Figures, tables and annexes are compared with captions that are written as text; silent where the document has none of that kind (their numbers may be in the pictures). Sections count only where the document numbers its sections in that style from 1 upwards. Silent on articles of laws, on figures and annexes of other documents, and in quotations.',
  },
  examples: EXAMPLES,
  check({ reading, report }) {
    const { document, references } = reading;
    for (const reference of references) {
      if (!KINDS.has(reference.kind) || reference.external === true) continue;
      if (reference.targets.length > 0 || isQuoted(document, reference)) continue;
      const isOfLine = reference.kind !== 'section' || beginsPassage(document, reference);
      if (isOfLine && beginsCaption(document, reference)) continue;
      const { start, end } = reference;
      report({ start, end, message: reason(reference, outlineOf(document)) });
    }
  },
} satisfies Rule;

/** 「第2章 はじめの一歩」 alone in a cell or an item leads to another file: it is a line of contents. */
function beginsPassage(document: Document, { start }: Reference): boolean {
  const block = blockAt(document, start);
  const around = block?.kind === 'table' ? block.cells : block === undefined ? [] : [block];
  return around.some(
    (span) => span.start <= start && document.text.slice(span.start, start).trim() === '',
  );
}

/** Notes have a rule of their own; articles that are not here are of some law. */
const KINDS: ReadonlySet<Reference['kind']> = new Set(['figure', 'table', 'annex', 'section']);

/** As many labels as a message may list. */
const MOST_LISTED = 5;

function reason({ kind, text, label }: Reference, outline: Outline): Localised {
  // The second half of 図１～３ does not say of what it is the number.
  const written = /^[0-9０-９]/.test(text) && kind !== 'section' ? label : text.replace(/\s+/g, '');
  const what = {
    ja: `「${written}」の指す先がこの文書にありません`,
    en: `Unexpected reference ${written}: there is no such thing in this document`,
  };
  const noun = /^[^0-9A-ZⅠ-Ⅻ①-⑳]+/.exec(label)?.[0] ?? '';
  const listed = kind === 'section' ? '' : listedLabels(outline, noun);
  if (listed === '') return what;
  return { ja: `${what.ja}（あるのは${listed}）`, en: `${what.en} (it has ${listed})` };
}

const lists = new WeakMap<Outline, Map<string, string>>();

/** The labels of a kind that the document has, or the first and last of many. */
function listedLabels(outline: Outline, noun: string): string {
  const known = lists.get(outline) ?? new Map<string, string>();
  lists.set(outline, known);
  const made = known.get(noun);
  if (made !== undefined) return made;
  const labels = [...new Set((outline.byNoun.get(noun) ?? []).map((target) => target.label))];
  const ends = `${labels[0] ?? ''}～${labels.at(-1) ?? ''}`;
  const listed = labels.length > MOST_LISTED ? ends : labels.join('、');
  known.set(noun, listed);
  return listed;
}
