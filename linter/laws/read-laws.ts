/** The lists of laws that e-Gov gives out, in whatever format. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import type { Localised } from '../finding.ts';
import { Failure } from '../failure.ts';
import { csvRows } from './csv.ts';
import type { Law } from './law-index.ts';

/**
 * Reads a list of laws: XML of law API version 1 (`/lawlists`), JSON of version 2 (`/laws`), or CSV
 * (`all_law_list.csv`, or columns law_num and title). The text's first character tells which. Throws
 * a Failure for anything else, and for a list without laws; `where` is its path.
 * Formats: https://laws.e-gov.go.jp/apitop/
 */
export function readLaws(text: string, where: string): readonly Law[] {
  const start = text.trimStart().charAt(0);
  const read = start === '<' ? fromXml : start === '{' || start === '[' ? fromJson : fromCsv;
  const laws = read(text, where).filter(({ number, title }) => number !== '' && title !== '');
  if (laws.length === 0) throw new Failure(where, NO_LAWS);
  return laws;
}

const NO_LAWS: Localised = {
  ja: '法令が一つも読み取れません。e-Govの法令名一覧（XML、JSON、CSV）を指定してください',
  en: 'no laws in it: name a list of laws from e-Gov (XML, JSON or CSV)',
};

const XmlList = z.object({
  DataRoot: z.object({
    ApplData: z.union([
      z.array(z.object({ LawNameListInfo: z.array(z.looseObject({})).optional() })),
      z.object({ LawNameListInfo: z.array(z.looseObject({})).optional() }),
    ]),
  }),
});

function fromXml(text: string, where: string): Law[] {
  // Lists of laws define no entities; those that a stranger's file defines are not read.
  if (/<!DOCTYPE/i.test(text)) throw unreadable(where, 'XML', 'DOCTYPE');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw unreadable(where, 'XML', `${String(valid.err.line)}: ${valid.err.msg}`);
  const parser = new XMLParser({
    parseTagValue: false,
    ignoreAttributes: true,
    removeNSPrefix: true,
    isArray: (name) => name === 'LawNameListInfo' || name === 'ApplData',
  });
  const parsed = XmlList.safeParse(parser.parse(text));
  if (!parsed.success) throw new Failure(where, NO_LAWS);
  const data = parsed.data.DataRoot.ApplData;
  const lists = Array.isArray(data) ? data : [data];
  return lists
    .flatMap((list) => list.LawNameListInfo ?? [])
    .map((law) => ({ number: word(law['LawNo']), title: word(law['LawName']) }));
}

const JsonLaw = z.object({
  law_info: z.object({ law_num: z.string() }),
  revision_info: z
    .object({ law_title: z.string().nullish(), abbrev: z.string().nullish() })
    .nullish(),
  current_revision_info: z
    .object({ law_title: z.string().nullish(), abbrev: z.string().nullish() })
    .nullish(),
});
const JsonList = z.union([z.object({ laws: z.array(JsonLaw) }), z.array(JsonLaw)]);

function fromJson(text: string, where: string): Law[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw unreadable(where, 'JSON', error instanceof Error ? error.message : String(error));
  }
  const parsed = JsonList.safeParse(data);
  if (!parsed.success) throw new Failure(where, NO_LAWS);
  const laws = Array.isArray(parsed.data) ? parsed.data : parsed.data.laws;
  return laws.map(({ law_info: info, revision_info: own, current_revision_info: current }) => {
    const revision = own ?? current;
    return {
      number: info.law_num.trim(),
      title: revision?.law_title?.trim() ?? '',
      // 「電子署名法」, or several of them.
      names: (revision?.abbrev ?? '')
        .split(/[,、，]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    };
  });
}

/** Columns by their names, in the order in which they are looked for. */
const COLUMNS = {
  number: ['law_num', '法令番号'],
  title: ['title', 'law_title', '法令名'],
  former: ['旧法令名'],
} as const;

function fromCsv(text: string, where: string): Law[] {
  const [header = [], ...rows] = csvRows(text);
  const column = (names: readonly string[]): number =>
    header.findIndex((name) => names.includes(name.trim()));
  const [number, title, former] = [
    column(COLUMNS.number),
    column(COLUMNS.title),
    column(COLUMNS.former),
  ];
  if (number < 0 || title < 0) {
    throw new Failure(where, {
      ja: '1行目に列の名前（法令番号と法令名、または law_num と title）がありません',
      en: 'the first line names no columns 法令番号 and 法令名 (or law_num and title)',
    });
  }
  return rows.map((row) => {
    const old = former < 0 ? '' : word(row[former]);
    return {
      number: word(row[number]),
      title: word(row[title]),
      ...(old === '' ? {} : { names: [old] }),
    };
  });
}

function word(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function unreadable(where: string, format: string, reason: string): Failure {
  const line = reason.split('\n')[0] ?? '';
  return new Failure(where, {
    ja: `${format}として読めません（${line}）`,
    en: `cannot be read as ${format} (${line})`,
  });
}
