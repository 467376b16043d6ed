import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../../glossary/compile/load.ts';
import { formatProblem } from '../../../glossary/compile/problem.ts';
import { parseDataFile } from '../../../glossary/compile/yaml.ts';
import { folderWith } from './folder.ts';

const CYDER = `id: cyder
kind: programme
name: 実践的サイバー防御演習
definition:
  ja: 演習。
  en: An exercise.
sources:
  - { id: src, at: p.1 }
checked: 2026-11
`;
const SRC = `id: src
title: 資料
issuer: 総務省
date: 2021-07
licence: CC BY 4.0
`;

async function problemsOf(file: string, content: string | Uint8Array): Promise<string[]> {
  const root = await folderWith({ [file]: content });
  const { bundle, problems } = await loadData([root]);
  expect(bundle).toBeUndefined();
  return problems.map((problem) => formatProblem(problem, 'en').slice(root.length + 1));
}

describe('what is read', () => {
  test('a tree of entries and sources, whatever the order of files', async () => {
    const root = await folderWith({
      'sources/src.yaml': SRC,
      'entries/programmes/cyder.yaml': CYDER,
      'entries/concepts/zero-trust.yml': CYDER.replace('cyder', 'zero-trust').replace(
        'programme',
        'concept',
      ),
      'README.md': 'not data',
      '.github/workflows/ci.yml': 'on: push',
      'node_modules/some/data.json': '[]',
    });
    const { bundle, problems } = await loadData([root]);
    expect(problems).toEqual([]);
    expect(bundle?.entries.map(({ id }) => id)).toEqual(['cyder', 'zero-trust']);
    expect(bundle?.sources[0]).toMatchObject({ id: 'src', date: '2021-07' });
    expect(bundle?.entries[0]).toMatchObject({ names: [], relations: [], checked: '2026-11' });
  });

  test('one file with a list of entries', async () => {
    const list = CYDER.replace(/^/, '- ').replaceAll('\n', '\n  ').trimEnd();
    const root = await folderWith({ 'mine.yaml': `${list}\n` });
    const { bundle } = await loadData([join(root, 'mine.yaml')]);
    expect(bundle?.entries.map(({ id }) => id)).toEqual(['cyder']);
  });

  test('a JSON file as `glossary export` writes it, with a byte order mark', async () => {
    const first = await folderWith({ 'cyder.yaml': CYDER, 'src.yaml': SRC });
    const { bundle } = await loadData([first]);
    const second = await folderWith({ 'glossary.json': `\uFEFF${JSON.stringify(bundle)}` });
    expect((await loadData([second])).bundle).toEqual(bundle);
  });

  test('dates stay text', async () => {
    const root = await folderWith({ 'src.yaml': SRC.replace('2021-07', '2021-07-31') });
    expect((await loadData([root])).bundle?.sources[0]?.date).toBe('2021-07-31');
  });

  test('markup in a definition is text like any other', async () => {
    const html = '<img src=x onerror=alert(1)> &amp; <b>';
    const root = await folderWith({ 'cyder.yaml': CYDER.replace('An exercise.', `'${html}'`) });
    expect((await loadData([root])).bundle?.entries[0]?.definition.en).toBe(html);
  });
});

describe('what is refused, in one line with its place', () => {
  test.each([
    [
      'a missing field',
      CYDER.replace(/checked.*/, ''),
      'cyder.yaml:1:1: error: checked is missing',
    ],
    [
      'a number for a date',
      SRC.replace('2021-07', '2021'),
      "src.yaml:4:7: error: date must be text, not a number — put it in quotes ('2021'",
    ],
    [
      'an unknown key',
      `${CYDER}colour: red\n`,
      'cyder.yaml:10:1: error: unknown key "colour" — check its spelling',
    ],
    [
      'a prototype key',
      `${CYDER}__proto__: { admin: true }\n`,
      'cyder.yaml:10:1: error: unknown key "__proto__"',
    ],
    [
      'a nested prototype key',
      CYDER.replace('at: p.1', 'at: p.1, __proto__: x'),
      'cyder.yaml:8:25: error: unknown key "__proto__" in sources[0]',
    ],
    [
      'an unknown kind',
      CYDER.replace('programme', 'program'),
      'cyder.yaml:2:7: error: kind cannot be "program" — use one of: acronym, body,',
    ],
    ['an empty name', CYDER.replace(/name:.*/, 'name: ""'), 'cyder.yaml:3:7: error: name is empty'],
    [
      'a name that is too long',
      CYDER.replace(/name:.*/, `name: ${'あ'.repeat(121)}`),
      'cyder.yaml:3:7: error: name must be at most 120 characters',
    ],
    [
      'no sources',
      CYDER.replace(/sources:\n.*/, 'sources: []'),
      'cyder.yaml:7:10: error: sources must be at least 1 items',
    ],
    [
      'a day that does not exist',
      SRC.replace('2021-07', '2021-02-30'),
      'src.yaml:4:7: error: date "2021-02-30": no such day in the calendar',
    ],
    [
      'a URL of another scheme',
      `${SRC}url: javascript:alert(1)\n`,
      'src.yaml:6:6: error: url "javascript:alert(1)": expected a URL that starts with',
    ],
    [
      'a list for a map',
      CYDER.replace(/definition:\n.*\n.*/, 'definition: [a]'),
      'cyder.yaml:4:13: error: definition must be a map (key: value), not a list',
    ],
    [
      'null',
      CYDER.replace(/name:.*/, 'name:'),
      'cyder.yaml:3:6: error: name must be text, not empty (null)',
    ],
    [
      'a former name without a source',
      CYDER.replace('sources:', 'names: [{ text: X, status: former }]\nsources:'),
      'cyder.yaml:7:9: error: names[0].source: a former name needs a source',
    ],
    ['a repeated key', `${CYDER}id: other\n`, 'cyder.yaml:10:1: error: the same key stands twice'],
    [
      'two documents',
      `${CYDER}---\n${CYDER}`,
      'cyder.yaml:10:1: error: more than one document (---)',
    ],
    [
      'a syntax error',
      CYDER.replace('name: 実', 'name: "実'),
      'cyder.yaml:10:1: error: not valid YAML: Missing closing "quote',
    ],
    ['an alias', `a: &a [x]\nb: *a\n`, 'cyder.yaml:2:4: error: aliases (*name) are not allowed'],
    [
      'an unknown tag',
      CYDER.replace('cyder', '!js/function cyder'),
      'cyder.yaml:1:5: error: not valid YAML: Unresolved tag',
    ],
    [
      'a NUL byte',
      CYDER.replace('演習。', '演\0習。'),
      'cyder.yaml:5:8: error: control character U+0000',
    ],
    [
      'a NUL in an escape',
      CYDER.replace('演習。', '"演\\0習"'),
      'cyder.yaml:5:7: error: control character U+0000',
    ],
    [
      'an escape sequence for terminals',
      CYDER.replace('演習。', '"\\e[31m"'),
      'cyder.yaml:5:7: error: control character U+001B',
    ],
    [
      'a bidi override',
      CYDER.replace('演習。', '演習\u202E。'),
      'cyder.yaml:5:9: error: control character U+202E',
    ],
    ['plain text', 'hello', 'cyder.yaml:1:1: error: not glossary data'],
    ['an empty file', '', 'cyder.yaml:1:1: error: not glossary data'],
    [
      'another id than the file has',
      CYDER.replace('cyder', 'cider'),
      'cyder.yaml:1:5: error: id "cider" is not the file\'s name "cyder"',
    ],
  ])('%s', async (_what, content, expected) => {
    const file = content.startsWith('id: src') ? 'src.yaml' : 'cyder.yaml';
    const [first = '', ...others] = await problemsOf(file, content);
    expect(first.slice(0, expected.length)).toBe(expected);
    expect(first).not.toMatch(/[\n\r\0]/);
    expect(others.filter((line) => line.includes('cyder.yaml:1:1: error: not'))).toEqual([]);
  });

  test('the folder of another kind', async () => {
    expect(await problemsOf('entries/laws/cyder.yaml', CYDER)).toEqual([
      'entries/laws/cyder.yaml:2:7: error: an entry of kind "programme" belongs in programmes/, not laws/ — move the file or correct its kind',
    ]);
  });

  test('one id in two files', async () => {
    const root = await folderWith({ 'a/cyder.yaml': CYDER, 'b/cyder.yaml': CYDER });
    const { problems } = await loadData([root]);
    expect(problems.map((problem) => formatProblem(problem, 'ja'))).toEqual([
      `${root}/b/cyder.yaml:1:5: error: id「cyder」は ${root}/a/cyder.yaml:1 にもあります — 一方の id を変えてください`,
    ]);
  });

  test('bytes that are not UTF-8', async () => {
    const shiftJis = new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0x8e, 0xc0, 0x91, 0x48]);
    expect(await problemsOf('cyder.yaml', shiftJis)).toEqual([
      'cyder.yaml:1:1: error: not UTF-8 text — save it as UTF-8',
    ]);
  });

  test('a path that is not there', async () => {
    const { bundle, problems } = await loadData(['/no/such/glossary']);
    expect(bundle).toBeUndefined();
    expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([
      '/no/such/glossary:1:1: error: cannot be read (ENOENT) — check the path and its permissions',
    ]);
  });

  test('one bad file among good ones: nothing is half-loaded, the rest is still checked', async () => {
    const root = await folderWith({ 'cyder.yaml': CYDER, 'src.yaml': 'id: src\n' });
    const { bundle, loaded, problems } = await loadData([root]);
    expect(bundle).toBeUndefined();
    expect(loaded.entries).toHaveLength(1);
    expect([...loaded.unread]).toEqual(['src']);
    expect(problems.length).toBeGreaterThan(0);
  });
});

test('in Japanese, each with its own words', async () => {
  const broken = `id: Broken Id
kind: programme
name: 用語
reading: 漢字
definition: { ja: 定義。, en: A definition. }
names:
  - { text: 旧, status: former }
relations:
  - { type: superseded-by, to: other, date: 2025 }
figures:
  - { metric: 数, unit: 人, period: 令和2年, status: actual, value: '1', source: { id: src, at: p.1 } }
links: [{ url: 'ftp://example.jp', title: x }]
sources: [{ id: src, at: p.1 }]
checked: 2026-13
`;
  const root = await folderWith({ 'broken.yaml': broken });
  const { problems } = await loadData([root]);
  expect(problems.map(({ message }) => message.ja)).toEqual([
    'id「Broken Id」: id は英小文字・数字とハイフンで書いてください（例: cyder-range）',
    'reading「漢字」: 読みはかなで書いてください',
    'names[0].source: 旧称（former）には source が要ります',
    'relations[0].date は文字列でなければなりません（今は数）',
    'figures[0].period「令和2年」: 期間は FY2020、2020、2020-03、2018-10/2019-03 のように書いてください',
    'figures[0].value は数でなければなりません（今は文字列）',
    'links[0].url「ftp://example.jp」: http:// か https:// で始まる URL を書いてください',
    'checked「2026-13」: YYYY-MM で書いてください',
  ]);
});

describe('hostile files', () => {
  test('50 MB are refused by size, unread', async () => {
    const root = await folderWith({ 'big.yaml': '' });
    await truncate(join(root, 'big.yaml'), 50_000_000);
    const { problems } = await loadData([root]);
    expect(problems.map(({ message }) => message.en)).toEqual([
      'too large (50.0 MB, at most 5 MB)',
    ]);
  });

  test('an alias bomb is refused by its first alias', () => {
    const levels = Array.from(
      { length: 20 },
      (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`,
    );
    const found = parseDataFile({
      file: 'bomb.yaml',
      text: ['a0: &a0 [lol]', ...levels].join('\n'),
    });
    expect(Array.isArray(found) && found[0]).toMatchObject({
      line: 2,
      column: 10,
      message: { en: 'aliases (*name) are not allowed' },
    });
  });

  test.each([
    ['1 MB of opening brackets', '['.repeat(1_000_000)],
    ['1 MB of nested maps', 'a: {'.repeat(250_000)],
    ['1 MB of one letter', 'a'.repeat(1_000_000)],
    ['1 MB of dashes', '- '.repeat(500_000)],
    ['1 MB of anchors', '&a '.repeat(330_000)],
    ['100 kB of line ends', '\n'.repeat(100_000)],
    ['a map of 10,000 keys', Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`).join('\n')],
    [
      'levels by indentation',
      Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ],
  ])('%s', (_what, text) => {
    const found = parseDataFile({ file: 'x.yaml', text });
    const problems = Array.isArray(found) ? found : [];
    expect(problems.every(({ level, file }) => level === 'error' && file === 'x.yaml')).toBe(true);
  });

  test('any text gives data or problems, never a throw, and every problem has a place in it', () => {
    const fragment = fc.constantFrom(
      ...'[]{}:-,&*!|>%@`"\'#\n \tab日',
      '\u2028',
      '\uFEFF',
      '\0',
      '\uD800',
      '---',
      '...',
      '? ',
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const found = parseDataFile({ file: 'x', text });
        if (!Array.isArray(found)) return;
        expect(found.length).toBeGreaterThan(0);
        for (const { line, column, message } of found) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message.ja).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });
});
