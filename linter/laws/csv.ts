/**
 * The rows of a CSV text (RFC 4180): fields parted by commas, quoted where they hold commas, quotes
 * (doubled) or line ends. Linear; a quote that never closes runs to the end.
 */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at);
    row.push(field.value);
    at = field.end;
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface Field {
  readonly value: string;
  /** Where the comma or line end after it stands. */
  readonly end: number;
}

function plainField(text: string, start: number): Field {
  const end = fieldEnd(text, start);
  return { value: text.slice(start, end), end };
}

function quotedField(text: string, start: number): Field {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // What stands between the closing quote and the comma belongs to no field.
      return { value, end: fieldEnd(text, quote + 1) };
    }
    value += '"';
    at = quote + 2;
  }
}

function fieldEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
