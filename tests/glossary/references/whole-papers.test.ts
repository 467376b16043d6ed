/**
 * The references of whole papers that lead to sections without a pointing word before their number,
 * read where the papers lie beside the checkout: line, words, and the line to which they lead.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../glossary/document/plain-text.ts';
import { findReferences } from '../../../glossary/references/references.ts';
import { LineIndex } from '../../../glossary/text/lines.ts';

const SOURCES = '../shared/sources';

/** Each paper, by how its file's name begins, with references that were checked by reading. */
const PAPERS: readonly (readonly [file: string, references: readonly string[]])[] = [
  ['000', ['345 * 348', '522 [※] 525', '553 ※¹ 628', '553 ※² 630']],
  ['001', ['182 次項② 208', '184 （1） 141', '212 （2）④ 180']],
  [
    '003',
    [
      '274 Ⅱ 360',
      '276 Ⅲ 1504',
      '276 Ⅱ 360',
      '278 Ⅲ 1504',
      '1011 ① 977',
      '1864 Ⅱ 360',
      '1903 Ⅱ 360',
      '2115 ② 2138',
      '2460 ① 2495',
      '2543 （１） 2422',
      '2543 （２） 2494',
      '2544 （３） 2560',
      '2544 （８） 2710',
      '2698 （６） 2625',
      '2829 Ⅲ−（１）−② 2417',
      '2995 ② 3060',
      '3146 Ⅲ 2421',
      '3172 Ⅲ 2421',
    ],
  ],
  ['004', ['23 第４章 273', '40 ① 31', '40 ② 38']],
];

describe.skipIf(!existsSync(SOURCES))('references of whole papers', () => {
  test.each(PAPERS)('%s', (file, expected) => {
    const name = readdirSync(SOURCES).find((each) => each.startsWith(file)) ?? '';
    const text = readFileSync(`${SOURCES}/${name}`, 'utf8');
    const lines = new LineIndex(text);
    const found = findReferences(plainText(text)).flatMap((reference) => {
      const [target, another] = reference.targets;
      if (!target || another) return [];
      return `${lines.position(reference.start).line} ${reference.text} ${lines.position(target.start).line}`;
    });
    expect(found).toEqual(expect.arrayContaining([...expected]));
  });
});
