import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  { draft: '図１　攻撃の増加\n\n図２　攻撃の割合\n\n«図４»　観測の体制' },
  { draft: '表１　予算額\n\n«表１»　受講者数' },
  { draft: '図１　甲\n\n図３　乙\n\n«図２»　丙' },
  { draft: '図2-1　甲\n\n図2-2　乙\n\n«図2-2»　丙' },
  { draft: '# １　背景\n\n# ２　方法\n\n# «４　結果»' },
  { draft: '# １　背景\n\n# ２　方法\n\n# «２　結果»' },
  {
    draft: '## Ⅰ　はじめに\n\n## Ⅱ　個別分野\n\n## «Ⅳ　横断的施策»',
    note: 'the headings of source 003',
  },
  { draft: '# １　背景\n\n## （１）目的\n\n## «（３）範囲»\n\n# ２　方法\n\n## （１）対象' },
  { draft: '# 第１章　背景\n\n# «第３章　方法»' },
  { draft: '# 1　背景\n\n## 1.1　目的\n\n## 1.2　範囲\n\n## «1.4　対象»' },
  { draft: '### ①　甲\n\n### ②　乙\n\n### «②　丙»' },
  { draft: '図表１　甲\n\n«図表５»　乙' },
  { draft: '図１　攻撃の増加\n\n図２　攻撃の割合\n\n表１　予算額' },
  { draft: '図2-1　甲\n\n図2-2　乙\n\n図3-1　丙', note: 'by chapter' },
  { draft: '図５　甲\n\n図７　乙', note: 'an excerpt' },
  { draft: '図１　甲……3\n\n図２　乙……5\n\n図１　甲\n\n図２　乙', note: 'a list of figures' },
  { draft: '表１　予算額\n\n表１　予算額（続き）\n\n表２　受講者数' },
  { draft: '図１　甲\n\n# 別添１\n\n図１　乙', note: 'an annex counts for itself' },
  { draft: '# １　背景\n\n## （１）目的\n\n## （２）範囲\n\n# ２　方法\n\n## （１）対象' },
  { draft: '# はじめに\n\n## （１）目的\n\n## （２）範囲\n\n# おわりに\n\n## （１）今後' },
  { draft: '# 1.0.2 (2024-05-01)\n\n# 1.0.1 (2024-04-01)', note: 'releases' },
  { draft: '# 2.1.1\n\n修正\n\n# 2.0.9\n\n修正', note: 'releases' },
  { draft: '# ５Ｇの普及\n\n# ３つの柱\n\n# 2030年の姿' },
  { draft: '# １　甲\n\n# ２　乙\n\n# １　丙', note: 'it begins again' },
  { draft: '> # １　甲\n>\n> # ３　乙', note: 'somebody else’s words' },
  { draft: '1. 甲\n2. 乙\n2. 丙', note: 'Markdown numbers lists itself' },
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
];
