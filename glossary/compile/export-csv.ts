import type { Entry, Name } from '../model.ts';

type Column = readonly [header: string, of: (entry: Entry) => string | undefined];

const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ['name', ({ name }) => name],
  ['reading', ({ reading }) => reading],
  ['short', ({ short }) => short?.text],
  ['expansion', ({ short }) => short?.expansion],
  ['english', ({ english }) => english],
  ['former_names', (entry) => namesOf(entry, 'former')],
  ['variants', (entry) => namesOf(entry, 'variant')],
  ['definition_ja', ({ definition }) => definition.ja],
  ['definition_en', ({ definition }) => definition.en],
  ['owner', ({ owner }) => owner],
  ['law_number', ({ lawNumber }) => lawNumber],
  [
    'superseded_by',
    ({ relations }) =>
      relations
        .filter(({ type }) => type === 'superseded-by')
        .map(({ to }) => to)
        .join(' | '),
  ],
  ['sources', ({ sources }) => sources.map(({ id, at }) => `${id}: ${at}`).join(' | ')],
  ['checked', ({ checked }) => checked],
];

/** Entries as a table: one row per entry. */
export function toCsv(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => COLUMNS.map(([, of]) => of(entry) ?? ''));
  return csvText([COLUMNS.map(([header]) => header), ...rows]);
}

/** Rows of fields as RFC 4180 has it (CRLF, quotes doubled), with a byte order mark so that Excel reads UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(csvField).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/**
 * A field that a spreadsheet would take for a formula gets an apostrophe in front
 * (owasp.org/www-community/attacks/CSV_Injection), full-width signs too: Japanese Excel evaluates them.
 */
function csvField(value: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^'/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function namesOf({ names }: Entry, status: Name['status']): string {
  return names
    .filter((name) => name.status === status)
    .map(({ text }) => text)
    .join(' | ');
}
