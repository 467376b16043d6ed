import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OBJECT } from '#glossary/document/model.ts';
import { Failure } from '#linter/failure.ts';
import { parsedOpened } from '#linter/formats/opened-draft.ts';
import word from '#linter/formats/word.ts';
import { item, paragraph, run, table, wordFile, type WordFileParts } from './word-file.ts';

async function open(parts: WordFileParts) {
  const { text, opened } = await word.open(wordFile(parts), 'draft.docx');
  return { text, opened, parsed: parsedOpened(opened) };
}

async function shape(body: string): Promise<unknown[]> {
  const { text, opened } = await open({ body });
  return opened.document.blocks.map(({ kind, start, end, ...block }) => [
    kind,
    'level' in block ? block.level : undefined,
    text.slice(start, end),
  ]);
}

describe('a Word file as a document', () => {
  it.each<[string, string, unknown[]]>([
    [
      'headings by the built-in style, its Japanese name, an outline level, and a style based on one',
      paragraph('甲', '1') +
        paragraph('乙', '10') +
        paragraph('丙', 'shou') +
        paragraph('丁', 'shou2'),
      [
        ['heading', 1, '甲'],
        ['heading', 1, '乙'],
        ['heading', 2, '丙'],
        ['heading', 2, '丁'],
      ],
    ],
    [
      'runs break no word',
      `<w:p>${run('実践的')}${run('サイ', '<w:b/>')}${run('バー')}<w:r><w:br/></w:r>${run('防御演習')}</w:p>`,
      [['paragraph', undefined, '実践的サイバー\n防御演習']],
    ],
    [
      'ruby: the base is read, its reading is not',
      `<w:p>${run('旧')}<w:r><w:ruby><w:rubyPr><w:hps w:val="10"/></w:rubyPr><w:rt>${run('しるべ')}</w:rt><w:rubyBase>${run('標')}</w:rubyBase></w:ruby></w:r>${run('を')}</w:p>`,
      [['paragraph', undefined, '旧標を']],
    ],
    [
      'a number that Word fills in',
      `<w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr>${run('図')}<w:fldSimple w:instr=" SEQ 図 \\* ARABIC ">${run('1')}</w:fldSimple>${run('　体制')}</w:p>`,
      [['caption', undefined, '図1　体制']],
    ],
    [
      'tabs, but no tab stops; looks that come and go within a word',
      `<w:p w:rsidR="00A1"><w:pPr><w:tabs><w:tab w:val="left" w:pos="840"/></w:tabs><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr><w:r w:rsidRPr="00A2"><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="21"/></w:rPr><w:t>第1</w:t><w:tab/><w:t>サイ</w:t></w:r><w:proofErr w:type="spellStart"/>${run('バー', '<w:b/>')}</w:p>`,
      [['paragraph', undefined, '第1\tサイバー']],
    ],
    [
      'changes are accepted, struck text is gone',
      `<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins>${run('消', '<w:strike/>')}${run('名')}</w:p>`,
      [['paragraph', undefined, `新${OBJECT}名`]],
    ],
    [
      'lists',
      item('甲', 1) + item('乙', 1, 1),
      [
        ['list-item', 1, '甲'],
        ['list-item', 2, '乙'],
      ],
    ],
    [
      'a table, a row a line',
      table(['事業', '額'], ['甲', '1億円']) + paragraph('後'),
      [
        ['table', undefined, '事業\t額\n甲\t1億円'],
        ['paragraph', undefined, '後'],
      ],
    ],
    ['a frame of one cell', table(['囲み']), [['paragraph', undefined, '囲み']]],
    [
      'empty paragraphs',
      paragraph('') + paragraph(' ') + paragraph('甲'),
      [['paragraph', undefined, '甲']],
    ],
  ])('%s', async (_, body, blocks) => {
    expect(await shape(body)).toEqual(blocks);
  });

  it('has merged cells where they stand', async () => {
    const cell = (text: string, properties: string): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const { opened } = await open({
      body: `<w:tbl><w:tr>${cell('分類', '<w:vMerge w:val="restart"/>')}${cell('額', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('R1', '')}${cell('R2', '')}</w:tr></w:tbl>`,
    });
    const [block] = opened.document.blocks;
    expect(block?.kind === 'table' ? block.cells : []).toMatchObject([
      { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
      { row: 1, column: 1 },
      { row: 1, column: 2 },
    ]);
  });

  it('has its notes after the body, marked as in Markdown', async () => {
    const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`;
    const { text, opened } = await open({
      body: `<w:p>${run('骨子')}${mark(7)}${run('と戦略')}${mark(2)}</w:p>`,
      parts: {
        'footnotes.xml': `<w:footnote w:id="2">${paragraph('乙の注')}</w:footnote><w:footnote w:id="7">${paragraph('甲の注')}${paragraph('続き')}</w:footnote>`,
      },
    });
    expect(text).toBe('骨子[^1]と戦略[^2]\n甲の注\n続き\n乙の注\n');
    expect(opened.document.blocks.slice(1)).toMatchObject([
      { kind: 'note', marker: '[^1]' },
      { kind: 'note' },
      { kind: 'note', marker: '[^2]' },
    ]);
    const { marks, bodies } = opened.footnotes;
    expect(marks.map(({ label, start, end }) => [label, text.slice(start, end)])).toEqual([
      ['1', '[^1]'],
      ['2', '[^2]'],
    ]);
    expect(bodies.map(({ start, end }) => text.slice(start, end))).toEqual(['甲の注', '乙の注']);
  });

  it('says where a place is found', async () => {
    const { text, parsed } = await open({
      body:
        paragraph('１　はじめに', '1') +
        paragraph('本文') +
        table(['事業', '額'], ['甲', '1億円']) +
        paragraph('後'),
    });
    const nameOf = (words: string): unknown => {
      const start = text.indexOf(words);
      return parsed.locate({ start, end: start + words.length })?.name?.ja;
    };
    expect(['１　はじめに', '本文', '1億円', '後'].map((words) => nameOf(words))).toEqual([
      '段落1',
      '段落2（１ はじめに）',
      '1番目の表の2行目（１ はじめに）',
      '段落3（１ はじめに）',
    ]);
  });

  it('leaves out rules on numbers that Word adds by itself', async () => {
    expect((await open({ body: item('甲', 1) })).opened.withoutRules).toBeUndefined();
    expect((await open({ body: item('甲', 2) })).opened.withoutRules).toContain(
      'reference/unresolved',
    );
  });

  it('has addresses of links where their words stand', async () => {
    const { text, opened } = await open({
      body: `${paragraph('前')}<w:p>${run('詳しくは')}<w:hyperlink r:id="rId9">${run('別紙')}</w:hyperlink></w:p>`,
      relationships:
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="annex.pdf" TargetMode="External"/>',
    });
    expect(opened.links.map(({ url, start, end }) => [url, text.slice(start, end)])).toEqual([
      ['annex.pdf', '別紙'],
    ]);
  });
});

describe('what is no Word file', () => {
  const good = wordFile({ body: paragraph('甲') });

  it.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(), /Word file/],
    ['text', strToU8('実践的サイバー防御演習'), /Word file/],
    ['half a file', good.subarray(0, good.length >> 1), /Word file/],
    ['another zip', zipSync({ 'a.txt': strToU8('x') }), /Word file/],
    [
      'a spreadsheet by another name',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') }),
      /Word file/,
    ],
    ['a protected or old file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /password/],
    [
      'XML that is none',
      zipSync({ ...unzipSync(good), 'word/document.xml': strToU8('<w:document><w:p>') }),
      /Word file/,
    ],
    [
      'entities that grow',
      zipSync({
        ...unzipSync(good),
        'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w:document/>'),
      }),
      /Word file/,
    ],
    [
      'a zip that inflates to 80 MB',
      zipSync({ ...unzipSync(good), 'word/document.xml': new Uint8Array(80 * 1024 * 1024) }),
      /too large/,
    ],
    [
      'tables in tables in tables',
      wordFile({
        body: '<w:tbl><w:tr><w:tc>'.repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(20_000),
      }),
      /Word file/,
    ],
  ])('%s', async (_, bytes, reason) => {
    const failure = await word.open(bytes, 'x.docx').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(String(failure)).toMatch(reason);
  });

  it('ends with an answer or a Failure, whatever is broken in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = good.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const made = await word.open(bytes, 'x.docx').catch((error: unknown) => error);
          if (made instanceof Error) expect(made).toBeInstanceOf(Failure);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never looks at macros and pictures', async () => {
    const bytes = zipSync({
      ...unzipSync(good),
      'word/vbaProject.bin': strToU8('x'.repeat(1000)),
      'word/media/image1.png': strToU8('x'),
    });
    expect((await word.open(bytes, 'x.docm')).text).toBe('甲\n');
  });
});
