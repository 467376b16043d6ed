import type { Document } from '#glossary/document/model.ts';
import type { Reference, Target } from '#glossary/references/model.ts';
import { sectionAt } from '#glossary/references/numbering.ts';
import { isQuoted } from '#glossary/document/blocks.ts';
import { outlineOf } from '#glossary/references/targets.ts';
import { labelSpan } from '../../outlines.ts';
import type { Rule } from '../../rule.ts';
import { EXAMPLES } from './direction.examples.ts';

/** Each pointing word with its counterpart. */
const OPPOSITES: Readonly<Record<string, string>> = {
  前述: '後述',
  上述: '後述',
  先述: '後述',
  既述: '後述',
  後述: '前述',
  上記: '下記',
  前記: '下記',
  下記: '上記',
  前掲: '後掲',
  後掲: '前掲',
};

export default {
  id: 'reference/direction',
  severity: 'warning',
  title: {
    ja: '前後が逆の「前述」「後述」',
    en: 'A pointing word that points the wrong way',
  },
  description: {
    ja: '「前述の図２」「上記（１）」「後述Ⅲ２（１）」のように向きのある語と番号で指した先が、逆の側にある箇所を見つける。節の順を入れ替えた後に起きやすい。番号の誤りのこともあるため自動では直さない。番号のない「前述のとおり」、文中の箇条（①…）を指すもの、「再掲」（順序によらず使われる）、指す先が決まらないもの、自分のいる節を指すもの、引用の中では報告しない。',
    en: 'Finds words with a direction and a number (前述の図２, 上記（１）, 後述Ⅲ２（１）) whose target stands on the other side; after sections change places this is easily overlooked. The number may be the slip, so there is no automatic fix. Silent on 前述のとおり without a number, on enumerations in running text, on 再掲 (used regardless of order), where the target is not certain, on the section the words stand in, and in quotations.',
  },
  examples: EXAMPLES,
  check({ reading, report }) {
    const { document, references } = reading;
    for (const reference of references) {
      const [target] = reference.targets;
      const word = reference.text.slice(0, 2);
      const opposite = OPPOSITES[word];
      if (target === undefined || reference.targets.length > 1 || opposite === undefined) continue;
      if (!pointsAway(reference, target, document) || isQuoted(document, reference)) continue;
      const { start, end, text } = reference;
      const written = text.replace(/\s+/g, '');
      const isLater = target.start > start;
      report({
        start,
        end,
        message: {
          ja: `「${written}」の指す先は、ここより${isLater ? '後' : '前'}にあります`,
          en: `Unexpected ${word} in ${written}: what it points to comes ${isLater ? 'later' : 'earlier'}`,
        },
        expected: [opposite + text.slice(2)],
        cause: {
          ...(target.kind === 'section' ? target : labelSpan(outlineOf(document), target)),
          message: { ja: '指す先はここです', en: 'what it points to' },
        },
      });
    }
  },
} satisfies Rule;

function pointsAway(
  { start, end, direction, text }: Reference,
  target: Target,
  document: Document,
): boolean {
  if (text.includes('再掲')) return false;
  if (direction === 'back') return target.start >= end;
  return direction === 'forward' && target.end <= start && !isInside(start, target, document);
}

/** Whether a place lies in the section that a heading opens. */
function isInside(at: number, target: Target, document: Document): boolean {
  const { numbering } = outlineOf(document);
  for (let section = sectionAt(numbering, at); section; section = section.parent) {
    if (section.item?.start === target.start) return true;
  }
  return false;
}
