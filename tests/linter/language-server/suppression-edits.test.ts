import { describe, expect, it } from 'vitest';
import { suppressionEdits } from '#linter/language-server/suppression-edits.ts';
import type { Finding } from '#linter/finding.ts';
import { LineIndex } from '#glossary/text/lines.ts';

/** The draft after the comment for the place marked «…» was written; undefined where there is none to write. */
function suppressed(marked: string, path = 'draft.md', withReason = false): string | undefined {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const lines = new LineIndex(text);
  const [from, to] = [lines.position(start), lines.position(end)];
  const finding: Finding = {
    file: path,
    ruleId: 'name/former',
    severity: 'warning',
    message: '',
    start,
    end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    actual: text.slice(start, end),
    expected: [],
    url: '',
  };
  return suppressionEdits({ path, text, finding, withReason })?.reduceRight(
    (made, edit) => made.slice(0, edit.start) + edit.text + made.slice(edit.end),
    text,
  );
}

const COMMENT = '<!-- shirube-disable-next-line name/former -->';

describe('suppressionEdits', () => {
  it.each([
    ['a paragraph', '«NISC»は示した。\n', `${COMMENT}\nNISCは示した。\n`],
    [
      'CRLF',
      '前の段落。\r\n\r\n«NISC»は示した。\r\n',
      `前の段落。\r\n\r\n${COMMENT}\r\nNISCは示した。\r\n`,
    ],
    ['a heading', '前の段落。\n# «NISC»の役割\n', `前の段落。\n${COMMENT}\n# NISCの役割\n`],
    [
      'a line within a paragraph: not on a line of its own, which would split it',
      '総務省と\n«NISC»は示した。\n',
      `総務省と${COMMENT}\nNISCは示した。\n`,
    ],
    [
      'a line after a hard break, which stays one',
      '総務省と  \n«NISC»は示した。\n',
      `総務省と${COMMENT}  \nNISCは示した。\n`,
    ],
    ['the first item of a list', '- «NISC»\n- NICT\n', `${COMMENT}\n- NISC\n- NICT\n`],
    [
      'a later item: the list stays one',
      '1. NICT\n2. «NISC»\n',
      `1. NICT\n   ${COMMENT}\n2. NISC\n`,
    ],
    ['an item in an item', '- 国\n  - «NISC»\n', `- 国\n  ${COMMENT}\n  - NISC\n`],
    [
      'a quotation',
      '> 総務省\n>\n> «NISC»は示した。\n',
      `> 総務省\n>\n> ${COMMENT}\n> NISCは示した。\n`,
    ],
    [
      'the first row of a table: around it, for the line above has no room',
      '序。\n\n| 主体 |\n| --- |\n| «NISC» |\n| 総務省 |\n\n後。\n',
      '序。\n\n<!-- shirube-disable name/former -->\n| 主体 |\n| --- |\n| NISC |\n| 総務省 |\n<!-- shirube-enable name/former -->\n\n後。\n',
    ],
    [
      'a later row: in the cell above',
      '| 主体 |\n| --- |\n| 総務省 |\n| «NISC» |\n',
      `| 主体 |\n| --- |\n| 総務省${COMMENT} |\n| NISC |\n`,
    ],
    [
      'a table at the end of the file',
      '| 主体 |\n| --- |\n| «NISC» |',
      '<!-- shirube-disable name/former -->\n| 主体 |\n| --- |\n| NISC |\n<!-- shirube-enable name/former -->\n',
    ],
  ])('keeps back a finding in %s', (_, marked, expected) => {
    expect(suppressed(marked)).toBe(expected);
  });

  it('leaves room for the reason that must be given', () => {
    expect(suppressed('«NISC»', 'draft.md', true)).toBe(
      '<!-- shirube-disable-next-line name/former:  -->\nNISC',
    );
  });

  it('offers nothing where a comment would be text', () => {
    expect(suppressed('«NISC»は示した。', 'draft.txt')).toBeUndefined();
    expect(suppressed('---\ntitle: «NISC»の役割\n---\n\n本文。\n')).toBeUndefined();
  });

  it('works deep in a long file, where only a part is read again', () => {
    const filler = `${'総務省は、関係機関と連携し、取組を推進する。'.repeat(20)}\n\n`.repeat(60);
    expect(suppressed(`${filler}## «NISC»\n\n${filler}`)).toBe(
      `${filler}${COMMENT}\n## NISC\n\n${filler}`,
    );
  });
});
