import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import cycles from '../../../../glossary/compile/check/cycles.ts';
import { CHECKS } from '../../../../glossary/compile/check/checks.ts';
import { anEntry, aSource } from '../../sample.ts';
import { found, sited } from './sited.ts';

const SOURCE = { id: 'src', at: 'p.1' };

const partOf = (id: string, ...to: string[]) =>
  anEntry({ id, relations: to.map((end) => ({ type: 'part-of', to: end })) });

const ncoSince = (date: string) =>
  anEntry({
    id: 'nco',
    relations: [{ type: 'successor-of', to: 'nisc', date, source: SOURCE }],
  });

const shortNamed = (id: string, text: string, match?: { case?: 'exact'; cues?: string[] }) =>
  anEntry({ id, short: { text, ...(match === undefined ? {} : { match }) } });

const problemsOfDefinition = (ja: string, en: string) =>
  found([anEntry({ id: 'a', name: '用語', definition: { ja, en } })]);

const figure = {
  metric: '受講者数',
  unit: '人',
  period: 'FY2020',
  status: 'actual',
  source: SOURCE,
} as const;

const problemsOfTwo = (first: number, second: number, qualifiers?: string[]) =>
  found([
    anEntry({
      id: 'a',
      figures: [
        { ...figure, value: first },
        { ...figure, value: second, ...(qualifiers && { qualifiers }) },
      ],
    }),
  ]);

const edition = (label: string, date: string, status: 'current' | 'superseded' | 'draft') => ({
  label,
  date,
  status,
  source: SOURCE,
});

test('every file of the folder is in the list, under its own name', () => {
  const folder = new URL('../../../../glossary/compile/check/', import.meta.url);
  const files = readdirSync(folder)
    .map((file) => basename(file, '.ts'))
    .filter((id) => id !== 'check' && id !== 'checks');
  expect(CHECKS.map(({ id }) => id).sort()).toEqual(files.sort());
});

test('a plain entry has no problems', () => {
  expect(found([anEntry({ id: 'a' })])).toEqual([]);
});

describe('references', () => {
  test('owner, relation ends and cited sources exist', () => {
    const entry = anEntry({
      id: 'a',
      owner: 'nobody',
      relations: [{ type: 'see-also', to: 'nothing' }],
      sources: [{ id: 'nowhere', at: 'p.1' }],
      names: [{ text: '旧', status: 'former', until: '2020', source: { id: 'gone', at: 'p.2' } }],
    });
    expect(found([entry], [])).toEqual([
      'a/names/0/source/id: error: no source "gone"',
      'a/owner: error: no entry "nobody"',
      'a/relations/0/to: error: no entry "nothing"',
      'a/sources/0/id: error: no source "nowhere"',
    ]);
  });
});

describe('cycles', () => {
  test('of one, two and three', () => {
    expect(found([partOf('a', 'a')])).toEqual([
      'a/relations/0/to: error: part-of goes in a circle: a → a',
    ]);
    expect(found([partOf('c', 'a'), partOf('b', 'c'), partOf('a', 'b')])).toEqual([
      'a/relations/0/to: error: part-of goes in a circle: a → b → c → a',
    ]);
  });

  test('what only leads to a circle is not blamed', () => {
    expect(found([partOf('x', 'a'), partOf('a', 'b'), partOf('b', 'a')])).toEqual([
      'a/relations/0/to: error: part-of goes in a circle: a → b → a',
    ]);
  });

  test('two ways up are none', () => {
    expect(found([partOf('a', 'b', 'c'), partOf('b', 'd'), partOf('c', 'd'), partOf('d')])).toEqual(
      [],
    );
  });

  test('a graph whose relations all point to earlier entries has none; one turned back makes one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(30), { maxLength: 3 }), { minLength: 2, maxLength: 30 }),
        (ends) => {
          const id = (index: number) => `e${index}`;
          const forest = ends.map((to, index) =>
            partOf(id(index), ...new Set(to.filter((end) => end < index).map(id))),
          );
          expect(found(forest)).toEqual([]);
          const last = forest.length - 1;
          const chain = forest.map((_, index) =>
            partOf(id(index), ...(index === 0 ? [id(last)] : [id(index - 1)])),
          );
          expect(found(chain)).toHaveLength(1);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a chain of 10,000 is walked without a stack', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) =>
      partOf(`e${i}`, ...(i === 0 ? [] : [`e${i - 1}`])),
    ).map(sited);
    const context = {
      entries: chain,
      sources: [],
      unread: new Set<string>(),
      byId: new Map(chain.map((entry) => [entry.value.id, entry])),
      sourceById: new Map(),
      today: '2026-11-22',
    };
    expect(cycles.run(context)).toEqual([]);
  });
});

describe('succession', () => {
  const nisc = anEntry({
    id: 'nisc',
    relations: [{ type: 'superseded-by', to: 'nco', date: '2025-07-01', source: SOURCE }],
  });

  test('both ends say so, with one date', () => {
    expect(found([nisc, ncoSince('2025-07')])).toEqual([]);
    expect(found([nisc, ncoSince('2025-04-01')])).toEqual([
      'nisc/relations/0/date: error: date 2025-07-01 is 2025-04-01 on the side of "nco"',
    ]);
  });

  test('one end alone is remarked upon', () => {
    expect(found([nisc, anEntry({ id: 'nco' })])).toEqual([
      'nisc/relations/0: info: "nco" has no successor-of back',
    ]);
  });

  test('a chain that ends at something that is over', () => {
    const old = anEntry({ id: 'old', relations: [{ type: 'superseded-by', to: 'new' }] });
    const gone = anEntry({
      id: 'new',
      relations: [{ type: 'successor-of', to: 'old' }],
      active: { until: '2022-03', source: SOURCE },
    });
    expect(found([old, gone])).toEqual([
      'old/relations/0/to: warning: leads to "new", which ended 2022-03 and has no successor',
    ]);
  });
});

describe('shared surfaces', () => {
  test('two claims need cues on both sides, and different ones', () => {
    expect(found([shortNamed('nco-a', 'NCO'), shortNamed('nco-b', 'ＮＣＯ')])).toEqual([
      'nco-b/short/text: error: "ＮＣＯ" is also a name of "nco-a", and has no cues',
    ]);
    expect(
      found([shortNamed('nco-a', 'NCO'), shortNamed('nco-b', 'NCO', { cues: ['統括室'] })]),
    ).toEqual(['nco-a/short/text: error: "NCO" is also a name of "nco-b", and has no cues']);
    expect(
      found([
        shortNamed('nco-a', 'NCO', { cues: ['統括室'] }),
        shortNamed('nco-b', 'NCO', { cues: ['統括室'] }),
      ]),
    ).toEqual(['nco-b/short/text: error: the cues of "NCO" are those of "nco-a"']);
    expect(
      found([
        shortNamed('nco-a', 'NCO', { cues: ['統括室'] }),
        shortNamed('nco-b', 'NCO', { cues: ['回線'] }),
      ]),
    ).toEqual([]);
  });

  test('capitals tell apart only when both sides insist on them', () => {
    const exact = { case: 'exact' } as const;
    expect(found([shortNamed('a', 'Cure', exact), shortNamed('b', 'CURE', exact)])).toEqual([]);
    expect(found([shortNamed('a', 'Cure'), shortNamed('b', 'CURE', exact)])).toHaveLength(1);
  });

  test('spacing, width and middle dots do not tell apart', () => {
    const a = anEntry({ id: 'a', name: 'サイバー・コロッセオ' });
    const b = anEntry({ id: 'b', name: 'サイバー･コロッセオ' });
    expect(found([a, b])).toHaveLength(1);
  });
});

describe('self-match', () => {
  test.each(['・・', '（）', '　-　', '\u200B\u00AD'])(
    '%s is no name that a text could hold',
    (name) => {
      expect(found([anEntry({ id: 'a', name })])).toEqual([
        `a/name: error: "${name.trim()}" cannot be found in a text`,
      ]);
    },
  );

  test.each([
    ['NOTICE', { case: 'exact' as const, cues: ['IoT機器', '注意喚起'] }],
    ['繰越', { cues: ['予算'] }],
    ['AIP: 人工知能/ビッグデータ/IoT/サイバーセキュリティ統合プロジェクト', {}],
    ['G20 AI原則', {}],
  ])('%s is found, beside a cue where it needs one', (name, match) => {
    expect(found([anEntry({ id: 'a', name, match })])).toEqual([]);
  });
});

describe('names', () => {
  test('time runs forwards, and a former name says until when', () => {
    const entry = anEntry({
      id: 'a',
      names: [
        { text: '旧一', status: 'former', from: '2020-04', until: '2019-03', source: SOURCE },
        { text: '旧二', status: 'former', source: SOURCE },
        { text: '旧二', status: 'variant' },
      ],
      active: { from: '2020', until: '2019-12', source: SOURCE },
    });
    expect(found([entry])).toEqual([
      'a/active/until: error: ends 2019-12, before it begins (2020)',
      'a/names/0/until: error: ends 2019-03, before it begins (2020-04)',
      'a/names/1: info: until when was it "旧二"?',
      'a/names/2/text: warning: "旧二" stands twice in this entry',
    ]);
  });
});

describe('capitals', () => {
  test.each(['NOTICE', 'SCOPE', 'CURE', 'CREST', 'IT', 'STARDUST'])('%s', (text) => {
    const entry = anEntry({
      id: 'a',
      short: { text },
      definition: {
        ja: 'この定義は大文字の検査のために書かれたもので、長さの目安は満たしている。',
        en: 'A definition that happens to hold the word stardust, which no short list of words has in it.',
      },
    });
    expect(found([entry])).toEqual([`a/short/text: warning: "${text}" is also an English word`]);
    const exact = anEntry({ ...entry, short: { text, match: { case: 'exact' } } });
    expect(found([exact])).toEqual([]);
  });

  test.each(['CYDER', 'NICT', 'IoT', 'CRYPTREC'])('%s is no word', (text) => {
    expect(found([anEntry({ id: 'a', short: { text } })])).toEqual([]);
  });
});

describe('definitions', () => {
  const JA = '試験のための定義で、長さの目安を満たすだけの説明がここに書いてある。';
  const EN =
    'A definition made for tests, long enough that its length is not remarked upon by anyone.';

  test('in their own languages, and more than the term', () => {
    expect(problemsOfDefinition(JA, EN)).toEqual([]);
    expect(problemsOfDefinition(EN, EN)).toEqual([
      'a/definition/en: error: both definitions are the same',
    ]);
    expect(problemsOfDefinition(EN, JA).filter((line) => line.includes('error'))).toEqual([
      'a/definition/en: error: the English definition holds no English',
      'a/definition/ja: error: the Japanese definition holds no Japanese',
    ]);
    expect(problemsOfDefinition('用語。', EN)).toContain(
      'a/definition/ja: error: the definition is only the term',
    );
  });

  test('of a length that a card shows', () => {
    expect(problemsOfDefinition(JA.repeat(6), EN)).toEqual([
      expect.stringContaining('a/definition/ja: warning: the definition is long ('),
    ]);
    expect(problemsOfDefinition(JA, 'Too short to say.')).toEqual([
      expect.stringContaining('a/definition/en: info: the definition is short ('),
    ]);
  });
});

describe('contradictions', () => {
  const row = { fiscalYear: 2020, stage: 'initial', scope: 'whole', source: SOURCE } as const;

  test('figures of one metric and period', () => {
    expect(problemsOfTwo(2648, 2648)).toEqual([]);
    expect(problemsOfTwo(2648, 3000, ['約'])).toEqual([]);
    expect(problemsOfTwo(2648, 2649)).toEqual([
      'a/figures/1/value: error: 受講者数 FY2020 is 2649 here and 2648 above',
    ]);
  });

  test.each([
    [1_250_000_000, 1_248_700_000, true],
    [1_240_000_000, 1_248_700_000, true],
    [1_248_700_000, 1_250_000_000, true],
    [1_230_000_000, 1_248_700_000, false],
    [1_500_000_000, 1_600_000_000, false],
    [500, 501, false],
  ])('amounts of one year and stage: %d and %d', (first, second, agree) => {
    const problems = found([
      anEntry({
        id: 'a',
        budget: [
          { ...row, yen: first },
          { ...row, yen: second },
        ],
      }),
    ]);
    expect(problems).toHaveLength(agree ? 0 : 1);
  });

  test('another stage or scope is another amount', () => {
    const budget = [
      { ...row, yen: 1 },
      { ...row, yen: 2, stage: 'request' as const },
      { ...row, yen: 3, scope: 'part' as const },
    ];
    expect(found([anEntry({ id: 'a', budget })])).toEqual([]);
  });
});

describe('editions', () => {
  const doc = (...editions: ReturnType<typeof edition>[]) =>
    found([anEntry({ id: 'a', kind: 'document', editions })]);

  test('in order, each once, the current one last', () => {
    expect(
      doc(
        edition('第4版', '2018', 'superseded'),
        edition('第5版', '2021-05-31', 'current'),
        edition('第6版案', '2027-01', 'draft'),
      ),
    ).toEqual([]);
    expect(
      doc(edition('第5版', '2021-05-31', 'superseded'), edition('第4版', '2018', 'current')),
    ).toEqual(['a/editions/1/date: error: 2018 is earlier than 第5版 (2021-05-31) above it']);
    expect(
      doc(edition('第5版', '2021', 'superseded'), edition('第5版', '2021', 'current')),
    ).toEqual(['a/editions/1/label: error: edition "第5版" stands twice']);
    expect(doc(edition('第4版', '2018', 'current'), edition('第5版', '2021', 'current'))).toEqual([
      'a/editions/1/status: error: two current editions (第4版, 第5版)',
    ]);
    expect(
      doc(edition('第4版', '2018', 'current'), edition('第5版', '2021', 'superseded')),
    ).toEqual(['a/editions/1/status: error: stands after 第4版, the current edition']);
    expect(doc(edition('第5版', '2201-05-31', 'current'))).toEqual([
      'a/editions/0/date: warning: 2201-05-31 is yet to come',
    ]);
  });
});

describe('freshness', () => {
  test.each([
    ['2026-11', []],
    ['2025-11', []],
    ['2025-10', ['a/checked: info: not checked since 2025-10']],
    ['2026-12', ['a/checked: warning: checked 2026-12 is yet to come']],
  ])('checked %s', (checked, problems) => {
    expect(found([anEntry({ id: 'a', checked })])).toEqual(problems);
  });
});

test('unused sources', () => {
  expect(found([anEntry({ id: 'a' })], [aSource(), aSource({ id: 'spare' })])).toEqual([
    'spare/id: info: source "spare" is cited nowhere',
  ]);
});
