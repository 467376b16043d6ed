import { Failure } from './failure.ts';
import { lastDay } from '#glossary/partial-date.ts';
import { PartialDate } from '#glossary/model.ts';

/** Reads YYYY[-MM[-DD]] as the last day it can mean, or fails with the option's name. */
export function readDay(option: string, written: string): string {
  const date = PartialDate.safeParse(written);
  const day = date.success ? lastDay(date.data) : undefined;
  if (day !== undefined) return day;
  throw new Failure(option, {
    ja: `「${written}」は日付として読めません。YYYY-MM-DDの形で指定してください`,
    en: `cannot read ${JSON.stringify(written)} as a date: write YYYY-MM-DD`,
  });
}
