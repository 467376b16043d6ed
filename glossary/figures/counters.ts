/** The counter words (助数詞) that make a number a count, and what may follow them. */

/** A counter word in normal form. */
export interface Counter {
  readonly unit: string;
  /** A next character that makes it another word: 人材, 件数, 社会, 回線. */
  readonly not?: RegExp;
  /** Only a next character (or the end) like this leaves it a counter: 3本の, not 3本部. */
  readonly only?: RegExp;
  /** Also a noun that a numbered heading can begin with (２ 分野別の施策): the number must not be an item's. */
  readonly noun?: boolean;
  /** Counts wholes, so 2.2人 is a section number before a word. */
  readonly whole?: boolean;
  /** So sure that a single kanji numeral may stand before it: 三件, 五か国; but 三社 is three shrines too. */
  readonly kanji?: boolean;
}

/** What may follow a counter that is also the beginning of many words. */
const PLAIN = /^(?:[^\u3400-\u9FFFァ-ヺA-Za-z]|以[上下内]|程度|未満|超|弱|強|前後|余|規模|近く|$)/;
/** What makes N年 and N日 a length and not a date. */
const YEARS =
  /^(?:以[上下内]|未満|程度|前後|[弱強超余]|ほど|前(?!半|期)|後(?!半|期)|先|ぶり|越し|かけ|に(?:わた|及|1|一|渡)|計画|制|連続|ごと|おき|毎|を(?:かけ|超|経|要|目途))/;
const DAYS =
  /^(?:以[上下内]|未満|程度|前後|[弱強超余]|ほど|前|後|当たり|あたり|平均|コース|ごと|おき|毎|連続|を要)/;

const whole = true;
const noun = true;
const kanji = true;

const TABLE: readonly Counter[] = [
  // People
  { unit: '人', whole, not: /[材口工権間種物事文員生類格気為手称目体員民道力脈命数日柄々]/ },
  { unit: '名', whole, kanji, not: /[称前簿刺義古詞目誉作所札品字画]/ },
  { unit: '人日', whole },
  { unit: '人月', whole },
  { unit: '世帯', whole, not: /[主]/ },
  { unit: '歳', whole, not: /[出入時代]/ },
  // Organisations and places
  { unit: '団体', whole, noun, kanji, not: /[名数]/ },
  { unit: '社', whole, not: /[会員団内長外説交債宅屋殿是則務]/ },
  { unit: '法人', whole, noun, not: /[税格]/ },
  { unit: '機関', whole, noun, kanji, not: /[名数投車]/ },
  { unit: '自治体', whole, noun, kanji, not: /[名数]/ },
  { unit: '地方公共団体', whole, noun },
  { unit: '都道府県', whole, noun, kanji, not: /[名別]/ },
  { unit: '道府県', whole, noun, kanji, not: /[名別]/ },
  { unit: '市区町村', whole, noun, kanji },
  { unit: '市町村', whole, noun, kanji },
  { unit: '大学', whole, noun, not: /[院校生等]/ },
  { unit: '企業', whole, noun, not: /[名数]/ },
  { unit: '事業者', whole, noun, not: /[名数]/ },
  { unit: '府省庁', whole, noun },
  { unit: '省庁', whole, noun, not: /[間]/ },
  { unit: '校', whole, not: /[正長舎閲歌内庭門則了務]/ },
  { unit: '地域', whole, noun, not: /[別的名数内外課]/ },
  { unit: '地区', whole, noun },
  { unit: '都市', whole, noun, not: /[部圏計基開型間]/ },
  { unit: '拠点', whole, noun, kanji, not: /[化名数]/ },
  { unit: '施設', whole, noun, not: /[名数整]/ },
  ...['か国', 'カ国', 'ヶ国', 'ヵ国', 'ケ国', '箇国'].map((unit) => ({
    unit,
    whole,
    kanji,
    not: /[語籍]/,
  })),
  ...['か国語', 'カ国語', 'ヶ国語'].map((unit) => ({ unit, whole, kanji })),
  { unit: '国', whole, noun, only: PLAIN },
  { unit: '言語', whole, noun, not: /[化学処]/ },
  ...['か所', 'カ所', 'ヶ所', 'ヵ所', 'ケ所', '箇所'].map((unit) => ({ unit, whole, kanji })),
  { unit: '極', whole, only: PLAIN },
  // Times and lengths
  { unit: '回', whole, kanji, not: /[線路答復収避転帰目顧付折覧廊数航想避り]/ },
  { unit: '年間', kanji, not: /[行計]/ },
  { unit: '年', only: YEARS },
  ...['か年', 'カ年', 'ヶ年', 'ヵ年', 'ケ年', '箇年'].map((unit) => ({ unit, whole, kanji })),
  ...['か月', 'カ月', 'ヶ月', 'ヵ月', 'ケ月', '箇月'].flatMap((unit) => [
    { unit: `${unit}間`, kanji },
    { unit, kanji, not: /[目]/ },
  ]),
  { unit: '週間', kanji },
  { unit: '日間', kanji },
  { unit: '日', whole, only: DAYS },
  { unit: '営業日', whole, kanji },
  { unit: '時間', kanji, not: /[帯軸割外内的差]/ },
  { unit: '分間' },
  { unit: '分', not: /[のに野析類散離担割布岐別権数配解化子冊科室]/ },
  { unit: '秒', not: /[速針]/ },
  // Things
  { unit: '件', whole, kanji, not: /[名数費]/ },
  { unit: '本', whole, only: PLAIN },
  { unit: '台', whole, not: /[数帳湾風所頭詞座形地紙車]/ },
  { unit: '種類', whole, kanji, not: /[別名]/ },
  { unit: '種', whole, not: /[別子々族目苗痘]/ },
  { unit: '点', whole, not: /[検在数滅線火灯字描目差呼]/ },
  { unit: '通', whole, only: PLAIN },
  { unit: '個', whole, not: /[人別性々体室]/ },
  { unit: '枚', whole, not: /[数挙]/ },
  { unit: '冊', whole, not: /[子数]/ },
  { unit: '席', whole, only: PLAIN },
  { unit: '口座', whole, not: /[名番数]/ },
  { unit: '契約', whole, noun, not: /[者書数額]/ },
  { unit: '回線', whole, not: /[数事]/ },
  { unit: '端末', whole, noun, not: /[数]/ },
  { unit: '機種', whole, not: /[変別名]/ },
  { unit: '棟', whole, not: /[数]/ },
  { unit: '票', whole, not: /[数]/ },
  { unit: '局', whole, only: PLAIN },
  { unit: '基', whole, only: PLAIN },
  { unit: '機', whole, only: PLAIN },
  { unit: '隻', whole },
  { unit: '頭', whole, only: PLAIN },
  { unit: '組', whole, only: PLAIN },
  { unit: 'つ', whole, not: /[目いくな]/ },
  { unit: '文字', whole, not: /[列数化通コ]/ },
  // Items of policy
  { unit: '項目', whole, noun, kanji, not: /[名数別]/ },
  { unit: '分野', whole, noun, kanji, not: /[別横名間]/ },
  { unit: '要素', whole, noun, not: /[技別]/ },
  { unit: '原則', whole, noun, not: /[的]/ },
  { unit: '領域', whole, noun, not: /[別名]/ },
  { unit: '施策', whole, noun, not: /[名別群]/ },
  { unit: '事業', whole, noun, not: /[名者所費年化継別]/ },
  { unit: '課題', whole, noun, not: /[名別]/ },
  { unit: 'テーマ', whole, noun },
  { unit: 'プロジェクト', whole, noun },
  { unit: 'チーム', whole, noun },
  { unit: 'コース', whole, noun },
  { unit: '講座', whole, noun, not: /[名]/ },
  { unit: '科目', whole, noun, not: /[名]/ },
  { unit: '段階', whole, not: /[的]/ },
  { unit: '単位', whole, not: /[数]/ },
  { unit: '事例', whole, noun, not: /[集]/ },
  // Networks
  { unit: 'パケット', whole },
  { unit: 'IPアドレス', whole, noun },
  { unit: 'アドレス', whole, noun },
  { unit: 'ドメイン', whole, noun },
  { unit: 'ユーザー', whole, noun },
  { unit: 'ユーザ', whole, noun, not: /ー/ },
  { unit: 'アクセス', whole, noun },
  { unit: 'ダウンロード', whole, noun },
  { unit: 'インプレッション', whole },
  { unit: 'クリック', whole, noun },
  // Foreign money: no yen
  { unit: '米ドル', kanji },
  { unit: 'ドル', kanji },
  { unit: 'ユーロ', kanji },
  { unit: 'ポンド', kanji },
  { unit: 'ウォン', kanji },
  { unit: '人民元', kanji },
];

const BY_FIRST = new Map<string, Counter[]>();
for (const counter of TABLE.toSorted((a, b) => b.unit.length - a.unit.length)) {
  const first = counter.unit.charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), counter]);
}

/** The longest counter word that stands at `at` in normal text and is not the start of another word. */
export function counterAt(text: string, at: number): Counter | undefined {
  return BY_FIRST.get(text.charAt(at))?.find((counter) => {
    if (!text.startsWith(counter.unit, at)) return false;
    const after = text.slice(at + counter.unit.length, at + counter.unit.length + 4);
    if (isOrdinal(after)) return false;
    if (counter.only !== undefined && !counter.only.test(after)) return false;
    return counter.not === undefined || !counter.not.test(after.charAt(0));
  });
}

/** The counter that is the whole of `word`, as in a header's （件）. */
export function counterNamed(word: string): Counter | undefined {
  return BY_FIRST.get(word.charAt(0))?.find((counter) => counter.unit === word);
}

/** 3回目, 2つ目: which one, not how many. 3年目標 and 5件目途 are no ordinals. */
function isOrdinal(after: string): boolean {
  return after.startsWith('目') && !/^目[標的途指安次]/.test(after);
}
