import { groupBy } from '#glossary/group-by.ts';
import type { Rule } from '../../rule.ts';
import { passageTexts, type PassageText } from '../../passage-texts.ts';
import { type ShortNameDefinition, shortNamesOf } from '../../short-names.ts';
import { EXAMPLES } from './unused.examples.ts';

export default {
  id: 'short-name/unused',
  severity: 'info',
  title: {
    ja: '定義した略称が使われていない',
    en: 'A short name that is defined and never used',
  },
  description: {
    ja: '「（以下「…」という。）」で定義した略称が、それより後のどこにも現れない箇所を見つける。節を削った後に定義だけが残った、あるいは定義した後も正式名のまま書いている例が典型である。見出し、表、注、引用の中での使用も、より長い語の一部としての使用も、使われたものと数える。引用文の中の定義は対象としない。',
    en: 'Finds short names, defined as in …（以下「…」という。）, that never occur behind their definition: usually the section that used them is gone, or the draft goes on with the full name. A use in headings, tables, notes and quotations counts, and so does one inside a longer word. Definitions within quotations are left alone.',
  },
  examples: EXAMPLES,
  check({ reading, report }) {
    const passages = passageTexts(reading.document);
    const byName = groupBy(shortNamesOf(reading.document), ({ name }) => name);
    for (const [name, definitions] of byName) {
      const [first] = definitions;
      if (first === undefined || isUsedAfter(first, definitions, passages)) continue;
      report({
        ...first.place,
        message: {
          ja: `略称「${name}」は定義されていますが、この後で使われていません`,
          en: `Unexpected definition of ${name}: the short name is never used after it`,
        },
      });
    }
  },
} satisfies Rule;

/** Whether the name stands anywhere behind its definition, other than in definitions of itself and in the full name. */
function isUsedAfter(
  { name, passage, at, meanings }: ShortNameDefinition,
  definitions: readonly ShortNameDefinition[],
  passages: readonly PassageText[],
): boolean {
  for (let index = passage; index < passages.length; index += 1) {
    const text = passages[index]?.text ?? '';
    const own = definitions.filter((definition) => definition.passage === index);
    const from = index === passage ? at.end : 0;
    for (let found = text.indexOf(name, from); found >= 0; found = text.indexOf(name, found + 1)) {
      const isDefinition = own.some((one) => one.at.start <= found && found < one.at.end);
      const isFullName = meanings.some(
        (full) =>
          full.text !== name &&
          full.text.includes(name) &&
          text.startsWith(full.text, found - full.text.indexOf(name)),
      );
      if (!isDefinition && !isFullName) return true;
    }
  }
  return false;
}
