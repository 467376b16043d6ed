import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OBJECT, passages } from '#glossary/document/model.ts';
import markdown from '#linter/formats/markdown.ts';

function shape(text: string): unknown[] {
  const { document } = markdown.parse(text);
  return document.blocks.map((block) => [
    block.kind,
    block.kind === 'table'
      ? block.cells.map((cell) => document.text.slice(cell.start, cell.end))
      : document.text.slice(block.start, block.end),
  ]);
}

describe('Markdown as a document', () => {
  it.each<[string, string, unknown[]]>([
    [
      'a heading and a paragraph',
      '# １　はじめに\n\n本方針は\n続く。',
      [
        ['heading', '１　はじめに'],
        ['paragraph', '本方針は\n続く。'],
      ],
    ],
    ['emphasis does not break a word', '第**4**版', [['paragraph', '第4版']]],
    [
      'lists',
      '- 甲\n  - 乙',
      [
        ['list-item', '甲'],
        ['list-item', '乙'],
      ],
    ],
    [
      'a table',
      '| 事業 | 額 |\n| --- | --- |\n| 甲 | 1億円 |',
      [['table', ['事業', '額', '甲', '1億円']]],
    ],
    ['code is not text', '`NOTICE` と\n\n```\nNISC\n```', [['paragraph', `${OBJECT} と`]]],
    [
      'addresses are not text',
      '<https://www.nict.go.jp/> と [NICT](https://www.nict.go.jp/)',
      [['paragraph', `${OBJECT} と NICT`]],
    ],
    [
      'a footnote',
      '骨子[^1]を示した。\n\n[^1]: NISCの資料',
      [
        ['paragraph', '骨子[^1]を示した。'],
        ['note', 'NISCの資料'],
      ],
    ],
    ['a character reference and an escape', 'R&amp;D \\* 甲', [['paragraph', 'R&D * 甲']]],
    ['struck text is gone', '~~NISC~~ NCO', [['paragraph', `${OBJECT} NCO`]]],
  ])('%s', (_, text, blocks) => {
    expect(shape(text)).toEqual(blocks);
  });

  it('keeps the numbers of ordered lists beside the text', () => {
    const { document } = markdown.parse('3. 甲\n\n   続き\n4. 乙\n   - 丙\n');
    expect(
      document.blocks.map((block) => [
        block.kind === 'table' ? undefined : block.marker,
        document.text.slice(block.start, block.end),
      ]),
    ).toEqual([
      ['3.', '甲'],
      [undefined, '続き'],
      ['4.', '乙'],
      [undefined, '丙'],
    ]);
  });

  it('marks quotations and reads the front matter', () => {
    const { document } = markdown.parse(
      '---\ntitle: 方針\ndate: 2026-06-01\n---\n\n> 引用\n> 続き\n',
    );
    expect(document).toMatchObject({
      title: '方針',
      date: '2026-06-01',
      blocks: [{ kind: 'paragraph', quoted: true }],
    });
    expect(document.text).toBe('引用\n続き');
  });

  it.each([['2026-13-45'], ['来年'], ['[1, 2'], ['*a']])(
    'leaves out a front-matter date that is none: %s',
    (date) => {
      expect(markdown.parse(`---\ndate: ${date}\n---\n\n甲`).document.date).toBeUndefined();
    },
  );

  it.each<[string, string, string, boolean]>([
    ['plain text', '総務省はNISCと', 'NISC', true],
    ['after an escape', '\\*NISC', 'NISC', true],
    ['after a character reference', 'R&amp;DとNISC', 'NISC', true],
    ['across emphasis', '第**4**版', '第4版', false],
    ['across the lines of a quote', '> 令和2年\n> 度予算', '令和2年\n度予算', false],
    ['across the lines of a paragraph', '令和2年\n度予算', '令和2年\n度予算', true],
  ])('locates text: %s', (_, source, wanted, exact) => {
    const { document, locate } = markdown.parse(source);
    const start = document.text.indexOf(wanted);
    const place = locate({ start, end: start + wanted.length });
    expect(place?.exact).toBe(exact);
    if (exact) expect(source.slice(place?.start, place?.end)).toBe(wanted);
    else
      expect(
        source
          .slice(place?.start, place?.end)
          .replace(/\*\*|\n> /g, (mark) => (mark === '**' ? '' : '\n')),
      ).toBe(wanted);
  });

  it('keeps CRLF in step', () => {
    const source = '# 題\r\n\r\n総務省は\r\nNISCと連携する。\r\n';
    const { document, locate } = markdown.parse(source);
    const start = document.text.indexOf('NISC');
    const place = locate({ start, end: start + 4 });
    expect(source.slice(place?.start, place?.end)).toBe('NISC');
  });

  const soup = fc
    .array(
      fc.constantFrom(
        '令和2年',
        'NISC',
        '**',
        '*',
        '_',
        '`',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '1. ',
        '| ',
        '&amp;',
        '&#x6c11;',
        '\\',
        '\\*',
        '[',
        '](x)',
        '[^1]',
        '~~',
        '# ',
        '<br>',
        '\t',
        '\r\n',
        '\u0000',
        '\uD800',
        '😀',
        '⺠',
        ' ',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('maps every exact character back to itself, whatever the file holds', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const { document, locate } = markdown.parse(source);
        for (const { start, end } of passages(document)) {
          expect(start).toBeLessThanOrEqual(end);
          for (let at = start; at < end; at += 1) {
            const place = locate({ start: at, end: at + 1 });
            expect(place).toBeDefined();
            // micromark writes U+FFFD for NUL, as CommonMark asks.
            if (place?.exact === true && document.text[at] !== '\uFFFD') {
              expect(source.slice(place.start, place.end)).toBe(document.text[at]);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
