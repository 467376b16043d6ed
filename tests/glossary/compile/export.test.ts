import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBundle } from '../../../glossary/compile/bundle.ts';
import { exportGlossary } from '../../../glossary/compile/export.ts';
import { Entry } from '../../../glossary/model.ts';
import { anEntry, aSource } from '../sample.ts';

const fieldsOf = (name: string) =>
  exportGlossary(makeBundle([anEntry({ id: 'a', name })], []), 'csv');

const SOURCE = { id: 'src', at: 'p.1' };

const CYDER = anEntry({
  id: 'cyder',
  name: '実践的サイバー防御演習',
  english: 'CYDER exercise',
  short: { text: 'CYDER', expansion: 'CYber Defense Exercise with Recurrence' },
  names: [
    { text: '実践的防御演習', status: 'former', until: '2017', source: SOURCE },
    { text: '実戦的サイバー防御演習', status: 'misspelling' },
  ],
  relations: [
    { type: 'part-of', to: 'nctc' },
    { type: 'see-also', to: 'nctc' },
    { type: 'see-also', to: 'cyberange' },
    { type: 'successor-of', to: 'old' },
  ],
});

describe('json', () => {
  test('entries have the keys of the YAML', () => {
    const exported = JSON.parse(exportGlossary(makeBundle([CYDER], [aSource()]), 'json'));
    expect(Object.keys(exported)).toEqual(['version', 'entries', 'sources']);
    expect(Entry.parse(exported.entries[0])).toEqual(CYDER);
  });
});

describe('csv', () => {
  test('one row per entry, CRLF, a byte order mark for Excel', () => {
    const csv = exportGlossary(makeBundle([CYDER], []), 'csv');
    expect(csv.startsWith('\uFEFFid,kind,name,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain(
      '\r\ncyder,programme,実践的サイバー防御演習,,CYDER,CYber Defense Exercise with Recurrence,',
    );
  });

  test.each([
    ['a"b', '"a""b"'],
    ['a,b', '"a,b"'],
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['+1', '"\'+1"'],
    ['-1+1', '"\'-1+1"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['＝1', '"\'＝1"'],
  ])('%s becomes %s', (name, field) => {
    expect(fieldsOf(name)).toContain(`\r\na,programme,${field},`);
  });

  test('no field begins a formula, and quotes always close', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '"', ',', "'", 'a', '\n', '\t', '＝'),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, (name) => {
        const entry = { ...anEntry({ id: 'a' }), name };
        const csv = exportGlossary(makeBundle([entry], []), 'csv');
        const row = csv.slice(csv.indexOf('\r\n') + 2);
        const field = /^a,programme,("(?:[^"]|"")*"|[^",\r\n]*),/.exec(row)?.[1];
        expect(field).toBeDefined();
        expect(field?.replace(/^"/, '')).not.toMatch(/^[=+\-@\t＝]/);
        const value =
          field?.startsWith('"') === true ? field.slice(1, -1).replaceAll('""', '"') : field;
        expect([name, `'${name}`]).toContain(value);
      }),
    );
  });
});

describe('skos', () => {
  const graph: Record<string, unknown>[] = JSON.parse(
    exportGlossary(makeBundle([CYDER], [aSource()]), 'skos'),
  )['@graph'];
  const concept = graph.find((node) => node['@id'] === 'urn:shirube:cyder');

  test('labels, definitions, relations and sources', () => {
    expect(concept).toMatchObject({
      '@type': 'skos:Concept',
      'skos:prefLabel': [
        { '@value': '実践的サイバー防御演習', '@language': 'ja' },
        { '@value': 'CYDER exercise', '@language': 'en' },
      ],
      'skos:altLabel': [
        { '@value': 'CYDER', '@language': 'en' },
        { '@value': 'CYber Defense Exercise with Recurrence', '@language': 'en' },
        { '@value': '実践的防御演習', '@language': 'ja' },
      ],
      'skos:hiddenLabel': [{ '@value': '実戦的サイバー防御演習', '@language': 'ja' }],
      'skos:broader': [{ '@id': 'urn:shirube:nctc' }],
      'dcterms:replaces': [{ '@id': 'urn:shirube:old' }],
      'dcterms:source': [{ '@id': 'urn:shirube:source:src' }],
    });
  });

  test('what is broader is not also related', () => {
    expect(concept?.['skos:related']).toEqual([{ '@id': 'urn:shirube:cyberange' }]);
  });
});
