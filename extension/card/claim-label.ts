import type { Say } from '../locales/say.ts';
import type { ExaminedFigure } from '../messages/examination.ts';
import { STAGE_KEYS } from './budget-table.ts';
import type { Locale } from './content.ts';
import { formatFiscalYear } from './format.ts';

/** What a number of the page counts: 令和2年度（2020）概算要求, 令和2年度（2020）受講者数. */
export function claimLabel(
  { metric, fiscalYear, stage }: Pick<ExaminedFigure, 'metric' | 'fiscalYear' | 'stage'>,
  say: Say,
  locale: Locale,
): string {
  const parts = [
    fiscalYear === undefined ? '' : formatFiscalYear(fiscalYear, locale),
    stage === undefined ? '' : say(STAGE_KEYS[stage]),
    metric ?? '',
  ];
  return parts.filter((part) => part !== '').join(locale === 'ja' ? '　' : ', ');
}
