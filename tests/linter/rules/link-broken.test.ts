import { describe, expect, it } from 'vitest';
import { loadGlossary } from '#glossary/index.ts';
import { type Draft, lint, RULES } from '#linter/engine.ts';

const glossary = await loadGlossary();
const severities = Object.fromEntries(
  RULES.flatMap(({ id }) => (id === 'link/broken' ? [] : [[id, 'off' as const]])),
);

/** The broken links of drafts, among other files on disk. */
function broken(
  drafts: Readonly<Record<string, string>>,
  disk?: Readonly<Record<string, string>>,
): string[] {
  const files: Draft[] = Object.entries(drafts).map(([path, text]) => ({ path, text }));
  const { findings } = lint(files, {
    glossary,
    severities,
    ...(disk === undefined ? {} : { readFile: (path: string) => disk[path] }),
  });
  return findings.map(({ file, actual, expected }) => [file, actual, ...expected].join(' '));
}

describe('links between files', () => {
  const taisei = '# 体制\n\n## （１）役割\n';

  it.each<[string, string, string[]]>([
    ['a file of the run', '[体制](taisei.md)', []],
    ['its heading', '[役割](taisei.md#１役割)', []],
    [
      'a heading that it has not',
      '[役割](taisei.md#２役割)',
      ['plan.md taisei.md#２役割 taisei.md#１役割'],
    ],
    ['a path with ./ and ..', '[体制](./sub/../taisei.md)', []],
    ['a file that is not there', '[予算](yosan.md)', ['plan.md yosan.md']],
    ['a file on disk', '[用語](../glossary/terms.md#dx)', []],
    [
      'a heading that a file on disk has not',
      '[用語](../glossary/terms.md#ai)',
      ['plan.md ../glossary/terms.md#ai'],
    ],
    ['an image on disk', '![図](fig/a.png)', []],
    ['an image that is not there', '![図](fig/b.png)', ['plan.md fig/b.png']],
    ['an encoded path', '[別添](%E5%88%A5%E6%B7%BB.md)', []],
    ['a path in angle brackets', '[別添](<別添.md>)', []],
    ['a query', '[体制](taisei.md?plain=1#１役割)', []],
    ['a folder', '[資料](shiryou/)', []],
    ['a name without an ending', '[手引](tebiki)', []],
    ['a line of another kind of file', '[図](fig/a.png#L10)', []],
    ['a broken escape', '[別添](%E5%88.md)', []],
  ])('%s', (_, link, expected) => {
    const drafts = { 'plan.md': link, 'taisei.md': taisei };
    const disk = {
      '../glossary/terms.md': '# DX\n',
      'fig/a.png': '\u0089PNG',
      '別添.md': '# 別添\n',
    };
    expect(broken(drafts, disk)).toEqual(expected);
  });

  it('starts at the draft’s own folder', () => {
    const drafts = {
      'docs/plan.md': '[体制](taisei.md) [要旨](../readme.md)',
      'docs/taisei.md': taisei,
    };
    expect(broken(drafts, { 'readme.md': '' })).toEqual([]);
    expect(broken(drafts, {})).toEqual(['docs/plan.md ../readme.md']);
  });

  it('takes a page that a site generator makes of a draft for the draft', () => {
    const link = '[体制](taisei.html#役割) [予算](yosan.html)';
    expect(broken({ 'plan.md': link, 'taisei.md': taisei }, {})).toEqual(['plan.md yosan.html']);
  });

  it('says nothing of files that it cannot look at', () => {
    expect(
      broken({ 'plan.md': '[予算](yosan.md#1) [体制](taisei.md#9)', 'taisei.md': taisei }),
    ).toEqual(['plan.md taisei.md#9']);
  });

  it('knows the anchors of headings that are written in HTML', () => {
    expect(broken({ 'plan.md': '<h3>体制と役割</h3>\n\n[役割](#体制と役割)' })).toEqual([]);
  });
});
