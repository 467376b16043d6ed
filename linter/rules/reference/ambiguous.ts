import type { Reference } from '#glossary/references/model.ts';
import { isQuoted } from '#glossary/document/blocks.ts';
import { outlineOf } from '#glossary/references/targets.ts';
import { labelSpan } from '../../outlines.ts';
import type { Rule } from '../../rule.ts';
import { EXAMPLES } from './ambiguous.examples.ts';

export default {
  id: 'reference/ambiguous',
  severity: 'info',
  title: {
    ja: '指す先が決まらない参照',
    en: 'A reference that could lead to several places',
  },
  description: {
    ja: '「図１」「（２）のとおり」のような参照の先が、同じ文書に二つ以上あって、どれを指すか読み手に分からない箇所を知らせる。二つの文書を合わせたときや、別添ごとに番号を振り直したときに起きやすい。「上記」「後述」などの向き、同じ節の中の番号、「本文の」「別添１の」などの語で決まるときは報告しない。番号のない「別添」、注の印、引用の中では報告しない。',
    en: 'Tells where a reference such as 図１ or （２）のとおり has two or more things to lead to in the same document, so that a reader cannot know which is meant; this happens when two documents are joined, or each annex is numbered afresh. Silent where 上記 or 後述, the section it stands in, or words like 別添１の decide, on 別添 without a number, on note marks, and in quotations.',
  },
  examples: EXAMPLES,
  check({ reading, report }) {
    const { document, references } = reading;
    for (const reference of references) {
      const { start, end, text, targets } = reference;
      const [first] = targets;
      if (first === undefined || targets.length < 2 || !isNumbered(reference)) continue;
      if (isQuoted(document, reference)) continue;
      const written = text.replace(/\s+/g, '');
      const count = String(targets.length);
      const cause = first.kind === 'section' ? first : labelSpan(outlineOf(document), first);
      report({
        start,
        end,
        message: {
          ja: `「${written}」にあたるものが${count}か所あり、どれを指すか分かりません`,
          en: `Unexpected reference ${written}: ${count} things in this document are called so`,
        },
        cause: { ...cause, message: { ja: '一つ目はここです', en: 'the first one' } },
      });
    }
  },
} satisfies Rule;

const KINDS: ReadonlySet<Reference['kind']> = new Set(['figure', 'table', 'annex', 'section']);

/** 別添 alone may well mean all of them. */
function isNumbered({ kind, label }: Reference): boolean {
  return KINDS.has(kind) && (kind === 'section' || /[0-9①-⑳A-Z]/.test(label));
}
