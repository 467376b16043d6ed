import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from '#linter/draft.ts';
import type { ParsedDraft } from '#linter/formats/format.ts';
import { MarkdownTrees } from '#linter/language-server/markdown-trees.ts';

/** Blocks of every kind, with what leads elsewhere: definitions, footnotes, ids, comments. */
const BLOCKS = [
  '# 地域におけるサイバー対処能力の強化',
  '## （１）攻撃の動向',
  '情報通信研究機構（**NICT**）の観測網では、[NICTER][n]による観測を`続けて`いる。',
  '実践的サイバー防御演習[^1]を全国で\n開催している。',
  '[^1]: 令和元年度は計3,090人が受講した。',
  '[n]: https://www.nicter.jp/ "NICTER"',
  '| 事業 | 令和6年度 |\n| --- | --- |\n| 強化 | 12.7億円 |',
  '- 観測\n- 演習\n  - 教材',
  '> 引用された文\n> の続き',
  '```\n# 見出しではない\n```',
  '<!-- shirube-disable-next-line name/former: 引用 -->',
  '<a id="mokuteki"></a>',
  '[目的](#mokuteki)と[別の文書](other.md#x)',
  '',
];

/** All that can be compared of a reading: `locate` by asking about every stretch of a few lengths. */
function everythingIn(draft: ParsedDraft): unknown {
  const { document, comments, links, footnotes, anchors, locate } = draft;
  const places = [];
  for (let start = 0; start < document.text.length; start += 7)
    for (const length of [0, 1, 30]) places.push(locate({ start, end: start + length }));
  return { document, comments, links, footnotes, anchors: [...anchors], places };
}

/** Long enough that the file is read in several pieces. */
const FILLER = '総務省は、関係機関と連携し、利用者への注意喚起を引き続き推進していく。'.repeat(60);

describe('MarkdownTrees', () => {
  it('reads every version of a file as the format does', () => {
    const block = fc.oneof(fc.constantFrom(...BLOCKS), fc.constant(FILLER));
    const edit = fc.record({
      at: fc.nat(),
      cut: fc.nat({ max: 40 }),
      text: fc.oneof(fc.constantFrom(...BLOCKS, '\n\n', '#', '`'), fc.string({ maxLength: 5 })),
    });
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 4, maxLength: 16 }),
        fc.array(edit, { maxLength: 4 }),
        (blocks, edits) => {
          const trees = new MarkdownTrees();
          let text = blocks.join('\n\n');
          for (const { at, cut, text: put } of [{ at: 0, cut: 0, text: '' }, ...edits]) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + put + text.slice(start + cut);
            const whole = formatOf('draft.md').parse(text);
            expect(everythingIn(trees.parse(text))).toEqual(everythingIn(whole));
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it.each([
    ['deep nesting', `${'> '.repeat(150)}深い\n\n`],
    ['too many marks', `${'*'.repeat(4_000)}\n\n`],
  ])('moves what is read plainly for its %s', (_, strange) => {
    const trees = new MarkdownTrees();
    const text = `${FILLER}\n\n${FILLER}\n\n${FILLER}\n\n${FILLER}\n\n# 見出し\n\n${strange}CYDER\n`;
    trees.parse(text);
    const edited = `前置き\n\n${text}`;
    expect(everythingIn(trees.parse(edited))).toEqual(
      everythingIn(formatOf('draft.md').parse(edited)),
    );
  });

  it('keeps two pieces with the same words apart', () => {
    const section = `# 同じ見出し\n\n${FILLER}\n\n${FILLER}\n\n${FILLER}\n\n${FILLER}\n\n`;
    const trees = new MarkdownTrees();
    trees.parse(section + section);
    const edited = `前置き\n\n${section}${section}`;
    expect(everythingIn(trees.parse(edited))).toEqual(
      everythingIn(formatOf('draft.md').parse(edited)),
    );
  });
});
