import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdfDocument } from '../../../../glossary/document/pdf.ts';
import { normalise } from '../../../../glossary/text/normalise.ts';
import { recordedPages } from '../../../fixtures/pdfs/recorded.ts';
import { outline } from './outline.ts';

/** What Chromium printed of tests/fixtures/pdfs/pages: radicals, runs cut at odd glyphs, gaps of justified lines. */

test('a report reads on over its pages, and its notes stand behind what they interrupt', () => {
  expect(outline(recordedPages('report'))).toEqual([
    'heading 1: ICTサイバーセキュリティ総合対策(見本)',
    'heading 2: I改定に当たっての主要な政策課題',
    'paragraph: 総務省は、2020年(令和2年)7月に「IoT・5Gセキュリティ総合対策2020」を公表した。',
    'paragraph: その後も、国民生活の基盤となる情報通信ネットワークの重要性は高まっている。NICT¹は、我が国唯一の国立研究開発法人として、サイバーセキュリティに関する研究開発を実施している。',
    'paragraph: また、NICTER²では、2019年(令和元年)に約3,279億パケットの通信が観測された。長期的な視点からの人材育成も重要である。',
    'paragraph: このため、平成29年4月にナショナルサイバートレーニングセンターを設置し、国の行政機関、地方公共団体等を対象とした実践的サイバー防御演習(CYDER)を実施している。令和2年度は、全国で計106回開催し、2,648名が受講した。',
    'note: 1国立研究開発法人情報通信研究機構(National Institute of Information and Communications Technology)',
    'note: 2 NICTが運用するサイバー攻撃観測・分析システム。ダークネットに届くパケットを観測し、攻撃の傾向を把握するために使われる。',
    'heading 2: II具体的施策',
    'list-item 1: (1)GIGAスクール構想の実現に向け、学校における情報セキュリティを確保する必要がある。',
    'list-item 1: (2)電気通信事業者とIoT機器の利用者が連携し、NOTICE³による注意喚起を継続する。',
    'list-item 1: (3)サイバーセキュリティ統合知的・人材育成基盤(CYNEX)を構築し、産学官の結節点として開放することにより、我が国のサイバーセキュリティ対応能力の強化を図る。',
    'note: 3国立研究開発法人情報通信研究機構法の一部改正(平成30年法律第24号)に基づき、2019年(令和元年)2月から実施。',
    'heading 2: III今後の進め方',
    'paragraph: 本文書は、少なくとも1年に1回見直しを行い、必要に応じて改定する。',
  ]);
});

test('a budget table keeps its rows, and its head where it goes on', () => {
  const [title, date, lead, unit, table, ...more] = outline(recordedPages('budget'));
  expect([title, date, lead, unit, more]).toEqual([
    'heading 1: 令和3年度総務省科学技術関係予算概算要求(見本)',
    'paragraph: 令和2年11月17日',
    'list-item 1: ○Beyond 5Gをはじめとした先端技術への戦略的投資を実施。主な施策は次の表のとおり。',
    'caption: (単位:億円)',
    [],
  ]);
  expect(table?.split(' / ')).toEqual([
    'table: *施策名 | *R2年度予算額 | *R3年度概算要求額 | *新規',
    'Beyond 5G研究開発促進事業 | - | 50.0 | ○',
    '国立研究開発法人情報通信研究機構施設整備費補助金 | 0.9 | 20.9 | ',
    '新たな社会インフラを担う革新的光ネットワーク技術の研究開発 | 9.5 | 8.5 | ',
    '仮想空間における電波模擬システム技術の高度化 | 30.1 | 40.0 | ',
    '戦略的情報通信研究開発推進事業 | 12.2 | 10.0 | ',
    '電波資源拡大のための研究開発 | 103.4 | 132.2 | ',
    '国立研究開発法人情報通信研究機構運営費交付金 | 279.4 | 283.4 | ',
    'グローバル量子暗号通信網構築のための衛星量子暗号通信の研究開発 | - | 15.0 | ○',
    '多言語翻訳技術の高度化に関する研究開発 | 14.0 | 14.0 | ',
    'サイバーセキュリティ統合知的・人材育成基盤の構築 | - | 20.0 | ○',
  ]);
});

test('two columns are read one after the other', () => {
  const blocks = outline(recordedPages('columns'));
  expect(blocks).toHaveLength(7);
  expect(blocks[0]).toBe('heading 1: サイバーセキュリティだより(見本)');
  expect(blocks[1]).toContain(
    '情報システム担当者を対象とした実践的サイバー防御演習「CYDER」を、全国の会場で開催している。',
  );
  expect(blocks.at(-1)).toMatch(
    /^paragraph: 暗号技術については、CRYPTRECにおいて電子政府推奨暗号リスト.*評価も始まった。$/,
  );
});

test('boxes of slides are read box by box, page numbers left out', () => {
  expect(outline(recordedPages('slides'))).toEqual([
    'heading 1: ①ナショナルサイバートレーニングセンターの構築',
    'paragraph: 巧妙化・複雑化するサイバー攻撃に対し、実践的な対処能力を持つセキュリティ人材を育成するため、情報通信研究機構(NICT)において演習等を実施。',
    'paragraph: 国の行政機関・地方公共団体等を対象とした実践的サイバー防御演習(CYDER)を年間100回、3,000名規模で実施',
    'paragraph: 2020年東京大会関連組織のセキュリティ担当者等を対象とした実践的サイバー演習(サイバーコロッセオ)を実施',
    'paragraph: 25歳以下の若手セキュリティイノベーターを育成するSecHack365を実施し、令和2年度も50名程度を育成予定',
    'paragraph: 令和元年度:14.9億円→令和2年度要求額:15.0億円',
    'heading 2: 【R2要求額:1,500百万円】',
    'heading 1: ②IoTの安心・安全かつ適正な利用環境の構築',
    'paragraph: 国内のインターネットに接続されたIoT機器を調査し、サイバー攻撃に悪用されうる機器の利用者に注意喚起を行う「NOTICE」を実施する。',
    'paragraph: 5Gネットワークのセキュリティ確保に向けた体制整備と周知・啓発',
    'paragraph: 地域におけるIoTセキュリティ対策の強化',
    'heading 2: 【455百万円】',
  ]);
});

test('vertical writing is read downwards, from the right', () => {
  expect(outline(recordedPages('vertical'))).toEqual([
    'heading 1: はしがき(見本)',
    'paragraph: 国立研究開発法人情報通信研究機構は、我が国のサイバーセキュリティに関する研究開発の中核として、長年にわたり実践的サイバー防御演習をはじめとする人材育成に取り組んできた。',
    'paragraph: 令和元年度には、ナショナルサイバートレーニングセンターの演習に三千人を超える受講者が参加した。本書は、その成果をまとめたものである。',
  ]);
});

test('readings above words are no part of them, letter-spaced words are words', () => {
  expect(outline(recordedPages('ruby'))).toEqual([
    'heading 1: サイバーセキュリティ',
    'paragraph: 総務省の情報通信研究機構は、実践的サイバー防御演習を行っている。',
    'paragraph: 学校ではGIGAスクール構想が進められている。',
    'paragraph: eシールは、タイムスタンプとならぶトラストサービスである。',
  ]);
});

test('the order of a file’s items does not matter where print reads across', () => {
  const printed = fc.constantFrom('report', 'budget', 'columns', 'slides', 'ruby');
  fc.assert(
    fc.property(printed, fc.infiniteStream(fc.nat()), (name, order) => {
      const pages = recordedPages(name);
      const shuffled = pages.map((page) => ({
        ...page,
        items: page.items
          .map((item) => ({ item, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item),
      }));
      expect(outline(shuffled)).toEqual(outline(pages));
    }),
    { numRuns: 40 },
  );
});

describe('every word of a page', () => {
  test.each(['report', 'budget', 'columns', 'slides', 'vertical', 'ruby'] as const)(
    'of %s leads back to the items that have it',
    (name) => {
      const pages = recordedPages(name);
      const { document, locate } = pdfDocument(pages);
      for (const [word] of document.text.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
        const start = document.text.indexOf(word);
        const there = locate({ start, end: start + word.length }) ?? [];
        const said = there.map(({ page, item, start: from, end }) =>
          pages[page - 1]?.items[item]?.text.slice(from, end),
        );
        expect(normalise(said.join('').normalize('NFKC')).text).toBe(
          normalise(word.normalize('NFKC')).text,
        );
      }
    },
  );
});
