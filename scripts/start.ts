/**
 * `npm start`: what a stranger sees first. Lints the sample draft, builds everything, and shows the
 * extension at work: in a browser where there is a display, else as a screenshot.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { main } from '../linter/main.ts';
import { hasDisplay, showAtWork } from './show-extension.ts';

const root = dirname(import.meta.dirname);
const language = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
const japanese = language.startsWith('ja');

function say(ja: string, en: string): void {
  console.log(japanese ? ja : en);
}

say(
  '\n1. 見本の草案を点検します：shirube lint samples/draft.md\n',
  '\n1. Linting a sample draft: shirube lint samples/draft.md\n',
);
await main(['lint', 'samples/draft.md'], {
  cwd: root,
  env: process.env,
  colour: process.stdout.isTTY,
  interactive: process.stderr.isTTY,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  readInput: async () => new Uint8Array(),
});

say('\n2. コマンドと拡張機能を組み立てます', '\n2. Building the command and the extension');
await import('./build.ts');

const picture = join(root, '.output', 'shirube-at-work.png');
await mkdir(dirname(picture), { recursive: true });
try {
  if (hasDisplay()) {
    say(
      '\n3. 拡張機能を入れたブラウザーを開きます（閉じると終わります）',
      '\n3. Opening a browser with the extension (close it to end)',
    );
  }
  const shown = await showAtWork(picture);
  if (shown === 'picture') {
    say(
      `\n3. 拡張機能が動いている様子：${relative(root, picture)}`,
      `\n3. The extension at work: ${relative(root, picture)}`,
    );
  }
} catch (error) {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  say(
    `\n3. ブラウザーで見せられませんでした（${reason}）`,
    `\n3. Could not show it in a browser (${reason})`,
  );
}

say(
  `
自分のブラウザーに入れるには
  Chrome、Edge：chrome://extensions → デベロッパーモード → 「パッケージ化されていない拡張機能を読み込む」→ .output/chrome-mv3
  Firefox：about:debugging#/runtime/this-firefox → 「一時的なアドオンを読み込む」→ .output/firefox-mv3/manifest.json
そのあと https://www.soumu.go.jp/ を開き、点線の付いた言葉にポインターを重ねてください（Alt+Shift+J で次の用語）。

次に試すこと
  npx shirube lookup サイダー
  npx shirube lint samples/draft.md --fix-unsafe --dry-run
  npx shirube explain figure/outdated`,
  `
To load it into your own browser
  Chrome, Edge: chrome://extensions → Developer mode → Load unpacked → .output/chrome-mv3
  Firefox: about:debugging#/runtime/this-firefox → Load Temporary Add-on → .output/firefox-mv3/manifest.json
Then open https://www.soumu.go.jp/ and rest the pointer on a word with a dotted line (Alt+Shift+J for the next term).

What to try next
  npx shirube lookup サイダー
  npx shirube lint samples/draft.md --fix-unsafe --dry-run
  npx shirube explain figure/outdated`,
);
