/**
 * Checks of what came in a message. A page's process may be taken over, so what it sends is
 * looked at like any other input: each check gives the value in its type, or undefined.
 */

/** An object with these keys readable; arrays are none. */
export function recordIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

/** A text of at most `most` UTF-16 units. */
export function textIn(value: unknown, most: number): string | undefined {
  return typeof value === 'string' && value.length <= most ? value : undefined;
}

/** A whole number from 0. */
export function countIn(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
}

/** A list of at most `most` items, each of which passes its check. */
export function listIn<T>(
  value: unknown,
  most: number,
  check: (item: unknown) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const items: T[] = [];
  for (const item of value) {
    const checked = check(item);
    if (checked === undefined) return undefined;
    items.push(checked);
  }
  return items;
}

/** An id of an entry. */
export function idIn(value: unknown): string | undefined {
  const text = textIn(value, 120);
  return text !== undefined && /^[a-z0-9-]+$/.test(text) ? text : undefined;
}
