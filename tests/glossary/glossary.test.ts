import { describe, expect, test } from 'vitest';
import { loadBuiltin } from '../../glossary/compile/builtin.ts';
import { makeBundle } from '../../glossary/compile/bundle.ts';
import { Glossary } from '../../glossary/glossary.ts';
import { anEntry, aSource } from './sample.ts';

const SOURCE = { id: 'src', at: 'p.1' };

const GLOSSARY = new Glossary(
  makeBundle(
    [
      anEntry({
        id: 'nisc',
        name: '内閣サイバーセキュリティセンター',
        short: { text: 'NISC' },
        relations: [{ type: 'superseded-by', to: 'nco', date: '2025-07-01', source: SOURCE }],
      }),
      anEntry({
        id: 'nco',
        name: '国家サイバー統括室',
        short: { text: 'NCO', match: { cues: ['統括室'] } },
      }),
      anEntry({
        id: 'observation',
        name: '観測センター',
        short: { text: 'NCO', match: { case: 'exact', cues: ['観測'] } },
      }),
      anEntry({
        id: 'first',
        relations: [{ type: 'superseded-by', to: 'second', date: '2015', source: SOURCE }],
      }),
      anEntry({
        id: 'second',
        relations: [{ type: 'superseded-by', to: 'third', date: '2020', source: SOURCE }],
      }),
      anEntry({ id: 'third' }),
      anEntry({ id: 'left', relations: [{ type: 'superseded-by', to: 'right' }] }),
      anEntry({ id: 'right', relations: [{ type: 'superseded-by', to: 'left' }] }),
      anEntry({
        id: 'cyder',
        name: '実践的サイバー防御演習',
        short: { text: 'CYDER', match: { case: 'exact' } },
        names: [{ text: '実践的防御演習', status: 'former', until: '2016-03-31', source: SOURCE }],
        budget: [
          {
            fiscalYear: 2020,
            stage: 'request',
            yen: 1_156_000_000,
            scope: 'whole',
            source: SOURCE,
          },
        ],
        figures: [
          {
            metric: '受講者数',
            unit: '人',
            period: 'FY2020',
            status: 'actual',
            value: 2648,
            source: SOURCE,
          },
        ],
      }),
    ],
    [aSource()],
  ),
);

describe('by id', () => {
  test('entries and sources', () => {
    expect(GLOSSARY.get('cyder')?.name).toBe('実践的サイバー防御演習');
    expect(GLOSSARY.source('src')?.issuer).toBe('総務省');
    expect(GLOSSARY.get('constructor')).toBeUndefined();
    expect(GLOSSARY.get('__proto__')).toBeUndefined();
  });

  test('an id that does not exist has nothing', () => {
    expect(GLOSSARY.statusAt('x', '2020')).toBeUndefined();
    expect(GLOSSARY.nameAt('x', '2020')).toBeUndefined();
    expect(GLOSSARY.successorOf('x')).toBeUndefined();
    expect([GLOSSARY.figuresOf('x'), GLOSSARY.latestFigures('x'), GLOSSARY.budgetOf('x')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('bySurface', () => {
  test.each([
    ['CYDER', ['cyder']],
    ['ＣＹＤＥＲ', ['cyder']],
    ['cyder', []],
    ['実践的 サイバー 防御演習', ['cyder']],
    ['実践的防御演習', ['cyder']],
    ['NCO', ['nco', 'observation']],
    ['nco', ['nco']],
    ['', []],
  ])('%s', (text, ids) => {
    expect(GLOSSARY.bySurface(text).map(({ id }) => id)).toEqual(ids);
  });
});

describe('at a date', () => {
  test('status', () => {
    expect(GLOSSARY.statusAt('nisc', '2021-07')).toEqual({ status: 'current' });
    expect(GLOSSARY.statusAt('nisc', '2026-11-22')).toEqual({
      status: 'superseded',
      by: 'nco',
      since: '2025-07-01',
    });
  });

  test('successors, however many, as far as they stood by then', () => {
    expect(GLOSSARY.successorOf('first')?.id).toBe('third');
    expect(GLOSSARY.successorOf('first', '2018')?.id).toBe('second');
    expect(GLOSSARY.successorOf('first', '2014')).toBeUndefined();
    expect(GLOSSARY.successorOf('third')).toBeUndefined();
  });

  test('a circle ends', () => {
    expect(GLOSSARY.successorOf('left')?.id).toBe('right');
  });

  test('names', () => {
    expect(GLOSSARY.nameAt('cyder', '2015')).toBe('実践的防御演習');
    expect(GLOSSARY.nameAt('cyder', '2021')).toBe('実践的サイバー防御演習');
  });
});

describe('facts', () => {
  test('figures and budget rows', () => {
    expect(GLOSSARY.figuresOf('cyder', { metric: '受講者数', period: 'FY2020' })).toHaveLength(1);
    expect(GLOSSARY.latestFigures('cyder').map(({ value }) => value)).toEqual([2648]);
    expect(
      GLOSSARY.budgetOf('cyder', { fiscalYear: 2020, stage: 'request' }).map(({ yen }) => yen),
    ).toEqual([1_156_000_000]);
    expect(GLOSSARY.budgetOf('cyder', { fiscalYear: 2021 })).toEqual([]);
  });
});

describe('texts', () => {
  const text = '2020年度のCYDER は、\n実践的サイバー防\n\n御演習として2,648人が受講した。';

  test('mentions, with offsets into the text as given', () => {
    const found = GLOSSARY.findMentions(text);
    expect(found.map(({ entryId, form, line, column }) => [entryId, form, line, column])).toEqual([
      ['cyder', 'short', 1, 8],
      ['cyder', 'name', 2, 1],
    ]);
    for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
    expect(found[1]?.surface).toBe('実践的サイバー防\n\n御演習');
  });

  test('figures, with offsets into the text as given', () => {
    const found = GLOSSARY.findFigures(text);
    expect(found.map(({ text: words, line, column }) => [words, line, column])).toEqual([
      ['2020年度', 1, 1],
      ['2,648人', 4, 7],
    ]);
  });

  test('a document of any format', () => {
    const document = { text, blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }] };
    const reading = GLOSSARY.read(document);
    expect(reading.mentions).toEqual(GLOSSARY.matcher.findMentions(document));
  });

  test('search', () => {
    expect(GLOSSARY.search('cydr')[0]?.entry.id).toBe('cyder');
  });
});

describe('merge', () => {
  test("the other's entries and sources are added; where both have an id, the other's count", () => {
    const own = new Glossary(
      makeBundle(
        [anEntry({ id: 'cyder', name: '我が社の演習' }), anEntry({ id: 'ours' })],
        [aSource({ id: 'our-source' })],
      ),
    );
    const merged = GLOSSARY.merge(own);
    expect(merged.get('cyder')?.name).toBe('我が社の演習');
    expect(merged.entries).toHaveLength(GLOSSARY.entries.length + 1);
    expect(merged.sources.map(({ id }) => id)).toEqual(['our-source', 'src']);
    expect(merged.findMentions('CYDERとは')).toEqual([]);
    expect(GLOSSARY.get('cyder')?.name).toBe('実践的サイバー防御演習');
  });
});

describe('the built-in glossary', () => {
  test('has every successor it names, and no status that throws', async () => {
    const builtin = new Glossary(await loadBuiltin());
    for (const { id, name } of builtin.entries) {
      const status = builtin.statusAt(id, '2026-11-22');
      if (status?.status === 'superseded')
        expect(builtin.successorOf(id, '2026-11-22')).toBeDefined();
      expect(builtin.bySurface(name).map((entry) => entry.id)).toContain(id);
    }
  });
});
