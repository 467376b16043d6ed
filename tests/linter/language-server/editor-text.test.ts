import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EditorText } from '#linter/language-server/editor-text.ts';

const content = fc
  .array(fc.constantFrom('国', '𠮷', 'a', '\n', '\r\n', '\r', ' '), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('EditorText', () => {
  it('counts as the protocol’s own documents do', () => {
    fc.assert(
      fc.property(content, fc.nat({ max: 8 }), fc.nat({ max: 8 }), (text, line, character) => {
        const ours = new EditorText(text);
        const theirs = TextDocument.create('file:///a.md', 'markdown', 1, text);
        expect(ours.offsetAt({ line, character })).toBe(theirs.offsetAt({ line, character }));
      }),
    );
  });

  it('leads from an offset to a position and back', () => {
    fc.assert(
      fc.property(content, fc.nat({ max: 30 }), fc.boolean(), (text, at, bom) => {
        const ours = new EditorText((bom ? '\uFEFF' : '') + text);
        const offset = Math.min(at, text.length);
        // Between \r and \n there is no position.
        fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
        expect(ours.offsetAt(ours.positionAt(offset))).toBe(offset);
      }),
    );
  });

  it('reads a BOM as a character of the editor’s and none of the engine’s', () => {
    const text = new EditorText('\uFEFF国民\n安全');
    expect(text.text).toBe('国民\n安全');
    expect(text.rangeOf({ start: 0, end: 2 })).toEqual({
      start: { line: 0, character: 1 },
      end: { line: 0, character: 3 },
    });
    expect(text.line(0)).toBe('国民');
  });

  it('holds positions that lie nowhere to the text', () => {
    const text = new EditorText('国民\n安全');
    expect(text.offsetAt({ line: -1, character: 0 })).toBe(0);
    expect(text.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(text.offsetAt({ line: 9, character: 0 })).toBe(5);
    expect(
      text.spanOf({ start: { line: 1, character: 1 }, end: { line: 0, character: 1 } }),
    ).toEqual({
      start: 1,
      end: 4,
    });
  });
});
