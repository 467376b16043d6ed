/** What makes a text that is nearly a name a slip of it, rather than words of its own. */

/** One difference between a text and the name it nearly is. */
export interface Edit {
  /** What the name has there, and what the text has; one of them may be empty, both hold two letters that have changed places. */
  readonly right: string;
  readonly written: string;
  /** Where in the name and in the text. */
  readonly at: number;
  readonly writtenAt: number;
}

/**
 * The fewest edits that make `written` of `name`: letters replaced, left out, put in, or two neighbours
 * exchanged (optimal string alignment). Quadratic: for names, not for texts.
 */
export function editsBetween(name: string, written: string): readonly Edit[] {
  const costs = costTable(name, written);
  const edits: Edit[] = [];
  let [row, column] = [name.length, written.length];
  while (row > 0 || column > 0) {
    const [rows, columns] = lastStep(costs, name, written, row, column);
    const right = name.slice(row - rows, row);
    const text = written.slice(column - columns, column);
    [row, column] = [row - rows, column - columns];
    if (right !== text) edits.unshift({ right, written: text, at: row, writtenAt: column });
  }
  return edits;
}

function costTable(name: string, written: string): readonly (readonly number[])[] {
  const costs: number[][] = [Array.from({ length: written.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= name.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= written.length; column += 1) {
      const isSame = name[row - 1] === written[column - 1];
      const cost = Math.min(
        (costs[row - 1]?.[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (costs[row - 1]?.[column - 1] ?? 0) + (isSame ? 0 : 1),
        isExchange(name, written, row, column) ? (costs[row - 2]?.[column - 2] ?? 0) + 1 : Infinity,
      );
      line.push(cost);
    }
    costs.push(line);
  }
  return costs;
}

function isExchange(name: string, written: string, row: number, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    name[row - 1] === written[column - 2] &&
    name[row - 2] === written[column - 1] &&
    name[row - 1] !== written[column - 1]
  );
}

/** How many letters of name and text the last step to a cell took. */
function lastStep(
  costs: readonly (readonly number[])[],
  name: string,
  written: string,
  row: number,
  column: number,
): readonly [number, number] {
  const cost = costs[row]?.[column] ?? 0;
  const from = (rows: number, columns: number): number =>
    costs[row - rows]?.[column - columns] ?? Infinity;
  if (row > 0 && column > 0) {
    const step = name[row - 1] === written[column - 1] ? 0 : 1;
    if (from(1, 1) + step === cost) return [1, 1];
    if (isExchange(name, written, row, column) && from(2, 2) + 1 === cost) return [2, 2];
  }
  return row > 0 && from(1, 0) + 1 === cost ? [1, 0] : [0, 1];
}

/** Characters that OCR and hasty eyes take for one another: カ (katakana) and 力 (kanji), 本 and 木. */
const LOOKALIKES = [
  'ー一',
  'カ力',
  'エ工',
  'ロ口',
  'ニ二',
  'ハ八',
  'タ夕',
  'ト卜',
  'ヘへ',
  'ベべ',
  'ペぺ',
  'リり',
  'ミ三',
  'オ才',
  'チ千',
  'ソン',
  'シツ',
  '本木',
  '未末',
  '士土',
  '延廷',
  '載戴',
  '構溝講',
  '績積',
];

/** A pair that looks alike; exchanged ones are none. */
export function looksAlike({ right, written }: Edit): boolean {
  if (right.length !== 1 || written.length !== 1) return false;
  return LOOKALIKES.some((pair) => pair.includes(right) && pair.includes(written));
}

const SMALL = 'ァィゥェォッャュョヮ';
const LARGE = 'アイウエオツヤユヨワ';

/** イ for ィ: セキュリテイ. */
export function isKanaSize({ right, written }: Edit): boolean {
  if (right.length !== 1 || written.length !== 1) return false;
  const [small, large] = [SMALL.indexOf(right), LARGE.indexOf(right)];
  return (small >= 0 && LARGE[small] === written) || (large >= 0 && SMALL[large] === written);
}

export function isLongMark({ right, written }: Edit): boolean {
  return right + written === 'ー';
}

export function isKatakanaEdit({ right, written }: Edit): boolean {
  return /^[ァ-ヺー]{1,4}$/.test(right + written);
}

export function isKanjiEdit({ right, written }: Edit): boolean {
  return /^\p{sc=Han}{1,4}$/u.test(right + written);
}

/**
 * Kanji that make a word of their own of what stands beside them (委員会 and 委員長, 国際戦略局 and
 * 国際戦略課, 第4次 and 第5次), so that another one there is another thing.
 */
const AFFIXES =
  '第次新旧前後本当同各全副準非未再超大小中上下高低初最等化性用型系者員官長課室局部会省庁府県市区町村国州法令案版期回号年月日編章節条項別間内外毎時費料金額数率量度級種類群士師業社一二三四五六七八九十百千万東西南北左右男女正負増減入出';

export function isAffixEdit({ right, written }: Edit): boolean {
  return [...right, ...written].some((letter) => AFFIXES.includes(letter));
}

/** What organisations and documents are called at the end: another of these is another thing. */
const HEADS =
  /(?:協会|協議会|会議|会議所|審議会|審査会|委員会|本部|支部|機構|機関|財団|連盟|連合|学会|懇談会|検討会|研究会|研修会|調査会|調整会|分科会|部会|幹事会|連絡会|連絡会議|推進会議|戦略|戦術|方針|計画|指針|指標|要綱|要領|大綱|大系|体系|報告|報告書|答申|提言|骨子|概要|概算|規則|規程|規約|基準|基盤|事業|事務|事態|事案|事例|演習|演技|講習|学習|訓練|制度|制約|対策|対応|施策|政策|方策|センター|センサー)$/;

/** Whether edits near its end make another head word of a name: 協議会 and 協会, 対策 and 対応. */
export function changesHead(name: string, written: string, edits: readonly Edit[]): boolean {
  const head = HEADS.exec(written)?.[0];
  if (head === undefined || name.endsWith(head)) return false;
  return edits.some(({ at }) => at >= name.length - 4);
}
