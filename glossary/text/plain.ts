/** Whether a quick look tells that a text is its own normal form. */
export function isPlain(source: string): boolean {
  return PLAIN.test(source) || WORDS.test(source);
}

/** Units that have themselves as their normal form whatever stands beside them; see normal-buffer.ts. */
const PLAIN = /^[!-,.-~\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff]*$/;
/** Words with spaces between them; a single capital could be part of a letter-spaced word. */
const WORDS = /^[A-Za-z0-9]{2,}(?: [A-Za-z0-9]{2,})*$/;
