import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import {
  escapeMarkdown,
  markdownLink,
  webAddress,
} from '#linter/language-server/markdown-words.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** What a reader would see that is not plain text. A bare address that says where it leads is plain enough. */
function markupIn(node: Nodes): string[] {
  if (node.type === 'link' && /^(?:https?:|www\.)|@/.test(textIn(node))) return [];
  const own = ['root', 'paragraph', 'text'].includes(node.type) ? [] : [node.type];
  return [...own, ...('children' in node ? node.children.flatMap(markupIn) : [])];
}

function textIn(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '[ここ](command:workbench.action.quit)',
  '![](https://evil.example/x.png)',
  '# 見出し',
  '1. 一',
  '- [ ] する',
  '| a |\n| - |',
  '***',
  '```\nx',
  '&lt;b&gt;',
  'https://evil.example www.evil.example a@evil.example',
  '[^1]',
  '~~x~~',
  '    code',
  'x\n===',
  '\u0000\u0007',
  String.raw`\\`,
];

describe('escapeMarkdown', () => {
  it.each(HOSTILE)('shows %j as it is', (text) => {
    const tree = parser.parse(`甲 ${escapeMarkdown(text)}`);
    expect(markupIn(tree)).toEqual([]);
    expect(tree.children).toHaveLength(1);
  });

  it('shows any text, white space aside, and nothing but text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), (text) => {
        const tree = parser.parse(`甲${escapeMarkdown(text)}乙`);
        const shown = text.replaceAll(/[\s\u0000-\u001F\u007F]+/g, ' ').trim();
        expect(markupIn(tree)).toEqual([]);
        expect(textIn(tree)).toBe(`甲${shown}乙`);
      }),
      { numRuns: 60 },
    );
  });
});

describe('markdownLink', () => {
  it('leads to addresses of the web alone', () => {
    expect(markdownLink('CYDER（NICT）', 'https://cyder.nict.go.jp/')).toBe(
      '[CYDER（NICT）](<https://cyder.nict.go.jp/>)',
    );
    for (const address of [
      'javascript:alert(1)',
      'command:x',
      'data:text/html,x',
      'file:///etc/passwd',
      'x',
    ])
      expect(markdownLink('題', address)).toBe('題');
  });

  it('cannot be left through its label or its address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (label, rest) => {
        const address = `https://example.jp/${rest}`;
        fc.pre(webAddress(address) !== undefined && label.trim() !== '');
        const { children } = parser.parse(markdownLink(label, address));
        const [paragraph] = children;
        expect(children).toHaveLength(1);
        if (paragraph?.type !== 'paragraph') throw new Error('no paragraph');
        expect(paragraph.children.map(({ type }) => type)).toEqual(['link']);
      }),
    );
  });
});
