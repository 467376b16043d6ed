/**
 * What an entry and a source are. YAML files are parsed with these schemas once, at the edge
 * (`compile/`, `--glossary`); everything behind trusts the types. The JSON Schema that gives
 * completion in editors (`glossary/schema/*.json`) is generated from here.
 */
import { z } from 'zod';
import { KIND_IDS } from './kinds.generated.ts';
import { isCalendarDate, PARTIAL_DATE } from './partial-date.ts';

/** A date as precise as its source gives it: `2021`, `2021-05` or `2021-05-31`. */
export const PartialDate = z
  .string()
  .regex(PARTIAL_DATE, 'expected YYYY, YYYY-MM or YYYY-MM-DD')
  .refine(isCalendarDate, 'no such day in the calendar');

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected kebab-case: a-z, 0-9, -');
const Surface = z.string().trim().min(1).max(120);
const Prose = z.string().trim().min(1).max(400);
const HttpUrl = z.url({ protocol: /^https?$/ });

/**
 * Where a statement stands: the source's id, and the place in it (page, heading, section, table).
 * `as` is the wording there, for figures and amounts: `glossary check --sources` proves that
 * it stands in the source text and that it means the stored value.
 */
export const Citation = z.strictObject({
  id: Id,
  at: z.string().trim().min(1).max(200),
  as: z.string().trim().min(1).max(120).optional(),
});

/**
 * How a surface may be matched. `exact`: capitals as written (NOTICE is a programme, notice is not).
 * `cues`: words of which one must stand nearby before an ambiguous surface counts as this entry.
 */
export const Match = z.strictObject({
  case: z.enum(['exact', 'fold']).default('fold'),
  cues: z.array(Surface).min(1).max(40).optional(),
});

export const NAME_STATUSES = ['former', 'variant', 'informal', 'misspelling'] as const;

/** Any form of the name besides `name` and `short`. A former name says until when, and who says so. */
export const Name = z
  .strictObject({
    text: Surface,
    status: z.enum(NAME_STATUSES),
    from: PartialDate.optional(),
    until: PartialDate.optional(),
    match: Match.optional(),
    source: Citation.optional(),
  })
  .refine((name) => name.status !== 'former' || name.source !== undefined, {
    message: 'a former name needs a source',
    path: ['source'],
  });

export const Short = z.strictObject({
  text: Surface,
  /** What the letters stand for, in their own language. */
  expansion: Surface.optional(),
  reading: z.string().optional(),
  match: Match.optional(),
});

export const RELATION_TYPES = [
  'part-of',
  'successor-of',
  'superseded-by',
  'see-also',
  'implements',
] as const;

export const Relation = z
  .strictObject({
    type: z.enum(RELATION_TYPES),
    to: Id,
    /** The day, month or year from which it holds; a dated relation names its source. */
    date: PartialDate.optional(),
    source: Citation.optional(),
  })
  .refine((relation) => relation.date === undefined || relation.source !== undefined, {
    message: 'a dated relation needs a source',
    path: ['source'],
  });

export const Edition = z.strictObject({
  /** As the document prints it: 第5版, 令和5年度版, 2021. */
  label: Surface,
  date: PartialDate,
  status: z.enum(['current', 'superseded', 'draft']),
  /** The title of this edition where it differs from the entry's name. */
  title: Surface.optional(),
  /** Who decided or published it: 閣議決定, サイバーセキュリティ戦略本部決定. */
  decidedBy: Surface.optional(),
  url: HttpUrl.optional(),
  source: Citation,
});

export const FIGURE_STATUSES = ['actual', 'planned', 'target'] as const;

/** A number that ages. `period`: FY2020, 2020, 2020-03 or a span 2018-10/2019-03. */
export const EntryFigure = z.strictObject({
  metric: Surface,
  unit: z.string().trim().min(1).max(20),
  period: z.string().regex(/^(FY\d{4}(\/FY\d{4})?|\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?)$/),
  status: z.enum(FIGURE_STATUSES),
  value: z.number().finite(),
  /** How the source qualifies it: 約, 以上, 延べ, 累計 … */
  qualifiers: z.array(z.string().min(1).max(10)).optional(),
  source: Citation,
});

export const STAGES = ['request', 'draft', 'initial', 'supplementary', 'settled'] as const;

/** One amount of one line in one year at one stage, in whole yen. */
export const BudgetRow = z.strictObject({
  fiscalYear: z.int().min(1989).max(2100),
  stage: z.enum(STAGES),
  yen: z.int().nonnegative(),
  /** `part`: 内数, an amount that contains this line and is not the amount of this line. */
  scope: z.enum(['whole', 'part']),
  /** 新規: the line did not exist the year before. */
  isNew: z.boolean().optional(),
  source: Citation,
});

export const Link = z.strictObject({ url: HttpUrl, title: Surface });

export const Entry = z.strictObject({
  id: Id,
  kind: z.enum(KIND_IDS),
  /** The name as its owner writes it today. */
  name: Surface,
  /** In hiragana (katakana where the name is), for search and for reading aloud. */
  reading: z
    .string()
    .regex(/^[\p{sc=Hira}\p{sc=Kana}ー・\s0-9A-Za-z]+$/u, 'expected kana')
    .optional(),
  /** How `name` itself may be matched. */
  match: Match.optional(),
  short: Short.optional(),
  names: z.array(Name).default([]),
  definition: z.strictObject({ ja: Prose, en: Prose }),
  /** The entry's name in English: official where its owner has one. */
  english: Surface.optional(),
  owner: Id.optional(),
  /** 昭和59年法律第86号. Laws only. */
  lawNumber: Surface.optional(),
  /** When it began and ended, where that is certain; both need no source of their own if one is cited here. */
  active: z
    .strictObject({ from: PartialDate.optional(), until: PartialDate.optional(), source: Citation })
    .optional(),
  relations: z.array(Relation).default([]),
  editions: z.array(Edition).default([]),
  figures: z.array(EntryFigure).default([]),
  budget: z.array(BudgetRow).default([]),
  links: z.array(Link).default([]),
  /** Sources that show the entry and its names; each figure, edition and former name cites its own. */
  sources: z.array(Citation).min(1),
  checked: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected YYYY-MM'),
});

export const Source = z.strictObject({
  id: Id,
  title: z.string().trim().min(1).max(200),
  issuer: z.string().trim().min(1).max(120),
  date: PartialDate.optional(),
  url: HttpUrl.optional(),
  licence: z.string().trim().min(1).max(120),
  /** The start of the file name of its text, for `glossary check --sources DIR`. */
  text: z.string().optional(),
});

export type PartialDate = z.infer<typeof PartialDate>;
export type Citation = z.infer<typeof Citation>;
export type Match = z.infer<typeof Match>;
export type Name = z.infer<typeof Name>;
export type Relation = z.infer<typeof Relation>;
export type Edition = z.infer<typeof Edition>;
export type EntryFigure = z.infer<typeof EntryFigure>;
export type Stage = (typeof STAGES)[number];
export type BudgetRow = z.infer<typeof BudgetRow>;
export type Kind = (typeof KIND_IDS)[number];
export type Entry = z.infer<typeof Entry>;
export type Source = z.infer<typeof Source>;
