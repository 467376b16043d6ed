import { describe, expect, test } from 'vitest';
import { abridge } from '../../../extension/card/abridge.ts';
import {
  cardContent,
  isPast,
  kindLabel,
  type CardContent,
} from '../../../extension/card/content.ts';
import { SMALL_GLOSSARY } from '../small-glossary.ts';

function contentOf(id: string, day = '2026-11-22'): CardContent {
  const content = cardContent(SMALL_GLOSSARY, id, day, 'ja');
  if (content === undefined) throw new Error(`no content for ${id}`);
  return content;
}

describe('the content of a card', () => {
  test('is what the entry says, in the reader’s language', () => {
    expect(contentOf('cyder')).toMatchObject({
      name: '実践的サイバー防御演習',
      short: { text: 'CYDER', reading: 'サイダー' },
      definition: '自治体などの職員が受ける演習。',
      owner: { id: 'nict', name: '情報通信研究機構' },
      standing: { state: 'current' },
      formerNames: [{ text: '旧演習', until: '2017-03' }],
      related: [{ id: 'nict', name: '情報通信研究機構' }],
    });
    expect(cardContent(SMALL_GLOSSARY, 'nict', '2026-11-22', 'en')).toMatchObject({
      kindLabel: kindLabel('organisation', 'en'),
      definition: 'The national institute for ICT research.',
    });
  });

  test('has the latest figure of each metric, and every budget row', () => {
    const { figures, budget } = contentOf('cyder');
    expect(figures.map(({ period, value }) => [period, value])).toEqual([['FY2020', 2002]]);
    expect(budget.map(({ fiscalYear }) => fiscalYear)).toEqual([2019, 2020]);
  });

  test('numbers each place in a source once, in the order in which it is cited', () => {
    const { figures, budget, notes } = contentOf('cyder');
    expect([figures[0]?.note, ...budget.map(({ note }) => note)]).toEqual([1, 2, 2]);
    expect(notes.map(({ title, at }) => `${title} ${at}`)).toEqual([
      'ICTサイバーセキュリティ総合対策2021 Ⅲ２',
      '令和2年度概算要求 表',
    ]);
  });

  test('says what replaced it from the day on which it was replaced', () => {
    expect(contentOf('nisc', '2025-06-30').standing).toEqual({ state: 'current' });
    expect(contentOf('nisc', '2025-07-01').standing).toEqual({
      state: 'superseded',
      by: { id: 'nco', name: '国家サイバー統括室' },
      since: '2025-07-01',
    });
    expect([
      isPast(SMALL_GLOSSARY, 'nisc', '2026-01-01'),
      isPast(SMALL_GLOSSARY, 'nco', '2026-01-01'),
    ]).toEqual([true, false]);
  });

  test('is none for an unknown entry', () => {
    expect(cardContent(SMALL_GLOSSARY, 'nothing', '2026-11-22', 'ja')).toBeUndefined();
  });

  test('can be sent in a message', () => {
    const content = contentOf('cyder');
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
  });
});

describe('a card in a page', () => {
  const rowWithNote = (note: number) =>
    ({ fiscalYear: 2013 + note, stage: 'initial', yen: 1, scope: 'whole', note }) as const;
  const long: CardContent = {
    ...contentOf('cyder'),
    figures: [],
    budget: [1, 2, 3, 4, 5, 6, 7, 8].map(rowWithNote),
    notes: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({
      title: `${number}`,
      issuer: '',
      at: '',
    })),
  };

  test('has the latest years alone, with their notes numbered anew', () => {
    const { budget, notes } = abridge(long);
    expect(budget.map(({ fiscalYear, note }) => [fiscalYear, note])).toEqual(
      [1, 2, 3, 4, 5, 6].map((note) => [2015 + note, note]),
    );
    expect(notes.map(({ title }) => title)).toEqual(['3', '4', '5', '6', '7', '8']);
  });

  test('has the latest editions and the first related terms', () => {
    const editions = [1, 2, 3, 4, 5, 6, 7].map((note) => ({
      label: `第${note}版`,
      date: `${2010 + note}`,
      status: 'superseded' as const,
      note,
    }));
    const related = [1, 2, 3, 4, 5, 6, 7].map((nth) => ({ id: `e${nth}`, name: `${nth}` }));
    const brief = abridge({ ...long, budget: [], editions, related });
    expect(brief.editions.map(({ label, note }) => [label, note])).toEqual(
      [3, 4, 5, 6, 7].map((nth, index) => [`第${nth}版`, index + 1]),
    );
    expect(brief.related).toHaveLength(6);
  });

  test('without rows still says where the entry is from', () => {
    expect(abridge({ ...long, budget: [] }).notes.map(({ title }) => title)).toEqual(['1', '2']);
  });
});
