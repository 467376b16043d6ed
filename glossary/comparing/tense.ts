/** Whether a sentence tells what happened, or what is planned. */

const HAPPENED = /(?:した|された|いた|なった|あった|行った|った|ました)[。）)」]*\s*$/;
const PLANNED =
  /予定|計画|目標|目指|見込|想定|定員|上限|目途|めど|要求|規模で実施|育成する|する。?\s*$/;

/** The sentence's last verb is in the past: …名が受講した。 */
export function saysWhatHappened(sentence: string): boolean {
  return HAPPENED.test(sentence);
}

/** The sentence speaks of a plan, an aim or an expectation, so that its number is no result. */
export function isPlanned(sentence: string): boolean {
  return PLANNED.test(sentence);
}
