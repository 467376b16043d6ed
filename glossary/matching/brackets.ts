/** Brackets in which the other form of a name may stand: 演習（CYDER）, 基盤「STARDUST」, CYDER [演習]. */
const PAIRS: ReadonlyMap<number, number> = new Map(
  ['()', '「」', '[]', '<>', '【】', '""'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);

/** Whether a bracket opens at `open` and closes at `close`, in normal text. */
export function closesAfter(codes: Uint16Array, open: number, close: number): boolean {
  const closer = PAIRS.get(codes[open] ?? 0);
  return closer !== undefined && codes[close] === closer;
}
