import type { Example } from '../../rule.ts';

/** Links to other files are tested beside the rule, where there are files. */
export const EXAMPLES: readonly Example[] = [
  { draft: '# はじめに\n\n[目的](«#目的»)を参照。', expected: [[]] },
  {
    draft: '## （１）攻撃の動向\n\n[攻撃の動向](«#2攻撃の動向»)のとおり。',
    expected: [['#１攻撃の動向']],
    note: 'GitHub drops brackets and keeps full-width digits',
  },
  {
    draft: '# 現状と課題\n\n- [現状と課題](#現状と課題)\n- [今後の取組](«#今後の取組»)',
    expected: [[]],
  },
  {
    draft: '# Security measures\n\n[measures](«#security-mesures»)',
    expected: [['#security-measures']],
  },
  { draft: '# 概要\n\n# 概要\n\n[二つ目](#概要-1)と[三つ目](«#概要-2»)', expected: [['#概要-1']] },
  { draft: '# 体制\n\n![図](«#taisei»)', expected: [[]] },
  { draft: '# 体制\n\n[体制][t]\n\n[t]: «#体勢»', expected: [[]] },
  { draft: '<a id="mokuteki"></a>\n\n[目的](«#mokutek»)', expected: [['#mokuteki']] },
  { draft: '| 章 |\n| --- |\n| [１](«#第１章») |\n\n# 第２章', expected: [['#第２章']] },
  { draft: '> [引用の中](«#nowhere»)', expected: [[]] },
  { draft: '# はじめに\n\n[はじめに](#はじめに)を参照。' },
  { draft: '## ３ 今後の取組\n\n[今後](#３-今後の取組)', note: 'a space becomes a hyphen' },
  { draft: '## Use of `NOTICE`\n\n[NOTICE](#use-of-notice)', note: 'code in a heading' },
  { draft: '## 目的 {#purpose}\n\n[目的](#purpose)', note: 'an id of the writer’s own' },
  { draft: '[総務省](https://www.soumu.go.jp/#top)' },
  { draft: '[問合せ](mailto:cyber@example.jp)' },
  { draft: '[上へ](#)と[先頭](#top)' },
  { draft: '[様式](/forms/a.md)', note: 'from the root of a site' },
  { draft: '[資料](./shiryou.md#1)', note: 'here no files can be looked at' },
  { draft: '骨子[^1]を示した。[脚注](#user-content-fn-1)\n\n[^1]: 資料' },
  { draft: '<a name="mokuteki"></a>\n\n[目的](#mokuteki)' },
  {
    draft: '# はじめに\n\n[はじめに](#%E3%81%AF%E3%81%98%E3%82%81%E3%81%AB)',
    note: 'an encoded address',
  },
  { draft: '`[例](#nowhere)`', note: 'code' },
];
