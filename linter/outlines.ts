/** Labels with which captions and notes begin, and those that only look so. */
import type { Document, Span } from '#glossary/document/model.ts';
import type { Outline } from '#glossary/references/targets.ts';

/** The label (図１, ※2) with which a caption or note begins; a bracket may stand before it. */
export function labelSpan({ labels }: Outline, { start }: Span): Span {
  const at = labels.has(start) ? start : start + 1;
  return { start: at, end: labels.get(at) ?? at + 1 };
}

/**
 * Whether a label in running text begins a caption rather than refers to one: 「図２ IoT機器を狙った攻撃の割合」,
 * 「【参考③】 最終報告（概要）」 in a line that was joined to the one before it. A space or the bracket's end, and
 * then no word that goes on from the label.
 */
export function beginsCaption({ text }: Document, { start, end }: Span): boolean {
  if (/(?:^|[\n\f])[ \u3000\f]*【$/.test(text.slice(Math.max(0, start - 6), start))) {
    return text.charAt(end) === '】';
  }
  return /^[ \u00a0\u3000\n：:]+(?!(?!はじめ)[のをがはへにでともや、。，．・,.）)」～~]|及び|又は|並び|から|参照|より)\S/.test(
    text.slice(end, end + 8),
  );
}
