/** Whether a sentence counts all that its metric counts, and not some of it. */
import { sentenceAround } from '../document/sentences.ts';
import type { Claim, Figure } from '../figures/model.ts';
import type { Reading } from '../reading.ts';
import { normalText } from '../text/normalise.ts';
import { figuresWithin, mentionsWithin } from './figures-within.ts';

/** What may stand between a name and its count without narrowing it: particles, the metric, verbs of holding and attending. */
const PLAIN = new RegExp(
  [
    '(?:受講|修了|参加|登録|参画)(?:者|生)?数?|(?:開催|実施)?回数|注意喚起(?:件数|対象|の対象)?|通知(?:件数)?|(?:観測)?パケット数?',
    '(?:実施|開催|受講|修了|参加|観測|通知|選定|開始)(?:し(?:て|た)?|され)',
    '演習|講習|プロジェクト|情報共有|我が国|総務省|NICT|実績',
    '延べ|のべ|およそ|おおよそ|合計|年間|全国|約|計',
    'において|における|について|として|では|には|とも|から引き続き',
    'コース[をに]',
    'はがのにでをもと'.split('').join('|'),
    '[、。,.()「」『』:・→⇒○●■\\s]',
  ].join('|'),
  'g',
);

/** What may follow a count: the verb, the end, or the next number. */
const AFTER =
  /^(?:程度|規模)?(?:$|[、。)」]|(?:が|を|に|の|と|で|は|も|に対し(?:て)?、?)?(?:全国で|新たに|ISPへ)?(?:[0-9]年間の)?(?:コース|課程|プログラム)?を?(?:受講|修了|参加|登録|参画|実施|開催|注意喚起|通知|観測|採択|育成|(?:で)?あ(?:る|った)|で(?:す|した)|と(?:な|し)|に(?:とどま|上|のぼ|達)|から|へ|まで|と))/;

/** Years, and counts of what metrics count; 全国47都道府県で says of whom. */
function narrowsNothing({ kind, unit }: Figure): boolean {
  return kind !== 'count' || /^(?:人|名|回|件|パケット)$/.test(unit);
}

/**
 * Between the name of its entry (or the sentence's begin) and a count stand only years, other counts
 * and words that narrow nothing, and behind it its verb. 「職員1,500名が受講」 counts some.
 */
export function countsAll(claim: Claim, figure: Figure, reading: Reading): boolean {
  const { document } = reading;
  const sentence = sentenceAround(document, figure);
  const text = document.text;
  const [owner] = claim.grounds;
  const isHere = owner !== undefined && owner.start >= sentence.start && owner.end <= figure.start;
  const from = isHere ? owner.end : sentence.start;
  // The spans to leave out, in order: years, counts, and other names of the same thing.
  const aside = [
    ...figuresWithin(reading, { start: from, end: figure.start }).filter(narrowsNothing),
    ...mentionsWithin(reading, { start: from, end: figure.start }).filter(
      ({ entryId }) => entryId === claim.entryId,
    ),
  ].toSorted((a, b) => a.start - b.start);
  let words = '';
  let at = from;
  for (const { start, end } of aside) {
    if (start > at) words += text.slice(at, start);
    at = Math.max(at, end);
  }
  words += text.slice(at, figure.start);
  const after = normalText(text.slice(figure.end, figure.end + 30));
  return normalText(words).replace(PLAIN, '') === '' && AFTER.test(after);
}
