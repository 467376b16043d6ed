import { z } from 'zod';
import { Entry, Source } from '../model.ts';

/**
 * The JSON Schemas of an entry and a source as their authors write them (fields with defaults may be
 * left out), by path from the root of the project: what editors complete and check YAML with.
 */
export function schemas(): Map<string, string> {
  return new Map([
    [
      'glossary/schema/entry.schema.json',
      schemaText(Entry, 'An entry of the Shirube glossary', ENTRY_FIELDS),
    ],
    [
      'glossary/schema/source.schema.json',
      schemaText(Source, 'A source that entries of the Shirube glossary cite', SOURCE_FIELDS),
    ],
  ]);
}

type Fields<T> = Readonly<Record<keyof T, string>>;

const ENTRY_FIELDS: Fields<Entry> = {
  id: 'kebab-case; the name of the file; never reused',
  kind: 'what it is; decides the folder of the file',
  name: 'the name as its owner writes it today, without note marks and without the short form in brackets',
  reading: 'the name in kana, for search and for reading aloud',
  match: 'how the name may be matched: capitals as written, words of which one must stand near it',
  short: 'the acronym or short name, and what its letters stand for',
  names: 'every other form that texts use: variants, former names, informal names, misspellings',
  definition:
    'one or two sentences each in Japanese and English: what it is, for someone new to it',
  english: 'the name in English; official where the owner has one',
  owner: 'the id of the organisation that answers for it',
  lawNumber: 'laws only: 昭和59年法律第86号',
  active: 'when it began and ended, where that is certain',
  relations:
    'other entries: what it is part of, what it replaced or was replaced by, what it implements',
  editions: 'documents: every edition, oldest first',
  figures: 'numbers that age, each with its period, status and source',
  budget:
    'amounts in whole yen by fiscal year and stage, each with its source; 内数 is scope: part',
  links: 'pages of the owner, for readers',
  sources: 'where the entry and its names are shown',
  checked: 'YYYY-MM: when someone last compared the entry with its sources',
};

const SOURCE_FIELDS: Fields<Source> = {
  id: 'kebab-case; the name of the file',
  title: 'the title as printed',
  issuer: 'who published it',
  date: 'YYYY, YYYY-MM or YYYY-MM-DD, as precise as the source gives it',
  url: 'where it can be read',
  licence: 'under which terms',
  text: 'the start of the file name of its text, for glossary check --sources',
};

function schemaText(
  schema: z.ZodType,
  title: string,
  fields: Readonly<Record<string, string>>,
): string {
  const { $schema, properties, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    reused: 'inline',
  });
  const explained = Object.entries(properties ?? {}).map(([key, property]) => [
    key,
    typeof property === 'object' ? { description: fields[key], ...property } : property,
  ]);
  const made = { $schema, title, ...rest, properties: Object.fromEntries(explained) };
  return `${JSON.stringify(made, undefined, 2)}\n`;
}
