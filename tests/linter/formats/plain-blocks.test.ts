import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import markdown, { markdownDocument } from '#linter/formats/markdown.ts';
import { plainRuns } from '#linter/formats/plain-blocks.ts';
import { textOf } from '#linter/formats/plain-words.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/** The plain blocks of a text, as their words. */
function plain(text: string): string[][] {
  return plainRuns(text).map(({ blocks }) => blocks.map((block) => textOf(block)));
}

describe('plain blocks', () => {
  it.each<[string, string[][]]>([
    ['我が国では、IoTの普及が進む。', [['我が国では、IoTの普及が進む。']]],
    ['甲 \n乙\n\nThe strategy\r\nof 2021\n', [['甲\n乙', 'The strategy\r\nof 2021']]],
    ['甲\n\n# 題\n\n乙', [['甲', '題', '乙']]],
    ['甲\n## 題 \n乙', [['甲', '題', '乙']]],
    ['# 題 #\n\n#題\n\n#', []],
    ['# **題**\n\n甲', [['題', '甲']]],
    ['**太字**と**太い字**の\n**語**', [['太字と太い字の\n語']]],
    ['**太字****太い字**', []],
    ['**「太字」**の', []],
    ['甲は**、太字**の', []],
    ['***太字***', []],
    ['| 甲<br>乙 | <b>丙</b> |\n| --- | --- |', [['甲乙丙']]],
    ['甲<br />乙<th colspan="2">丙', [['甲乙丙']]],
    ['<b>甲</b>', []],
    ['甲<a href=x>乙</a>', []],
    ['甲<!-- 乙 -->', []],
    ['# 題\n===\n\n甲', [['題'], ['甲']]],
    ['- 甲\n- 乙\n\n丙', [['甲乙', '丙']]],
    ['次のとおり。\n1. 甲\n2. 乙', [['次のとおり。', '甲乙']]],
    ['次のとおり。\n2. 甲', []],
    ['- 甲\n続き\n\n乙', [['甲\n続き', '乙']]],
    ['2. 甲\n\n- 乙  \n   続き\n* 丙', [['甲', '乙続き', '丙']]],
    ['- 甲\n2. 乙', []],
    ['- 甲\n\n2. 乙', [['甲', '乙']]],
    ['- 甲\n- **乙**\n\n丙', [['甲乙', '丙']]],
    ['- 甲\n- `乙`\n\n丙', [['丙']]],
    ['1. `甲`\n\n1. 乙', []],
    ['| 甲 | 乙 |\n|---|:-:|\n| 1 |  |\n\n丙', [['甲乙1', '丙']]],
    ['| 甲 | 乙 |\n| --- |\n\n丙', [['丙']]],
    ['| 甲 |\n| --- |\n続き\n\n丙', [['丙']]],
    ['| 甲 |\n| --- |\n| 1 | 2 |\n\n丙', [['丙']]],
    ['　全角の字下げ\n\n　\n\n続き', [['　全角の字下げ', '　', '続き']]],
    ['R&D、2~3年、a*の値', []],
    ['R&D、2~3年、5-6年', [['R&D、2~3年、5-6年']]],
    ['題\n===\n\n題\n---\n', []],
    ['甲  \n  乙   \n', [['甲乙']]],
    ['施策名\tR3年度\t新規\n機構\t50.0\t\n計\t', [['施策名\tR3年度\t新規\n機構\t50.0\n計']]],
    ['< 重点項目 >、x<2、<総務省①>', [['< 重点項目 >、x<2、<総務省①>']]],
    ['`甲`\n\n   乙\n\n- 丙', [['乙', '丙']]],
    ['- `甲`\n\n 乙\n\n  丙', [['乙', '丙']]],
    ['- `甲`\n\n  続き\n\n- 丙', []],
    ['甲\n    乙\n\t丙', [['甲\n乙\n丙']]],
    [' はじめに \n\n 2019 年の\n  取組', [['はじめに', '2019 年の\n取組']]],
    ['- 甲\n\n  続き\n\n1. 乙\n\n2) 丙', []],
    ['- 甲\n- \n- - 乙\n- 丙 ', []],
    ['- 甲\n\n  乙\n\n丙', [['丙']]],
    ['```\n甲\n\n乙\n```\n\n丙', [['丙']]],
    ['<!-- 甲\n\n乙\n-->\n\n丙', [['丙']]],
    ['---\ndate: 2026\n\n甲\n---\n\n乙', [['乙']]],
    ['甲 | 乙\n--- | ---\n1 | 2', []],
    ['https://example.jp/ を参照', [['https://example.jp/ を参照']]],
    [
      '参照：\n https://www.soumu.go.jp/main_sosiki/a.html#b \n',
      [['参照：\nhttps://www.soumu.go.jp/main_sosiki/a.html#b']],
    ],
    ['https://example.jp/。', []],
    ['（https://example.jp/）', []],
    ['https://example_a.jp', []],
    ['https://localhost/', []],
    ['連絡先は a@example.jp とする。', []],
    ['www.example.jp を参照', []],
    ['甲&amp;乙', []],
    ['', []],
  ])('of %j', (text, runs) => {
    expect(plain(text)).toEqual(runs);
  });

  const line = fc.constantFrom(
    '我が国では、IoTの普及が進む。',
    ' はじめに ',
    '   三つ字下げ',
    '    四つ字下げ',
    '2019 年（令和元年）に、',
    '(a)項目、1.5倍',
    '1) 項目',
    '12.',
    '.5倍',
    '=',
    '　令和２年度の要求額は15.0億円である。',
    'The strategy of 2021 ',
    'R&D、2~3年、5-6年 ',
    '**太字**の語',
    '**太字** ',
    '  **太字**と**B**',
    '語は**太字**',
    '**太字',
    '字**',
    '****太字**',
    '**太 字**、**、**',
    '*斜体*と**太字**',
    '甲~~乙~~丙',
    '- 項目',
    '- 別の項目 ',
    '* 星の項目',
    '-  深い項目',
    '- **太字**',
    '  - 入れ子',
    '- - 入れ子',
    '- 1. 入れ子',
    '-',
    '  続き',
    '1. 項目',
    '1. 次の項目 ',
    '3. 三番目',
    '3) 三番目',
    '1. **太字**',
    '01. 項目',
    '10. 項目',
    '   続き',
    '１．項目',
    '# 題',
    '## 小さな題 ',
    '#  題  ',
    '### 題 ###',
    '# 題#',
    '#題',
    '#',
    '####### 七つ',
    ' # 字下げの題',
    '# 題  と　語',
    '# *題*',
    '===',
    '---',
    '> 引用',
    '```',
    '~~~',
    '<!--',
    '-->',
    '<div>',
    '<script>',
    '</script>',
    '[^1]: 注',
    '[a]: https://example.jp/',
    '注[^1]と[a]',
    '| 甲 | 乙 |',
    '| 甲 | 乙 |',
    '| --- | --- |',
    '| --- | --- |',
    '|:-:|---:| ',
    '| 1億円 | |',
    '||  15.0億円  | ',
    '| 甲 |',
    '| - |',
    '| 甲 | 乙 | 丙 |',
    '| 甲 | 乙',
    '| **甲** | 乙 |',
    '|',
    '||',
    '| |',
    ' | 甲 | 乙 |',
    ':-:',
    'https://example.jp/',
    'https://www.soumu.go.jp/main_sosiki/cyber-security/telework/ ',
    '参照 https://example.jp/a_b-c.d.pdf?x=1#y 参照',
    '　https://example.jp 　https://example.jp/a',
    'https://a.b-c.de/。',
    '(https://example.jp/)',
    'http://example.jp/a_',
    'HTTP://example.jp/',
    'https://example.jp/a**太字**',
    'a@example.jp',
    '行の終わり  ',
    ' 行の終わり    ',
    '行の終わり\t',
    '行の終わり \t ',
    '甲\t15.0\t',
    '-\t項目',
    '1.\t項目',
    '| 甲\t|\t乙 |',
    '<施策例>、x < 2',
    '甲<br>乙<br/>丙<br />',
    '甲</b >、<th colspan="2" id="乙">丙',
    '甲<b c="**">**太字**<d>',
    '**太<br>字**',
    '甲<b',
    '乙>',
    '<b>丙</b>',
    '<table border="1"> <tr>',
    '| 甲<br>乙 | <b>丙 |',
    ' （４）一つ字下げ',
    '\u2003（４）全角空白',
    '\uFEFF甲',
    '   - 深い項目',
    '> - 引用の項目',
    '行の終わり\\',
    '\t字下げ',
    '　',
    ' ',
    '',
    '',
    '',
  );
  const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

  it('read as the parser reads them, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, end), { maxLength: 24 }), (lines) => {
        const text = lines.flat().join('');
        const whole = markdownDocument(parser.parse(text), text);
        const own = markdown.parse(text);
        expect(own.document).toEqual(whole.document);
        expect(own.comments).toEqual(whole.comments);
        expect(own.links).toEqual(whole.links);
        expect(own.footnotes).toEqual(whole.footnotes);
        for (let at = 0; at < whole.document.text.length; at += 1) {
          expect(own.locate({ start: at, end: at + 1 })).toEqual(
            whole.locate({ start: at, end: at + 1 }),
          );
        }
      }),
      { numRuns: 600 },
    );
  });
});
