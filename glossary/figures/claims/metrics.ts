/**
 * What a count counts, from the words around it. Only what this table holds is a metric; the names
 * are those that entries use (`figures: metric`).
 */

interface Metric {
  readonly name: string;
  readonly units: readonly string[];
  /** The noun before the number: 受講者数は2,648人. */
  readonly before: RegExp;
  /** The verb or noun after it: 2,648名が受講, 106回実施. */
  readonly after: RegExp;
}

const PEOPLE = ['人', '名'];
const BODIES = ['団体', '社', '機関', '者', '組織', '自治体'];
/** What may stand between the noun and its number: 受講者数は、全国で延べ約. */
const LINK =
  '(?:の?(?:数|合計|総数)?(?:は|が|も|:|として|に|を)?、?(?:全国で|年間|延べ|のべ|計|約|およそ|最大|[(])*)$';

function metric(name: string, units: readonly string[], noun: string, verb: string): Metric {
  return {
    name,
    units,
    before: new RegExp(`(?:${noun})${LINK}`),
    after: new RegExp(`^(?:${verb})`),
  };
}

/** Case words between a number and its verb: が, を対象に, を受講者として. */
const CASE = '(?:程度|規模|以上|超)?(?:が|を|に|の|で|に対し(?:て)?、?)?(?:全国で|新たに)?';

const METRICS: readonly Metric[] = [
  metric('受講者数', PEOPLE, '受講(?:者|生)', `${CASE}(?:受講|を受講者)`),
  metric(
    '修了者数',
    PEOPLE,
    '修了(?:者|生)',
    `${CASE}(?:[0-9]年間の)?(?:コース|課程|プログラム)?を?修了`,
  ),
  metric('参加者数', PEOPLE, '参加(?:者|人)', `${CASE}参加`),
  metric('登録者数', PEOPLE, '登録者', `${CASE}(?:受講)?登録`),
  metric('受講団体数', BODIES, '受講団体', `${CASE}受講`),
  metric('参加団体数', BODIES, '参加(?:団体|機関|企業)', `${CASE}参加`),
  metric('参画機関数', BODIES, '参画(?:機関|団体|企業)', `${CASE}参画`),
  metric('規模', PEOPLE, '規模', '(?:程度)?規模で(?:実施|開催)'),
  metric('開催回数', ['回'], '(?:開催|実施)回数', `${CASE}(?:の?演習を)?(?:開催|実施)`),
  metric('注意喚起件数', ['件'], '注意喚起(?:件|対象)', `${CASE}注意喚起`),
  metric('通知件数', ['件'], '通知(?:件)', `${CASE}通知`),
  metric('採択件数', ['件', '課題'], '採択(?:件|課題)', `${CASE}採択`),
  metric('観測パケット数', ['パケット'], '観測(?:パケット)', `${CASE}(?:の?パケットを)?観測`),
];

const UNITS: ReadonlySet<string> = new Set(METRICS.flatMap(({ units }) => units));

/** Whether any metric is counted in `unit`. */
export function isCounted(unit: string): boolean {
  return UNITS.has(unit);
}

/**
 * The metric that the words say.
 * @param before normal text from the clause's start to the number
 * @param after normal text from behind the number and its unit
 */
export function metricOf(unit: string, before: string, after: string): string | undefined {
  const found = METRICS.filter((m) => m.units.includes(unit));
  return (found.find((m) => m.before.test(before)) ?? found.find((m) => m.after.test(after)))?.name;
}

/** Whether a total over years is meant rather than one year's number. */
export function isCumulative(words: string, qualifiers: readonly string[]): boolean {
  return (
    /合計|累計|総計|通算|これまで|までに|からの/.test(words) ||
    qualifiers.some((qualifier) => /合計|累計|総計/.test(qualifier))
  );
}
