import type { Locale } from '../compile/problem.ts';
import type { BudgetRow, Edition, EntryFigure, Name, Relation, Stage } from '../model.ts';

type Words<Key extends string> = Readonly<Record<Key, Readonly<Record<Locale, string>>>>;

export const NAME_WORDS: Words<Name['status']> = {
  former: { ja: '旧称', en: 'formerly' },
  variant: { ja: '別表記', en: 'also' },
  informal: { ja: '通称', en: 'informally' },
  misspelling: { ja: '誤記', en: 'misspelt' },
};

export const EDITION_WORDS: Words<Edition['status']> = {
  current: { ja: '現行', en: 'current' },
  superseded: { ja: '旧版', en: 'superseded' },
  draft: { ja: '案', en: 'draft' },
};

export const FIGURE_WORDS: Words<EntryFigure['status']> = {
  actual: { ja: '実績', en: 'actual' },
  planned: { ja: '計画', en: 'planned' },
  target: { ja: '目標', en: 'target' },
};

export const STAGE_WORDS: Words<Stage> = {
  request: { ja: '概算要求', en: 'request' },
  draft: { ja: '予算案', en: 'draft' },
  initial: { ja: '当初', en: 'initial' },
  supplementary: { ja: '補正後', en: 'supplementary' },
  settled: { ja: '決算', en: 'settled' },
};

export const SCOPE_WORDS: Words<BudgetRow['scope']> = {
  whole: { ja: '', en: '' },
  part: { ja: '内数', en: 'a larger amount that contains it' },
};

export const RELATION_WORDS: Words<Relation['type']> = {
  'part-of': { ja: '上位', en: 'part of' },
  'successor-of': { ja: '前身', en: 'successor of' },
  'superseded-by': { ja: '後継', en: 'superseded by' },
  'see-also': { ja: '関連', en: 'see also' },
  implements: { ja: '根拠', en: 'implements' },
};

export const SECTION_WORDS = {
  names: { ja: '名前', en: 'Names' },
  editions: { ja: '版', en: 'Editions' },
  figures: { ja: '数値', en: 'Figures' },
  budget: { ja: '予算', en: 'Budget' },
  relations: { ja: '関係', en: 'Relations' },
  links: { ja: 'リンク', en: 'Links' },
  sources: { ja: '出典', en: 'Sources' },
  owner: { ja: '所管', en: 'Owner' },
  lawNumber: { ja: '法令番号', en: 'Law number' },
  active: { ja: '期間', en: 'Active' },
  checked: { ja: '確認', en: 'Checked' },
} as const satisfies Words<string>;
