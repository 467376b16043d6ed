import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentLink,
  Hover,
  Location,
  MarkupContent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { temporaryFolder } from '../terminal.ts';
import { CAPABILITIES, type Editor, startEditor, uriIn } from './editor.ts';

const REPOSITORY = join(import.meta.dirname, '../../..');

/** Opens a draft whose caret is marked ‸; answers with its URI and the caret's place. */
async function openAt(
  editor: Editor,
  folder: string,
  marked: string,
): Promise<readonly [uri: string, line: number, character: number]> {
  const uri = uriIn(folder, 'draft.md');
  const before = marked.slice(0, marked.indexOf('‸')).split('\n');
  await editor.open(uri, marked.replace('‸', ''));
  return [uri, before.length - 1, before.at(-1)?.length ?? 0];
}

async function hover(
  marked: string,
  options: Parameters<typeof startEditor>[0] = {},
): Promise<Hover | null> {
  const root = await temporaryFolder();
  const { editor } = await startEditor({ root, ...options });
  return editor.at('textDocument/hover', ...(await openAt(editor, root, marked)));
}

function contentsOf(found: Hover | null): MarkupContent {
  const contents = found?.contents;
  if (typeof contents !== 'object' || !('kind' in contents)) throw new Error('no hover');
  return contents;
}

/** An entry whose facts no colleague's look at the sources will change. */
const ENTRY = `
id: test-mark-exercise
kind: programme
name: 試験標演習
reading: しけんひょうえんしゅう
short: { text: TMX, expansion: Test Mark eXercise }
owner: nict
definition: { ja: '<b>体験</b>する[演習](command:x)。', en: An exercise. }
figures:
  - { metric: 受講者数, unit: 人, period: FY2019, status: actual, value: 90, source: { id: soumu-eseal, at: 表紙 } }
  - { metric: 受講者数, unit: 人, period: FY2020, status: actual, value: 2648, qualifiers: [約], source: { id: soumu-eseal, at: 表紙 } }
budget:
  - { fiscalYear: 2021, stage: supplementary, yen: 200000000, scope: part, source: { id: soumu-eseal, at: 表紙 } }
  - { fiscalYear: 2021, stage: initial, yen: 1510000000, scope: whole, source: { id: soumu-eseal, at: 表紙 } }
links: [{ url: 'https://example.jp/', title: 演習の頁 }]
sources: [{ id: soumu-eseal, at: 表紙 }]
checked: 2026-11
`;

describe('hover', () => {
  it('explains the name under the pointer, with figures, amounts and sources, as text', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, 'test-mark-exercise.yaml'), ENTRY);
    const { editor } = await startEditor({
      root,
      values: { glossary: ['test-mark-exercise.yaml'] },
    });
    const found = await editor.at<Hover>(
      'textDocument/hover',
      ...(await openAt(editor, root, '全国で試験標‸演習を開催する。')),
    );
    const { kind, value } = contentsOf(found);
    expect(kind).toBe('markdown');
    expect(value.split('\n')).toEqual([
      '**TMX** **試験標演習**  ',
      'しけんひょうえんしゅう · Test Mark eXercise  ',
      '*施策・事業 · 所管 情報通信研究機構*',
      '',
      String.raw`\<b\>体験\<\/b\>する\[演習\]\(command\:x\)。`,
      '',
      '数値:',
      '',
      String.raw`- 受講者数 · 約2\,648人 · 2020年度 · 実績`,
      '',
      '予算:',
      '',
      String.raw`- 2021年度 · 当初 · 15\.1億円`,
      '- 2021年度 · 補正後 · 2億円 · 内数',
      '',
      expect.stringMatching(/^出典: \[演習の頁\]\(<https:\/\/example\.jp\/>\)、.*（表紙）$/),
    ]);
    expect(found.range).toEqual({
      start: { line: 0, character: 3 },
      end: { line: 0, character: 8 },
    });
  });

  it('says what took the place of what is no more, as of the day on which the draft speaks', async () => {
    const text = '\n\n内閣サイバーセキュリティ‸センターと連携する。';
    const after = await hover(`---\ndate: 2026-04-01\n---${text}`);
    expect(contentsOf(after).value).toMatch(/→ \*\*国家サイバー統括室\*\*（2025\\-07\\-01から）/);
    const before = await hover(`---\ndate: 2024-04-01\n---${text}`);
    expect(contentsOf(before).value).not.toContain('国家サイバー統括室**');
  });

  it('speaks the client’s language, in plain text to a client that shows no other', async () => {
    const { textDocument, ...rest } = CAPABILITIES;
    const capabilities = { ...rest, textDocument: { ...textDocument, hover: {} } };
    const { kind, value } = contentsOf(
      await hover('CYDER‸を開催する。', { locale: 'en-GB', capabilities }),
    );
    expect(kind).toBe('plaintext');
    expect(value).toContain('A hands-on exercise');
    expect(value).not.toContain('**');
  });

  it('lists what a name may mean where nothing decides', async () => {
    const root = await temporaryFolder();
    const entry = (id: string, kind: string): string =>
      `id: ${id}\nkind: ${kind}\nname: テスト標\ndefinition: { ja: ${id}の定義。, en: Of ${id}. }\nsources: [{ id: soumu-eseal, at: 表紙 }]\nchecked: 2026-11\n`;
    await mkdir(join(root, 'terms'));
    await writeFile(join(root, 'terms/first-mark.yaml'), entry('first-mark', 'programme'));
    await writeFile(join(root, 'terms/second-mark.yaml'), entry('second-mark', 'concept'));
    await writeFile(join(root, 'shirube.config.yaml'), 'glossary: [terms]\n');
    const { editor } = await startEditor({ root });
    const place = await openAt(editor, root, '本年はテスト‸標を定める。');
    const { value } = contentsOf(await editor.at('textDocument/hover', ...place));
    expect(value).toMatch(/^どれを指すか/);
    expect(value).toContain('first\\-markの定義。');
    expect(value).toContain('second\\-markの定義。');
    const entries = await editor.at<Location[]>('textDocument/definition', ...place);
    expect(entries.map(({ uri }) => uri)).toEqual([
      uriIn(root, 'terms/first-mark.yaml'),
      uriIn(root, 'terms/second-mark.yaml'),
    ]);
  });

  it('is silent beside names', async () => {
    expect(await hover('‸全国でCYDERを開催する。')).toBeNull();
    expect(await hover('`CYD‸ER`は符号である。')).toBeNull();
  });
});

async function complete(marked: string): Promise<{ editor: Editor; items: CompletionItem[] }> {
  const root = await temporaryFolder();
  const { editor } = await startEditor({ root });
  const place = await openAt(editor, root, marked);
  const found = await editor.at<CompletionList>('textDocument/completion', ...place);
  return { editor, items: found.items };
}

/** The line after an item is taken. */
function taken(text: string, item: CompletionItem | undefined): string {
  const edit = item?.textEdit;
  if (edit === undefined || !('range' in edit)) throw new Error('no edit');
  return TextDocument.applyEdits(TextDocument.create('file:///a', '', 1, text), [edit]);
}

describe('completion', () => {
  it.each([
    ['総務省はさいだー‸', '総務省はCYDER', 'CYDER', 'the reading of a short name, in hiragana'],
    ['総務省はサイダ‸', '総務省はCYDER', 'CYDER', 'in katakana'],
    [
      '総務省の実践的サ‸',
      '総務省の実践的サイバー防御演習',
      '実践的サイバー防御演習',
      'the name as written',
    ],
    [
      '総務省のじっせんてきさいばーぼう‸',
      '総務省の実践的サイバー防御演習',
      '実践的サイバー防御演習',
      'its reading',
    ],
    ['総務省のｃｙｄ‸', '総務省のCYDER', 'CYDER', 'another width, no capitals'],
    ['「cy‸', '「CYDER', 'CYDER', 'after a bracket'],
  ])('of %j offers %j', async (marked, expected, label) => {
    const { items } = await complete(marked);
    const item = items.find((offer) => offer.label === label);
    expect(taken(marked.replace('‸', ''), item)).toBe(expected);
    // Clients compare this with the text in the range: anything else would be filtered away.
    expect(marked.replace('‸', '').endsWith(item?.filterText ?? '-')).toBe(true);
  });

  it('puts what is in force before what is over, which is marked', async () => {
    const { items } = await complete('なのはないかくさいばー‸');
    const over = items.find(({ label }) => label === '内閣サイバーセキュリティセンター');
    expect(over?.tags).toEqual([1]);
    expect(over?.sortText).toMatch(/^[23]/);
  });

  it('offers each writing once', async () => {
    const { items } = await complete('サイバーセキュリティせんりゃく‸');
    const labels = items.map(({ label }) => label);
    expect(labels).toContain('サイバーセキュリティ戦略');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('explains an item when asked', async () => {
    const { editor, items } = await complete('cyd‸');
    const item = await editor.request<CompletionItem>('completionItem/resolve', items[0]);
    expect(item.documentation).toMatchObject({ kind: 'markdown' });
    expect(JSON.stringify(item.documentation)).toContain('体験する演習');
    const strange = { label: 'x', data: { entryId: 5 } };
    expect(await editor.request('completionItem/resolve', strange)).toEqual(strange);
  });

  it.each(['総務省は、‸', 'c‸', 'restrictict‸', '　　‸', ''])(
    'stays away from %j',
    async (marked) => {
      expect((await complete(marked)).items).toEqual([]);
    },
  );

  it('offers the rules in a comment', async () => {
    const { items } = await complete('<!-- shirube-disable-next-line era/mismatch, name/f‸');
    expect(items.map(({ label }) => label)).toEqual(['name/former']);
    expect(taken('<!-- shirube-disable-next-line era/mismatch, name/f', items[0])).toBe(
      '<!-- shirube-disable-next-line era/mismatch, name/former',
    );
  });
});

async function actionsFor(
  text: string,
  only?: readonly string[],
  options: Parameters<typeof startEditor>[0] = {},
): Promise<{ actions: CodeAction[]; uri: string }> {
  const root = await temporaryFolder();
  const { editor } = await startEditor({
    root,
    initializationOptions: { asOf: '2026-04-01' },
    ...options,
  });
  const uri = uriIn(root, 'draft.md');
  await editor.open(uri, text);
  const diagnostics = await editor.diagnostics(uri);
  const end = { line: text.split('\n').length, character: 0 };
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end },
    context: { diagnostics, ...(only === undefined ? {} : { only }) },
  });
  return { actions, uri };
}

function withAction(text: string, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error('no edit');
  const edits = change.edits.map((edit) => ({
    range: edit.range,
    newText: 'newText' in edit ? edit.newText : '',
  }));
  return TextDocument.applyEdits(TextDocument.create('file:///a', '', 1, text), edits);
}

describe('code actions', () => {
  const text = '国⺠の安全のため、内閣サイバーセキュリティセンターと連携する。\n\n国⺠の権利。\n';

  it('tell safe fixes from those that change a fact', async () => {
    const { actions } = await actionsFor(text, ['quickfix']);
    const safe = actions.find(({ title }) => title === '「民」に直す');
    expect(safe).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(safe?.diagnostics?.map(({ code }) => code)).toEqual(['text/radical']);
    expect(withAction(text, safe)).toBe(text.replace('⺠', '民'));
    const unsafe = actions.find(
      ({ title }) => title === '「国家サイバー統括室」に直す（事実が変わります）',
    );
    expect(unsafe).toMatchObject({ kind: 'quickfix', isPreferred: false });
    expect(withAction(text, unsafe)).toContain('国家サイバー統括室と連携');
  });

  it('leave to a person what could be meant', async () => {
    const draft = '令和7年（2024年）12月に決定した。';
    const { actions } = await actionsFor(draft, ['quickfix']);
    const answers = actions.filter(({ title }) => title.endsWith('（事実が変わります）'));
    expect(answers.map((action) => withAction(draft, action))).toEqual([
      '令和6年（2024年）12月に決定した。',
      '令和7年（2025年）12月に決定した。',
    ]);
    const { actions: marked } = await actionsFor('令和**7年**（2024年）12月に決定した。', [
      'quickfix',
    ]);
    expect(marked.filter(({ title }) => title.includes('直す'))).toEqual([]);
  });

  it.each([[['source.fixAll.shirube']], [['source']], [['source.fixAll']]])(
    'apply all safe fixes at once, for %j',
    async (only) => {
      const { actions } = await actionsFor(text, only);
      expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.shirube']);
      expect(withAction(text, actions[0])).toBe(text.replaceAll('⺠', '民'));
    },
  );

  it('keep a finding back on its line', async () => {
    const { actions } = await actionsFor(text, ['quickfix']);
    const action = actions.find(({ title }) => title === 'name/former をこの行では報告しない');
    expect(withAction(text, action)).toBe(
      `<!-- shirube-disable-next-line name/former -->\n${text}`,
    );
  });

  it('are edits of the version that was read, or plain ones for a client that knows no versions', async () => {
    const { actions, uri } = await actionsFor('国⺠', ['quickfix']);
    expect(actions[0]?.edit?.documentChanges).toMatchObject([
      { textDocument: { uri, version: 1 } },
    ]);
    const { actions: plain, uri: other } = await actionsFor('国⺠', ['quickfix'], {
      capabilities: {},
    });
    expect(Object.keys(plain[0]?.edit?.changes ?? {})).toEqual([other]);
  });

  it('are none of other kinds, and none where nothing was found', async () => {
    expect((await actionsFor(text, ['refactor'])).actions).toEqual([]);
    expect((await actionsFor('総務省は取組を進める。')).actions).toEqual([]);
  });
});

describe('going to what is meant', () => {
  it('leads from a name to its entry in a workspace that holds the glossary', async () => {
    const { editor } = await startEditor({ root: REPOSITORY });
    const uri = uriIn(REPOSITORY, 'not-saved.md');
    await editor.open(uri, 'CYDERを開催する。');
    const [location, ...others] = await editor.at<Location[]>('textDocument/definition', uri, 0, 2);
    expect(others).toEqual([]);
    const file = join(REPOSITORY, 'glossary/entries/programmes/cyder.yaml');
    expect(location?.uri).toBe(uriIn(REPOSITORY, 'glossary/entries/programmes/cyder.yaml'));
    const line = (await readFile(file, 'utf8')).split('\n')[location?.range.start.line ?? -1];
    expect(line).toBe('id: cyder');
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    expect(links).toEqual([]);
  });

  it('finds the entry in a file of several', async () => {
    const root = await temporaryFolder();
    const entries = ['first-mark', 'second-mark'].map((id) => ({
      id,
      kind: 'programme',
      name: `テスト標${id}`,
      definition: { ja: '定義。', en: 'Definition.' },
      sources: [{ id: 'soumu-eseal', at: '表紙' }],
      checked: '2026-11',
    }));
    await writeFile(join(root, 'terms.json'), JSON.stringify(entries, undefined, 2));
    await writeFile(join(root, 'shirube.config.yaml'), 'glossary: [terms.json]\n');
    const { editor } = await startEditor({ root });
    const place = await openAt(editor, root, 'テスト標second‸-markを定める。');
    const [found] = await editor.at<Location[]>('textDocument/definition', ...place);
    expect(found?.uri).toBe(uriIn(root, 'terms.json'));
    const lines = (await readFile(join(root, 'terms.json'), 'utf8')).split('\n');
    expect(lines[found?.range.start.line ?? -1]).toContain('second-mark');
  });

  it('links to files, to the pages of rules, and once to the source of each entry', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, '別紙 1.md'), '# 別紙\n');
    const { editor } = await startEditor({ root });
    const uri = uriIn(root, 'draft.md');
    const text = [
      '[別紙](別紙%201.md#別紙)、[なし](absent.md)、[総務省](https://www.soumu.go.jp/)、[同じ文書](#x)',
      '',
      '<!-- shirube-disable-next-line name/former, no/rule: name/former を引用 -->',
      'CYDERを開く。CYDERは毎年開く。',
    ].join('\n');
    await editor.open(uri, text);
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    const shown = links.map(({ range, target }) => {
      const line = text.split('\n')[range.start.line] ?? '';
      return [line.slice(range.start.character, range.end.character), target];
    });
    expect(shown.slice(0, 2)).toEqual([
      ['別紙%201.md#別紙', `${uriIn(root, '別紙 1.md')}#${encodeURIComponent('別紙')}`],
      ['name/former', expect.stringMatching(/\/docs\/rules\/name\/former\.ja\.md$/)],
    ]);
    const cyder = shown.filter(([words]) => words === 'CYDER');
    expect(cyder).toEqual([['CYDER', expect.stringMatching(/^https?:/)]]);
    expect(shown.map(([words]) => words)).not.toContain('absent.md');
  });

  it('leaves the sources out for a client that wants none', async () => {
    const root = await temporaryFolder();
    const { editor } = await startEditor({ root, initializationOptions: { sourceLinks: false } });
    const uri = uriIn(root, 'draft.md');
    await editor.open(uri, 'CYDERを開く。');
    expect(await editor.request('textDocument/documentLink', { textDocument: { uri } })).toEqual(
      [],
    );
  });
});
