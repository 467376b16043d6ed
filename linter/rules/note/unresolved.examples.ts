import type { Example } from '../../rule.ts';

export const EXAMPLES: readonly Example[] = [
  {
    draft: '骨子[^1]を示した。戦略«[^2]»も改める。\n\n[^1]: 第28回会合資料',
    note: 'source 003 gives the meeting in a note',
  },
  { draft: '骨子«[^1]»を示した。' },
  { draft: '骨子[^1]を示した。\n\n[^1]: 第28回会合資料\n\n«[^2]:» 参照されない注' },
  { draft: 'OODAループ[^ooda]と骨子«[^kosshi]»\n\n[^ooda]: 観察から始まる4つのサイクル' },
  { draft: 'RPA※1とGPAI«※2»を用いる。\n\n※1 RPA：定型業務の自動化' },
  { draft: 'RPA※1を用いる。\n\n※1 RPA：定型業務の自動化\n\n«※2» GPAI：国際的な枠組み' },
  { draft: '検討会（注1）と協議会（«注3»）\n\n（注1）令和3年5月に設置' },
  { draft: '検討会（注1）を設けた。\n\n（注1）令和3年5月に設置\n\n（«注2»）令和3年6月に廃止' },
  {
    draft:
      '| 事業 | 要求額 |\n| --- | --- |\n| 電子署名の普及啓発等«[^2]» | 18百万円[^1] |\n\n[^1]: 内数',
  },
  { draft: '- 次期戦略の骨子[^1]\n- 取組方針«[^3]»\n\n[^1]: 第28回会合資料' },
  { draft: 'RPA※1、AI※2、IoT«※4»を用いる。\n\n※1 RPA：自動化\n\n※2 AI：人工知能' },
  { draft: '骨子[^1]を示した。\n\n[^1]: 第28回会合資料' },
  { draft: 'RPA※1を用いる。\n\n※1 RPA：定型業務の自動化' },
  { draft: '※ 既存の章については、内容に変更はない。', note: 'source 004: a remark, not a mark' },
  {
    draft: '内数※1である。',
    note: 'the draft has no notes of that kind: they may be in the picture',
  },
  { draft: '文字の集合 [^a-z] を除く。', note: 'a regular expression' },
  { draft: '`[^2]` と書く。', note: 'code' },
  { draft: '> 骨子[^9]を示した。', note: 'somebody else’s words' },
  {
    draft:
      '| 事業 | 要求額 |\n| --- | --- |\n| スキャン技術の研究開発※1 | 125.9億円 |\n| ※1 内数 | |\n\n前年度の額※2\n\n※2 概算',
    note: 'a note inside the table',
  },
  { draft: '令和3年4月7日 第30回サイバーセキュリティタスクフォース資料２－４' },
  { draft: '注2の規定による。', note: 'no notes of that kind' },
  { draft: '骨子[^A]を示した。\n\n[^a]: 資料', note: 'labels fold case' },
  { draft: '発注1件、注文2件\n\n（注1）件数は延べ\n\n件数（注1）' },
];
