import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EditorText } from '#linter/language-server/editor-text.ts';
import { editsBetween } from '#linter/language-server/text-edits.ts';

/** The text after the edits, as a client applies them. */
function applied(before: string, after: string): string {
  const text = new EditorText(before);
  const document = TextDocument.create('file:///a.md', 'markdown', 1, before);
  const edits = editsBetween(before, after).map((edit) => ({
    range: text.rangeOf(edit),
    newText: edit.text,
  }));
  return TextDocument.applyEdits(document, edits);
}

const lines = fc.array(
  fc.oneof(fc.constantFrom('国民の安全', '国⺠の安全', '', '𠮷野家', '令和7年'), fc.string()),
  { maxLength: 12 },
);
const text = fc.tuple(lines, fc.constantFrom('\n', '\r\n')).map(([words, end]) => words.join(end));

describe('editsBetween', () => {
  it('makes one text of any other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applied(before, after)).toBe(after);
      }),
    );
  });

  it('leaves alone what stays the same', () => {
    const before = '一行目\n国⺠の安全\n三行目\n四行目の国⺠\n';
    expect(editsBetween(before, before.replaceAll('⺠', '民'))).toEqual([
      { start: 5, end: 6, text: '民' },
      { start: 19, end: 20, text: '民' },
    ]);
    expect(editsBetween(before, before)).toEqual([]);
  });

  it('never parts the halves of a character', () => {
    // 𠮷 and 𠮶 share their first half.
    expect(editsBetween('𠮷', '𠮶')).toEqual([{ start: 0, end: 2, text: '𠮶' }]);
  });

  it('never parts a line end of two units', () => {
    for (const [before, after] of [
      ['\r\n', '\n'],
      ['\n', '\r\n'],
      ['国\r\n民', '国\n民'],
      ['国\r\n', '国\r'],
    ]) {
      expect(applied(before ?? '', after ?? '')).toBe(after);
    }
  });

  it('takes a text of one long line, and one of many', () => {
    const long = '国'.repeat(1_000_000);
    expect(editsBetween(long, `${long}民`)).toEqual([
      { start: 1_000_000, end: 1_000_000, text: '民' },
    ]);
    const many = '国⺠\n'.repeat(20_000);
    expect(applied(many, many.replaceAll('⺠', '民'))).toBe(many.replaceAll('⺠', '民'));
  });
});
