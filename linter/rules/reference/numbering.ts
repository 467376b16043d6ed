import type { Document, Span } from '#glossary/document/model.ts';
import type { Step } from '#glossary/references/label.ts';
import { type NumberedItem, sectionAt } from '#glossary/references/numbering.ts';
import type { Outline } from '#glossary/references/targets.ts';
import { normalise } from '#glossary/text/normalise.ts';
import type { Localised } from '../../finding.ts';
import { outlineOf } from '#glossary/references/targets.ts';
import { labelSpan } from '../../outlines.ts';
import type { Rule } from '../../rule.ts';
import { EXAMPLES } from './numbering.examples.ts';

export default {
  id: 'reference/numbering',
  severity: 'warning',
  title: {
    ja: '飛んだ番号、重なった番号',
    en: 'A number that is skipped or given twice',
  },
  description: {
    ja: '図表の見出し（図１、図２、図４…）と見出しの番号（１、２、２…）が、飛んだり重なったり前後したりしていないかを確かめる。図は別添ごと、章の番号付き（図２－１）なら章ごとに、見出しは同じ親の下の同じ階層・同じ書き方どうしで数える。1から始まらない並び（抜粋など）、図表の目次、「（続き）」、版の番号や日付を並べた見出し、途中で1に戻る並び、引用の中では報告しない。',
    en: 'Checks that the numbers of captions (図１, 図２, 図４ …) and of headings (１, ２, ２ …) are not skipped, given twice or out of order. Figures are counted per annex, and per chapter where they carry its number (図２－１); headings among those of the same level and style under the same parent. Silent on series that do not begin with 1 (excerpts), on lists of figures, on （続き）, on headings that are versions or dates, on series that begin again with 1, and in quotations.',
  },
  examples: EXAMPLES,
  check({ reading, draft, report }) {
    const { document } = reading;
    const outline = outlineOf(document);
    // Which lines of an extracted text are headings is a guess.
    const headings = draft.extracted ? [] : headingSeries(document, outline);
    const referred = new Set(reading.references.map(({ label }) => label));
    for (const series of [...captionSeries(document, outline), ...headings]) {
      for (const { item, message, cause } of flaws(series, referred)) {
        report({
          ...item.span,
          message,
          ...(cause === undefined
            ? {}
            : {
                cause: {
                  ...cause.span,
                  message: { ja: '先にここにあります', en: 'the earlier one' },
                },
              }),
        });
      }
    }
  },
} satisfies Rule;

/** One number of a series, in the order of the document. */
interface Numbered {
  /** In normal form. */
  readonly label: string;
  readonly written: string;
  readonly number: number;
  readonly span: Span;
  readonly isHeading: boolean;
  /** Its title begins with a date or year: a release, or what was done in a year. */
  readonly isDated?: boolean;
}

interface Flaw {
  readonly item: Numbered;
  readonly message: Localised;
  readonly cause?: Numbered;
}

/**
 * What is wrong in a series that begins with 1; nothing in one that does not, or that begins again.
 * A missing figure that the text refers to is for reference/unresolved.
 */
function flaws(series: readonly Numbered[], referred: ReadonlySet<string>): Flaw[] {
  if (series[0]?.number !== 1) return [];
  const all = new Set(series.map(({ number }) => number));
  const seen = new Map<number, Numbered>();
  let highest = 0;
  const found: Flaw[] = [];
  for (const item of series) {
    const { written, number, isHeading } = item;
    const earlier = seen.get(number);
    // Headings that go back go on from an earlier place: an annex that has no heading of its own.
    if (highest > 1 && (number === 1 || (isHeading && earlier !== undefined && number < highest)))
      return found;
    if (earlier !== undefined) found.push({ item, cause: earlier, message: twice(written) });
    else if (number < highest) found.push({ item, message: outOfOrder(written) });
    else if (
      number > highest + 1 &&
      !all.has(highest + 1) &&
      (isHeading || !isReferred(item, highest + 1, referred))
    ) {
      found.push({ item, message: skipped(item, highest + 1) });
    }
    seen.set(number, earlier ?? item);
    highest = Math.max(highest, number);
  }
  return found;
}

function isReferred({ label }: Numbered, number: number, referred: ReadonlySet<string>): boolean {
  return referred.has(label.replace(/\d+$/, String(number)));
}

function twice(written: string): Localised {
  return {
    ja: `「${written}」の番号が重なっています`,
    en: `Unexpected second ${written}`,
  };
}

function outOfOrder(written: string): Localised {
  return {
    ja: `「${written}」の番号が前後しています`,
    en: `Unexpected ${written}: a higher number comes before it`,
  };
}

function skipped({ written, number }: Numbered, missing: number): Localised {
  const last = number - 1;
  const gap = missing === last ? String(missing) : `${String(missing)}～${String(last)}`;
  return {
    ja: `「${written}」の前の番号（${gap}）がありません`,
    en: `Unexpected ${written}: there is no number ${gap} before it`,
  };
}

/** 図１, 図２ …; 図２－１, 図２－２ …: by noun, chapter and part of the document. */
function captionSeries(document: Document, outline: Outline): Numbered[][] {
  const captions = outline.targets.filter(({ kind }) => kind === 'figure' || kind === 'table');
  const titles = new Map(captions.map((caption) => [caption, titleOf(document, caption)]));
  const last = new Map(captions.map((caption) => [titles.get(caption), caption]));
  const series = new Map<string, Numbered[]>();
  for (const caption of captions) {
    const title = titles.get(caption) ?? '';
    // A list of figures names each before it comes.
    if (last.get(title) !== caption || /[(【]?(?:続き|つづき|再掲)/.test(title)) continue;
    const parts = /^(.*?)(\d+)$/.exec(caption.label);
    if (parts === null) continue;
    const part = sectionAt(outline.numbering, caption.start)?.part ?? 0;
    const key = `${String(part)}/${parts[1] ?? ''}`;
    const span = labelSpan(outline, caption);
    const item = {
      label: caption.label,
      written: document.text.slice(span.start, span.end).replace(/\s+/g, ''),
      number: Number(parts[2]),
      span,
      isHeading: false,
    };
    push(series, key, item);
  }
  return [...series.values()];
}

function push(series: Map<string, Numbered[]>, key: string, item: Numbered): void {
  const known = series.get(key);
  if (known === undefined) series.set(key, [item]);
  else known.push(item);
}

const HEAD = 120;

/** The caption in normal form, without the leaders and page number of a list of figures. */
function titleOf({ text }: Document, { start, end }: Span): string {
  const head = normalise(text.slice(start, Math.min(end, start + HEAD))).text;
  return head.replace(/[.・…‥\s-]{2,}\d*$/, '').trim();
}

/** Numbered headings of one level and style under one heading. */
function headingSeries(document: Document, outline: Outline): Numbered[][] {
  const items = new Map(outline.numbering.sections.map(({ item }) => [item?.block, item]));
  const done: Numbered[][] = [];
  /** Per level, the series that are open, by style. */
  const open: Map<string, Numbered[]>[] = [];
  const close = (series: Map<string, Numbered[]> | undefined): void => {
    if (series !== undefined && !series.has(UNREAD)) done.push(...series.values());
  };
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'heading' || block.quoted === true) return;
    const level = block.level ?? 1;
    for (const closed of open.splice(level + 1)) close(closed);
    const item = items.get(index);
    const series = (open[level] ??= new Map());
    if (item === undefined) {
      if (/^\s*[0-9０-９]/.test(document.text.slice(block.start, block.end)))
        series.set(UNREAD, []);
      return;
    }
    if (isOfAppendix(item)) return;
    const key = keyOf(item.step);
    const numbered = {
      label: item.step.text,
      written: item.step.text,
      number: item.step.ordinal,
      span: { start: item.start, end: item.end },
      isHeading: true,
      isDated: isDated(item.title),
    };
    push(series, key, numbered);
  });
  for (const closed of open) close(closed);
  return done.filter((series) => !isVersions(series) && !isOfDates(series));
}

/** The key of headings whose numbers could not be read: a series with one of them is not judged. */
const UNREAD = 'unread';

/** A.1, A.2 …: the letter is the appendix's, the same for all. */
function isOfAppendix({ step, title }: NumberedItem): boolean {
  return step.style === 'letter' && /^\d/.test(title);
}

/** 4.4.1 and 4.5.1 are of two series. */
function keyOf({ style, text }: Step): string {
  return style.startsWith('decimal') ? `${style}/${text.replace(/\d+$/, '')}` : style;
}

/** ## 1.2.1 (2024-05-01), ## 1 - 2024-05-01: what changed in a release; ## 3 2021年度の実績 is a title like any. */
function isDated(title: string): boolean {
  return /^[-(~\s]{0,3}\d{4}[-/.年]/.test(title);
}

/** Where most titles begin with dates, the numbers are those of releases. */
function isOfDates(series: readonly Numbered[]): boolean {
  return series.filter((item) => item.isDated === true).length * 2 > series.length;
}

/** Decimal numbers that go down are releases, the latest first. */
function isVersions(series: readonly Numbered[]): boolean {
  return (
    series.some(({ label }) => label.includes('.')) &&
    series.some(({ number }, index) => number < (series[index - 1]?.number ?? 0))
  );
}
