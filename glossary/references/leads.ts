/** Which characters of the normal form references and section numbers can begin with. */

/** Ⅰ–Ⅻ, ①–⑳, ㉑–㉟, ㊱–㊿: first and last code unit. */
export const NUMBER_SIGNS: readonly (readonly [first: number, last: number])[] = [
  [0x2160, 0x216b],
  [0x2460, 0x2473],
  [0x3251, 0x325f],
  [0x32b1, 0x32bf],
];

/** 1 for each UTF-16 code unit with which something can begin that points elsewhere; 0 for most. */
export const LEADS = new Uint8Array(0x10000);
for (const lead of '第附図表別参補添付資※*注脚[(IVX0123456789前上先既再後下次本') {
  LEADS[lead.charCodeAt(0)] = 1;
}
for (const [first, last] of NUMBER_SIGNS) LEADS.fill(1, first, last + 1);
