import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '#linter/failure.ts';
import { csvRows } from '#linter/laws/csv.ts';
import { indexFileOf, parseIndexFile } from '#linter/laws/index-file.ts';
import { readLaws } from '#linter/laws/read-laws.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<DataRoot>
  <Result><Code>0</Code><Message/></Result>
  <ApplData>
    <Category>1</Category>
    <LawNameListInfo><LawId>321CONSTITUTION</LawId><LawName>日本国憲法</LawName><LawNo>昭和二十一年憲法</LawNo><PromulgationDate>19461103</PromulgationDate></LawNameListInfo>
    <LawNameListInfo><LawId>359AC0000000086</LawId><LawName>電気通信事業法</LawName><LawNo>昭和五十九年法律第八十六号</LawNo><PromulgationDate>19841225</PromulgationDate></LawNameListInfo>
    <LawNameListInfo><LawId>0</LawId><LawName>甲&amp;乙法</LawName><LawNo>平成元年法律第一号</LawNo></LawNameListInfo>
  </ApplData>
</DataRoot>`;

const JSON_LIST = JSON.stringify({
  total_count: 2,
  count: 2,
  laws: [
    {
      law_info: { law_id: '412AC0000000102', law_num: '平成十二年法律第百二号' },
      revision_info: {
        law_title: '電子署名及び認証業務に関する法律',
        abbrev: '電子署名法,電子署名認証法',
      },
    },
    {
      law_info: { law_id: '426AC1000000104', law_num: '平成二十六年法律第百四号' },
      revision_info: null,
      current_revision_info: { law_title: 'サイバーセキュリティ基本法', abbrev: null },
    },
  ],
});

const CSV =
  '法令種別,法令番号,法令名,法令名読み,旧法令名,公布日\r\n' +
  '法律,昭和五十九年法律第八十六号,電気通信事業法,でんきつうしんじぎょうほう,,昭和五十九年十二月二十五日\r\n' +
  '法律,平成十一年法律第百六十二号,"国立研究開発法人情報通信研究機構法",,"独立行政法人情報通信研究機構法",\r\n';

describe('lists of laws', () => {
  it('reads the XML of law API version 1', () => {
    expect(readLaws(XML, 'laws.xml')).toEqual([
      { number: '昭和二十一年憲法', title: '日本国憲法' },
      { number: '昭和五十九年法律第八十六号', title: '電気通信事業法' },
      { number: '平成元年法律第一号', title: '甲&乙法' },
    ]);
  });

  it('reads the JSON of version 2, short names included', () => {
    expect(readLaws(JSON_LIST, 'laws.json')).toEqual([
      {
        number: '平成十二年法律第百二号',
        title: '電子署名及び認証業務に関する法律',
        names: ['電子署名法', '電子署名認証法'],
      },
      { number: '平成二十六年法律第百四号', title: 'サイバーセキュリティ基本法', names: [] },
    ]);
  });

  it('reads the CSV of all laws, former names included', () => {
    expect(readLaws(CSV, 'all_law_list.csv')).toEqual([
      { number: '昭和五十九年法律第八十六号', title: '電気通信事業法' },
      {
        number: '平成十一年法律第百六十二号',
        title: '国立研究開発法人情報通信研究機構法',
        names: ['独立行政法人情報通信研究機構法'],
      },
    ]);
  });

  it('reads a CSV with columns law_num and title', () => {
    const csv = 'law_id,law_num,title\n359AC0000000086,昭和五十九年法律第八十六号,電気通信事業法\n';
    expect(readLaws(csv, 'laws.csv')).toEqual([
      { number: '昭和五十九年法律第八十六号', title: '電気通信事業法' },
    ]);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['a page', '<html><body>お探しのページは見つかりません</body></html>'],
    ['broken XML', '<DataRoot><ApplData>'],
    ['XML with entities of its own', '<!DOCTYPE x [<!ENTITY a "b">]><DataRoot/>'],
    ['broken JSON', '{"laws": ['],
    ['other JSON', '{"laws": [{"name": "電気通信事業法"}]}'],
    ['JSON that is no list', '[1, 2, 3]'],
    ['a CSV without the columns', 'a,b\n1,2\n'],
    ['a CSV with a header alone', '法令番号,法令名\n'],
    ['deep XML', '<a>'.repeat(20_000)],
    ['deep JSON', '['.repeat(20_000)],
    ['many quotes', '"'.repeat(100_000)],
  ])('says in one line what is wrong: %s', (_, text) => {
    let failure: unknown;
    try {
      readLaws(text, 'laws.xml');
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(Failure);
    if (failure instanceof Failure) expect(failure.line('ja')).not.toContain('\n');
  });
});

describe('CSV', () => {
  it.each<[string, string[][]]>([
    ['', []],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,\n', [['a', '']]],
    ['a,"b,""c""\nd"\r\ne', [['a', 'b,"c"\nd'], ['e']]],
    ['"a', [['a']]],
    ['"a"x,b', [['a', 'b']]],
    ['a\rb', [['a'], ['b']]],
  ])('%j', (text, rows) => {
    expect(csvRows(text)).toEqual(rows);
  });

  it('reads back any rows that were quoted', () => {
    const cells = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(cells, (rows) => {
        const text = rows
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(csvRows(text)).toEqual(rows);
      }),
    );
  });
});

describe('the index file', () => {
  it('holds each law once, in one spelling, with all its names', () => {
    const { text, count } = indexFileOf([
      { number: '昭和五十九年法律第八十六号', title: '電気通信事業法' },
      { number: '昭和59年法律第86号', title: '電気通信事業法', names: ['事業法'] },
    ]);
    expect(count).toBe(1);
    expect(text).toBe(
      '{"shirube":"laws","version":1,"laws":[\n["昭和59年法律第86号","電気通信事業法","事業法"]\n]}\n',
    );
    const index = parseIndexFile(text, 'shirube-laws.json');
    expect(index.size).toBe(1);
    expect(index.numbersOf('事業法')).toEqual(['昭和59年法律第86号']);
    expect(index.titlesOf('昭和59年法律第86号')).toEqual(['電気通信事業法']);
    expect(index.nameEndingAt('又は電気通信事業法(', 9)).toBe('電気通信事業法');
    expect(index.nameEndingAt('又は電波法(', 5)).toBeUndefined();
  });

  it.each([
    '',
    '{}',
    '[]',
    '{"shirube":"laws","version":2,"laws":[]}',
    '{"shirube":"laws","version":1,"laws":[["a"]]}',
  ])('refuses what is none: %s', (json) => {
    expect(() => parseIndexFile(json, 'x.json')).toThrow(/not an index of laws/);
  });

  it('reads back any laws', () => {
    const word = fc.string({ minLength: 1, maxLength: 8 });
    const laws = fc.array(fc.record({ number: word, title: word, names: fc.array(word) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(laws, (list) => {
        const { text, count } = indexFileOf(list);
        expect(parseIndexFile(text, 'x.json').size).toBe(count);
      }),
    );
  });
});
