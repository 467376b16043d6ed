/**
 * How fast names are found, beside one alternation RegExp over the same names on text that is in
 * normal form already. `node tests/bench/matching.bench.ts [FILE…]`: repeats the files, or the
 * sample below, to 4 million characters. The goals, as ratios of the same run: at least twice as
 * fast as the RegExp with about 2,000 names; at most twice as slow with 100,000; 4 MB of tables for 2,000.
 */
import { loadBuiltin } from '../../glossary/compile/builtin.ts';
import type { Document } from '../../glossary/document/model.ts';
import { passages } from '../../glossary/document/model.ts';
import { plainText } from '../../glossary/document/plain-text.ts';
import { Matcher } from '../../glossary/matching/matcher.ts';
import type { Term } from '../../glossary/matching/model.ts';
import { termsOf } from '../../glossary/terms.ts';
import { normalise, normalisePassage } from '../../glossary/text/normalise.ts';
import { bestOf, print, speed, textOf } from './best-of.ts';

const LENGTH = 4_000_000;
const NAMES = 2000;
const MANY_NAMES = 100_000;
const ROUNDS = 25;

/** Passages as they stand in 「ICTサイバーセキュリティ総合対策2021」, line ends within words and all. */
const SAMPLE = `
サイバー攻撃は年々増加していることから、社会全体としてサイバーセ

キュリティ対応力を強化することは急務であり、実際のインシデント発生

時に対応を行う情報システム担当者等に対する人材育成の取組は特に重

要である。防災訓練と同様に定期的に演習を経験することで実対応時の能

力向上を図るよう、CYDER による人材育成を引き続き実施する必要がある。

総務省は NICT を通じ、25 歳以下の若手 ICT 人材を対象として、新たな

セキュリティ対処技術を生み出しうる最先端のセキュリティ人材（セキュ

リティイノベーター）を育成する「SecHack365」を 2017 年度（平成 29 年

度）から実施している。国立研究開発法人情報通信研究機構（以下「NICT」という。）の

業務に、パスワード設定等に不備のある IoT 機器の調査等を５年間の時限措置として追加する。

・2020年度（令和２年度）は、演習を106回実施し、計2,648名が受講した。
・⼀般社団法⼈ICT-ISACの5Gセキュリティ推進グループにおいて、ローカル5Gを含む5Gの運⽤者に対する助⾔を⾏うための枠組を構築
した。
`;

const source = textOf(process.argv.slice(2), SAMPLE, LENGTH);
const document = plainText(source);

const { entries } = await loadBuiltin();
const own = termsOf(entries);
const matcher = new Matcher(padded(own, NAMES));
const normal = normalText(document);
const pattern = alternation(padded(own, NAMES));

const regExp = best('RegExp', () => {
  const found: { start: number; end: number; surface: string }[] = [];
  for (const { 0: surface, index } of normal.matchAll(pattern)) {
    found.push({ start: index, end: index + surface.length, surface });
  }
});
// Another document each time: what is made of one is kept.
const few = best('matcher', () => {
  matcher.findMentions({ ...document });
});
// Made here, so that its tables do not weigh on what is measured before.
const large = new Matcher(padded(own, MANY_NAMES));
const many = best('matcher with many names', () => {
  large.findMentions({ ...document });
});

print(`${matcher.findMentions(document).length} mentions of ${padded(own, NAMES).length} names`);
print(`matcher against RegExp: ${(regExp / few).toFixed(2)} times as fast (goal 2)`);
print(`${MANY_NAMES} names against ${NAMES}: ${(many / few).toFixed(2)} times as long (goal 2)`);
print(`tables for ${NAMES} names: ${(matcher.byteLength / 2 ** 20).toFixed(2)} MB (goal 4)`);

/** The best of some rounds in milliseconds, printed as a speed. */
function best(name: string, run: () => void): number {
  const milliseconds = bestOf(ROUNDS, run);
  print(`${name}: ${speed(LENGTH, milliseconds)}`);
  return milliseconds;
}

/** The glossary's terms, and made-up ones of the same make until there are `count`. */
function padded(terms: readonly Term[], count: number): Term[] {
  const fields =
    '情報通信 電気通信 放送 電波 無線通信 衛星通信 量子技術 暗号技術 地域社会 地方公共団体 行政手続 個人情報 消費者 中小企業 国際協力 防災 医療 教育 農業 交通'.split(
      ' ',
    );
  const subjects =
    '基盤整備 研究開発 人材育成 利活用 高度化 安全対策 標準化 制度運用 実態調査 普及啓発 実証 情報共有 相互運用 品質保証 審査登録'.split(
      ' ',
    );
  const kinds =
    '推進事業 促進事業 検討会 研究会 基本計画 基本方針 推進戦略 行動計画 ガイドライン 補助金 連絡協議会 総合対策'.split(
      ' ',
    );
  const made = [...terms].slice(0, count);
  for (let index = 0; made.length < count; index++) {
    const field = fields[index % fields.length] ?? '';
    const subject = subjects[Math.floor(index / fields.length) % subjects.length] ?? '';
    const kind = kinds[Math.floor(index / fields.length / subjects.length) % kinds.length] ?? '';
    const edition = Math.floor(index / fields.length / subjects.length / kinds.length);
    const surface = `${field}${subject}${kind}${edition === 0 ? '' : `第${edition}期`}`;
    made.push({ surface, entryId: `made-${index}`, form: 'name' });
  }
  return made;
}

function normalText(of: Document): string {
  return passages(of)
    .map((passage) => normalisePassage(of.text, passage).text)
    .join('\n');
}

/** Longest first, so that the longest wins; case does not count, as it does not for most names. */
function alternation(terms: readonly Term[]): RegExp {
  const surfaces = new Set(terms.map(({ surface }) => normalise(surface).text));
  const sorted = [...surfaces].sort((a, b) => b.length - a.length);
  return new RegExp(
    sorted.map((one) => one.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'),
    'gi',
  );
}
