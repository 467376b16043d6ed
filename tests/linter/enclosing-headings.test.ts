import { describe, expect, it } from 'vitest';
import { formatOf } from '#linter/draft.ts';
import { enclosingHeadings } from '#linter/enclosing-headings.ts';

function titlesAbove(markdown: string, word: string): string[] {
  const { document } = formatOf('draft.md').parse(markdown);
  const start = document.text.indexOf(word);
  return enclosingHeadings(document, { start, end: start + word.length }).map((heading) =>
    document.text.slice(heading.start, heading.end),
  );
}

const DRAFT =
  '序文\n\n# 一\n\n本文甲\n\n## 二\n\n### 三\n\n本文乙\n\n## 四\n\n> ## 引用\n\n本文丙\n\n# 五';

describe('enclosingHeadings', () => {
  it.each([
    ['序文', []],
    ['本文甲', ['一']],
    ['本文乙', ['三', '二', '一']],
    ['本文丙', ['四', '一']],
    ['三', ['二', '一']],
    ['五', []],
  ])('above %s: %j', (word, titles) => {
    expect(titlesAbove(DRAFT, word)).toEqual(titles);
  });
});
