import type { Segment } from './segments.ts';

const MARKER =
  /^(?:[・･●○◎◯■□◆◇▶►▷➢✓☑→⇒※•‣①-⑳❶-❿Ⅰ-Ⅻⅰ-ⅻ]|(?:[0-9０-９]{1,2}|[ア-ン]|[a-zａ-ｚ]|[一二三四五六七八九十]{1,2})[）).．]|[（(](?:[0-9０-９]{1,2}|[ア-ン]|[a-z]|[一二三四五六七八九十]{1,2})[）)])$/;
const NUMBER =
  /^(?:[0-9０-９]{1,2}(?:[.．-][0-9０-９]{1,2}){0,2}|[ア-ン]|[一二三四五六七八九十]{1,2}|第[0-9０-９一二三四五六七八九十]{1,3}[章節部条])$/;

/** In ems: how far behind its marker the text of an item begins. */
export const TAB = 2.2;

/** Whether a segment is what an item of a list begins with, and nothing else. */
export function isMarker(segment: Segment): boolean {
  return segment.units <= 5 && MARKER.test(textOf(segment));
}

/** As `isMarker`, or a bare number, which may be a value as well. */
export function mayBeMarker(segment: Segment): boolean {
  return isMarker(segment) || (segment.units <= 6 && NUMBER.test(textOf(segment)));
}

function textOf({ runs }: Segment): string {
  return runs.map(({ text }) => text.trim()).join('');
}
