import { Failure } from './failure.ts';
import { isPartialDate, lastDay } from '#glossary/partial-date.ts';

/** Reads YYYY[-MM[-DD]] as the last day it can mean, or fails with the option's name. */
export function readDay(option: string, written: string): string {
  if (isPartialDate(written)) return lastDay(written);
  throw new Failure(option, {
    ja: `「${written}」は日付として読めません。YYYY-MM-DDの形で指定してください`,
    en: `cannot read ${JSON.stringify(written)} as a date: write YYYY-MM-DD`,
  });
}
