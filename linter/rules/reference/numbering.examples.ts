import type { Example } from '../../rule.ts';

/** Headings and captions of sources 000, 001, 003 and 004 and of repositories of Japanese Markdown, with numbers changed. */
export const EXAMPLES: readonly Example[] = [
  {
    draft:
      '図１　IoT機器を狙った攻撃の増加\n\n図２　IoT機器を狙った攻撃の割合\n\n«図４»　クラウドサービスを利用している企業の割合',
    note: 'source 003 goes on with 図３',
  },
  { draft: '表１　令和２年度概算要求額\n\n«表１»　CYDERの受講者数' },
  {
    draft:
      '図１　IoT機器を狙った攻撃の増加\n\n図３　クラウドサービスを利用している企業の割合\n\n«図２»　IoT機器を狙った攻撃の割合',
    note: 'two figures of source 003 that changed places',
  },
  {
    draft:
      '図2-1　技術検証体制の整備\n\n図2-2　攻撃把握・分析・共有基盤\n\n«図2-2»　産学官連携のコミュニティ',
    note: 'the directions of source 004',
  },
  {
    draft:
      '# １．はじめに\n\n# ２．近い将来の情報通信技術（IT）の利活用を想定した研究開発\n\n# «４．まとめ»',
    note: 'source 004: ３．中長期を見据えた研究開発戦略 was taken out',
  },
  {
    draft:
      '# １．はじめに\n\n# ２．近い将来の利活用を想定した研究開発\n\n# «２．中長期を見据えた研究開発戦略»',
    note: 'source 004',
  },
  {
    draft:
      '## Ⅰ　改定に当たっての主要な政策課題\n\n## Ⅱ　個別分野に関する具体的施策\n\n## «Ⅳ　横断的施策»',
    note: 'the headings of source 003',
  },
  {
    draft:
      '# １　安全かつ信頼性の高いネットワーク\n\n## （１）ネットワークの確保\n\n## «（３）5Gの本格的な普及»\n\n# ２　COVID-19への対応\n\n## （１）テレワークセキュリティの確保',
    note: 'source 003, Ⅱ',
  },
  { draft: '# 第１章　総則\n\n# «第３章　基本的施策»', note: 'the chapters of an act' },
  {
    draft:
      '# 2. この20年間の電子図書館の構築の歩み\n\n# 3. 2012年以降進めてきたこと\n\n# 1. はじめに\n\n## 1.1. 揺籃期\n\n## 1.2. 離陸期\n\n## «1.4. 変革期»',
    note: 'numbers with points',
  },
  {
    draft:
      '### ①　経営層の意識改革\n\n### ②　地域・中小企業におけるDXの推進\n\n### «②　サプライチェーン等の信頼性確保»',
    note: 'source 001',
  },
  { draft: '図表１　観測したパケットの数\n\n«図表５»　攻撃の対象の割合' },
  {
    draft:
      '図１　IoT機器を狙った攻撃の増加\n\n図２　IoT機器を狙った攻撃の割合\n\n表１　令和２年度概算要求額',
  },
  {
    draft: '図2-1　技術検証体制の整備\n\n図2-2　攻撃把握・分析・共有基盤\n\n図3-1　今後の研究開発',
    note: 'by chapter',
  },
  {
    draft: '図５　サイバー攻撃の対象\n\n図７　情報共有の流れ',
    note: 'an excerpt',
  },
  {
    draft: '図１　攻撃の増加……3\n\n図２　攻撃の割合……5\n\n図１　攻撃の増加\n\n図２　攻撃の割合',
    note: 'a list of figures',
  },
  { draft: '表１　予算額\n\n表１　予算額（続き）\n\n表２　受講者数' },
  {
    draft: '図１　施策の全体像\n\n# 別添１　プログレスレポート\n\n図１　取組の進み具合',
    note: 'an annex counts for itself',
  },
  {
    draft:
      '# １　COVID-19への対応\n\n## （１）テレワークセキュリティの確保\n\n## （２）トラストサービスの制度化\n\n# ２　デジタル改革\n\n## （１）IoTのセキュリティ対策',
    note: 'source 003: each chapter begins again',
  },
  { draft: '# はじめに\n\n## （１）目的\n\n## （２）範囲\n\n# おわりに\n\n## （１）今後' },
  { draft: '# 1.0.2 (2024-05-01)\n\n# 1.0.1 (2024-04-01)', note: 'releases' },
  { draft: '# 2.1.1\n\n修正\n\n# 2.0.9\n\n修正', note: 'releases' },
  { draft: '# ５Ｇの普及\n\n# ３つの柱\n\n# 2030年の姿', note: 'numbers that are words' },
  {
    draft: '# １　基本的な考え方\n\n# ２　研究開発における課題\n\n# １　脅威に関する情報',
    note: 'it begins again',
  },
  { draft: '> # １　背景\n>\n> # ３　今後の進め方', note: 'somebody else’s words' },
  { draft: '1. 目的\n2. 対象\n2. 期間', note: 'Markdown numbers lists itself' },
  {
    draft: '## １　動向\n\n## ２　政府\n\n## ３　機器\n\n## ４　人材の育成\n\n## ５　今後',
    note: 'the title of ４ begins with a word that could count (４人)',
  },
  {
    draft: '# 付録\n\n## A.1. 概要\n\n## A.2. 共有ライブラリー\n\n## A.3. マルチアーチ',
    note: 'appendices of technical manuals',
  },
  {
    draft:
      '[1.1. Autotools](#11-autotools)\n\n[1.2. CMake](#12-cmake)\n\n[1.3. Meson](#13-meson)\n\n### 1.1. Autotools\n\n### 1.2. CMake\n\n### 1.3. Meson',
    note: 'contents that say the same as the headings',
  },
  {
    draft:
      '#### 3.1.1 就任時の挨拶\n\n#### 3.1.2 2007年就任直後の指示\n\n#### 3.1.3 2008年のビジョン\n\n#### 3.1.4 サービスのリニューアル',
    note: 'titles that begin with a year: a history of a library’s services, on GitHub',
  },
  {
    draft: '## １　現状\n\n## ２　2021年度の取組\n\n## ３　今後の課題',
    note: 'a title that begins with a fiscal year',
  },
  {
    draft:
      '4.4. 「要件」の4階層\n\n4.5. 主な考え方\n\n4.5.1. （１）責任分担の明確化\n\n## 4.4. 「要件」の4階層\n\n## 4.5. 主な考え方\n\n### 4.5.1. （１）責任分担の明確化\n\n### 4.5.2. （２）多段階の見積り方式',
    note: 'two numbers in one heading, and contents in running text: notes on procurement, on GitHub',
  },
];
