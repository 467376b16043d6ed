import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import markdown, { markdownDocument } from '#linter/formats/markdown.ts';
import { markdownPieces } from '#linter/formats/markdown-pieces.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/** Long enough that a cut comes after each block that allows one. */
const FILLER = `${'情報通信'.repeat(1800)}\\*\n`;

const block = fc.constantFrom(
  '# 題\n',
  '段落と[連絡先][a]、脚注[^1]。\n',
  '- 甲\n\n  続き\n- 乙\n',
  '- 甲\n\n      字下げ\n\n  ```\n  # 題ではない\n  ```\n',
  '1. 甲\n\n2. 乙\n',
  '> 引用\n> 続き\n',
  '> 引用\n怠けた続き\n',
  '| 甲 | 乙 |\n| --- | --- |\n| 1億円 | 2億円 |\n',
  '```\n# 題ではない\n\n段落ではない\n```\n',
  '~~~ text\n```\n段落ではない\n~~~\n',
  '<!-- 注釈\n\n段落ではない\n-->\n',
  '<div>\n段落\n</div>\n',
  '<script>\n\n段落ではない\n</script>\n',
  '[a]: https://example.jp/ "題"\n',
  '[^1]: 脚注の文\n\n    続き\n',
  '題\n===\n',
  '    字下げのコード\n',
  '***\n',
  '@',
);

const draft = fc
  .tuple(fc.boolean(), fc.array(block, { maxLength: 12 }))
  .map(
    ([front, blocks]) =>
      (front ? '---\ndate: 2026-01-01\n---\n\n' : '') + blocks.join('\n').replaceAll('@', FILLER),
  );

describe('Markdown in pieces', () => {
  it('follows without a gap, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(draft, fc.string()), (text) => {
        const pieces = markdownPieces(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        let at = 0;
        for (const piece of pieces) {
          expect(piece.start).toBe(at);
          at += piece.text.length;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads as the whole file does', () => {
    fc.assert(
      fc.property(draft, (text) => {
        const whole = markdownDocument(parser.parse(text), text);
        const pieces = markdown.parse(text);
        expect(pieces.document).toEqual(whole.document);
        expect(pieces.comments).toEqual(whole.comments);
        expect(pieces.anchors).toEqual(whole.anchors);
        expect(pieces.links).toEqual(whole.links);
        expect(pieces.footnotes).toEqual(whole.footnotes);
        for (let at = 0; at < whole.document.text.length; at += 997) {
          expect(pieces.locate({ start: at, end: at + 1 })).toEqual(
            whole.locate({ start: at, end: at + 1 }),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('cuts a long file often', () => {
    expect(markdownPieces(`# 題\n\n${FILLER}\n`.repeat(20)).length).toBe(20);
  });
});
