/**
 * How fast references and claims are found, in characters per second, beside figures.
 * `node tests/bench/references.bench.ts [FILE…]`: repeats the files, or the sample below, to 4 million
 * characters. The goal for figures, claims and references together is 8 million characters a second.
 */
import type { Document } from '../../glossary/document/model.ts';
import { plainText } from '../../glossary/document/plain-text.ts';
import { findClaims } from '../../glossary/figures/claims.ts';
import { findFigures } from '../../glossary/figures/figures.ts';
import { Matcher } from '../../glossary/matching/matcher.ts';
import { findReferences } from '../../glossary/references/references.ts';
import { bestOf, print, speed, textOf } from './best-of.ts';

const LENGTH = 4_000_000;
const ROUNDS = 15;
/** Passages as they stand in 「ICTサイバーセキュリティ総合対策2021」 and 「令和2年度概算要求」. */
const SAMPLE = `
Ⅲ 横断的施策

１ サイバーセキュリティ情報に関する産学官での連携・共有等の促進

（１）我が国のサイバーセキュリティ情報の収集・分析能力の向上に向けた産学官連携の加速

サイバーセキュリティは国家の基幹を守るもので、国際競争力の強化のほか、安全保障の観点からもサイバーセキュリティ産業の強化は必須である。
なお、この取組は、後述２（３）①の人材育成に関する取組と一体的に実施しているものである。
国内のサイバー攻撃情報等の収集・分析等が十分にできておらず、上記のような取組を促す必要がある（図１及び別添を参照）。

① 実践的サイバー防御演習（CYDER）の実施

・2020年度（令和２年度）は、演習を106回実施し、計2,648名が受講した。
地方公共団体（1,788団体）においては、2019年度（令和元年度）までの未受講団体は844団体であったが、このうち257団体が受講した。

事業	令和元年度 予算額（円）	令和2年度 概算要求額（円）
IoTの安心・安全かつ適正な利用環境の構築	14.6億の内数	16.6億の内数
ナショナルサイバートレーニングセンターの構築	14.9億	15.0億

【R2要求額：1,500百万円】
`;

const NAMES = [
  '実践的サイバー防御演習',
  'CYDER',
  'IoTの安心・安全かつ適正な利用環境の構築',
  'ナショナルサイバートレーニングセンターの構築',
  'ナショナルサイバートレーニングセンター',
];

const document = plainText(textOf(process.argv.slice(2), SAMPLE, LENGTH));
const matcher = new Matcher(
  NAMES.map((surface, index) => ({ surface, entryId: `entry-${index}`, form: 'name' })),
);
const mentions = matcher.findMentions(document);
const figures = findFigures(document);
/** What is remembered for a document (its normal form) is not to help the next round. */
const fresh = (): Document => ({ ...document });

const measured: readonly (readonly [name: string, run: () => unknown])[] = [
  ['figures', () => findFigures(fresh())],
  ['references', () => findReferences(fresh())],
  ['claims', () => findClaims(fresh(), mentions, figures)],
];
for (const [name, run] of measured) print(`${name}: ${speed(LENGTH, bestOf(ROUNDS, run))}`);
