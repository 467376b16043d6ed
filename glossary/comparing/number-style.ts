import { inDigitsOf } from './digits.ts';

/** Writes a number (12,345.6) with commas and digits as a sample has them: without groups beside 2648, wide beside ４，２５２. */
export function inStyleOf(sample: string, number: string): string {
  const groups = /\d{4}|[０-９]{4}/.test(sample) ? number.replaceAll(',', '') : number;
  const isWide = /[０-９]/.test(sample) && !/[0-9,]/.test(sample);
  return inDigitsOf(sample, isWide ? groups.replaceAll(',', '，') : groups);
}

/** Commas between groups of three digits before the point. */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ',');
}
