/** Whether an amount is the whole amount of what its words name, and not some of it or a change to it. */
import type { Span } from '../document/model.ts';
import { passages } from '../document/model.ts';
import type { Document } from '../document/model.ts';
import type { Claim, Figure } from '../figures/model.ts';
import type { Reading } from '../reading.ts';
import { normalText } from '../text/normalise.ts';
import { figuresWithin } from './figures-within.ts';

/** What may stand between the words that name an amount and the amount: 令和2年度概算要求額（案）は、約15.0億円. */
const PLAIN = new RegExp(
  [
    '概算|要求|要望|予算|当初|現額|政府案|案|補正|後|執行|決算|総額|合計|事業費|経費|国費総額|およそ|おおむね',
    'として|について|における|において|には|では|額|約|計|の|は|が|で|に|等',
    '(?:同|前|本|今|翌)年度?|新規|[①-⑳]|[A-Z]?[0-9]{1,2}[.)]',
    '[、。,.:;()「」【】\\[\\]『』〈〉<>・~=→⇒○●■□◆▶☆※*|/\\s-]',
  ].join('|'),
  'g',
);

/** What may follow: an end, a bracket, 内数, or a verb of asking and granting. */
const AFTER =
  /^(?:程度|規模)?(?:の?内数)?(?:$|[、。,;()【】\]」』/~・*※]|[①-⑳]|で(?:あ|す|し|、)|を(?:概算)?(?:要求|要望|計上|確保|措置|見込|予定)|が(?:計上|措置|認め|確保)|と(?:な|し|い|)|に(?:対|比|増|減|と|な)|から|へ|より|まで|の(?:概算)?(?:要求|要望|予算|増|減|うち)|のうち|を(?:上回|下回)|新規)/;

/** Longer stretches name something else in between. */
const LONGEST = 80;

/** 「15.0億円、うち人件費8.0億円」, 「予算により3.0億円の機器を整備」: the 8.0 and the 3.0 are not the line's amount. */
export function isWholeAmount(claim: Claim, figure: Figure, reading: Reading): boolean {
  const { document } = reading;
  const passage = passageAround(document, figure);
  const near = claim.grounds.filter(
    ({ start, end }) => start >= passage.start && end <= figure.start,
  );
  // 【1,156百万円】 is set off from the words before it.
  const begin = Math.max(passage.start, figure.start - LONGEST - 1);
  const heavy = document.text.slice(begin, figure.start).lastIndexOf('【');
  const from = Math.max(begin + Math.max(heavy, 0), ...near.map(({ end }) => end));
  const after = normalText(document.text.slice(figure.end, Math.min(passage.end, figure.end + 20)));
  if (!AFTER.test(after) || figure.start - from > LONGEST) return false;
  let words = '';
  let at = from;
  for (const { kind, start, end } of figuresWithin(reading, { start: from, end: figure.start })) {
    // Another amount between: the words are that amount's.
    if (kind !== 'fiscal-year' && kind !== 'date') return false;
    words += document.text.slice(at, start);
    at = end;
  }
  words += document.text.slice(at, figure.start);
  return normalText(words).replace(PLAIN, '') === '';
}

const cache = new WeakMap<Document, readonly Span[]>();

function passageAround(document: Document, span: Span): Span {
  const all = cache.get(document) ?? passages(document);
  cache.set(document, all);
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((all[middle]?.start ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  return all[low] ?? span;
}
