/**
 * How fast figures are found, in characters per second, beside the normal form alone (the floor).
 * `node tests/bench/figures.bench.ts [FILE…]`: repeats the files, or the sample below, to 4 million
 * characters. The goal for figures, claims and references together is 8 million characters a second.
 */
import { normalPassagesOf } from '../../glossary/document/normal-passages.ts';
import { plainText } from '../../glossary/document/plain-text.ts';
import { findFigures } from '../../glossary/figures/figures.ts';
import { bestOf, print, speed, textOf } from './best-of.ts';

const LENGTH = 4_000_000;
const ROUNDS = 15;
/** Sentences and a table as they stand in 「ICTサイバーセキュリティ総合対策2021」 and 「令和2年度概算要求」. */
const SAMPLE = `
実践的サイバー防御演習「CYDER」は、2017年度（平成29年度）から、NICTのナショナルサイバートレーニングセンターを通じて実施している。
・2020年度（令和２年度）は、演習を106回実施し、計2,648名が受講した。
地方公共団体（1,788団体）においては、2019年度（令和元年度）までの未受講団体は844団体であったが、このうち257団体が受講した。
サイバー空間が公共空間化し、社会経済活動のあらゆる場面で利用されるようになる中、利用者が安心して使える環境の整備が求められる。
総務省では、関係機関と連携し、脆弱性を有する機器の利用者に対する注意喚起の取組を引き続き推進していくことが適当である。
2019年（令和元年）６月より、既にマルウェアに感染しているIoT機器を検知し、同年９月には一般に向けた情報提供を開始した。
5Gの本格的な普及に向け、事業者間の情報共有、第三者による検証、国際標準化等を一体的に進める必要がある。

事業	令和元年度 予算額（円）	令和2年度 概算要求額（円）
IoTの安心・安全かつ適正な利用環境の構築	14.6億の内数	16.6億の内数
ナショナルサイバートレーニングセンターの構築	14.9億	15.0億

【R2要求額：1,500百万円】うち演習の実施【1,156百万円】、若手の育成【157百万円】（新規）。
`;

const document = plainText(textOf(process.argv.slice(2), SAMPLE, LENGTH));
const normal = bestOf(ROUNDS, () => normalPassagesOf({ ...document }));
const figures = bestOf(ROUNDS, () => findFigures({ ...document }));
print(`normal form: ${speed(LENGTH, normal)}`);
print(`figures: ${speed(LENGTH, figures)}`);
