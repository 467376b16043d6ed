/**
 * Text in its normal form, with a map back. Offsets are UTF-16 code units.
 * `text[i]` comes from `source.slice(starts[i], ends[i])`.
 */
export interface NormalText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}
