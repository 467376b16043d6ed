/**
 * Gets a bare clone to where a task can run, then runs it: a recent Node, the locked packages and,
 * for tasks that need one, a browser. Plain JavaScript for Node 18 and later, without packages,
 * because it runs before any of them is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The tools (wxt, vitest, puppeteer) need 22.18; what is published runs on 20.19. */
const OLDEST_NODE = [22, 18];
const FETCHED_NODE = '24.21.0';

const unit = 'vitest run --project unit';
const e2e = 'vitest run --project e2e';
/** Where the texts of the sources lie beside the checkout, every citation to them is proved. */
const SOURCES = '../shared/sources';
const checkGlossary = `node linter/cli.ts glossary check${existsSync(join(root, SOURCES)) ? ` --sources ${SOURCES}` : ''}`;

const TASKS = {
  start: { browser: 'if-easy', run: ['node scripts/start.ts'] },
  test: {
    browser: 'required',
    run: [
      'node scripts/generate.ts --check',
      'wxt prepare',
      'tsc',
      'oxlint --deny-warnings',
      'prettier --check --log-level warn .',
      checkGlossary,
      'node scripts/build.ts',
      unit,
      // After the others, not beside them: browsers that are starved of time miss their moments.
      e2e,
    ],
  },
  build: { run: ['node scripts/generate.ts --check', 'node scripts/build.ts'] },
  typecheck: { run: ['wxt prepare', 'tsc'] },
  lint: { run: ['oxlint --deny-warnings', 'prettier --check --log-level warn .'] },
  format: { run: ['prettier --write --log-level warn .'] },
  unit: { run: [unit] },
  e2e: { browser: 'required', run: ['node scripts/build.ts', e2e] },
  bench: { browser: 'if-easy', run: ['node scripts/bench.ts'] },
  generate: { run: ['node scripts/generate.ts'] },
  screenshots: {
    browser: 'required',
    run: [
      'node scripts/build.ts',
      'node scripts/screenshots.ts',
      'node scripts/screenshots-viewer.ts',
      'node scripts/looks.ts',
    ],
  },
  vscode: { run: ['node scripts/build.ts', 'node editors/vscode/build.ts'] },
  'new-rule': { run: ['node scripts/new-rule.ts'] },
  'new-entry': { run: ['node scripts/new-entry.ts'] },
};

function stop(message) {
  console.error(message);
  process.exit(2);
}

function capture(command, args) {
  return spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
}

/** The folder of a Node that is recent enough: this one, or one fetched into .cache/ from the npm registry. */
function nodeFolder() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) {
    return dirname(process.execPath);
  }
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const home = join(root, '.cache', 'node');
  const bin = join(home, 'node_modules', name, 'bin');
  if (!existsSync(bin)) {
    console.error(
      `Node ${process.versions.node} is too old for the build tools: fetching Node ${FETCHED_NODE} into .cache/ …`,
    );
    const args = [
      'install',
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--prefix',
      home,
    ];
    const result = capture('npm', [...args, `${name}@${FETCHED_NODE}`]);
    if (result.status !== 0 || !existsSync(bin)) {
      stop(
        `Could not fetch Node ${FETCHED_NODE}: install Node ${OLDEST_NODE.join('.')} or later and try again.\n${result.stderr}`,
      );
    }
  }
  return bin;
}

function installPackages(env) {
  const marker = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('Installing packages (npm ci) …');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // The tests use the system's browser.
    env: { ...env, PUPPETEER_SKIP_DOWNLOAD: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0)
    stop('npm ci failed: see above; the network or the registry may be out of reach.');
}

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Finds Chromium, or installs it (with Firefox and Japanese fonts) where that is a matter of apt and root. */
function findBrowser(need) {
  const named = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (named) return named;
  const found = () => BROWSERS.find((path) => existsSync(path));
  const present = found();
  if (present) return present;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.error(
      'No browser found: installing chromium, firefox-esr and fonts-noto-cjk with apt-get …',
    );
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-q'],
      [
        'install',
        '-q',
        '-y',
        '--no-install-recommends',
        'chromium',
        'chromium-l10n',
        'firefox-esr',
        'fonts-noto-cjk',
      ],
    ]) {
      const result = spawnSync('apt-get', args, { env, encoding: 'utf8' });
      if (result.status !== 0) {
        console.error(`apt-get ${args[0]} failed: ${result.stderr.trim().split('\n').at(-1)}`);
        break;
      }
    }
    const installed = found();
    if (installed) return installed;
  }
  if (need === 'required') {
    stop(
      'No browser found for the end-to-end tests: install Chromium or Google Chrome, or name one in PUPPETEER_EXECUTABLE_PATH.',
    );
  }
  return undefined;
}

const [name, ...rest] = process.argv.slice(2);
const task = TASKS[name ?? ''];
if (!task) stop(`No task named ${name}: one of ${Object.keys(TASKS).join(', ')}.`);

const folder = nodeFolder();
const path = [folder, join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
// What is published is tested with the system's own Node, too.
const env = { ...process.env, PATH: path, SHIRUBE_SYSTEM_NODE: process.execPath };
installPackages(env);
if (task.browser) {
  const browser = findBrowser(task.browser);
  if (browser) env.PUPPETEER_EXECUTABLE_PATH = browser;
}

// tsconfig.json extends what WXT generates: without it, nothing compiles.
if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) {
  const prepared = spawnSync('wxt', ['prepare'], {
    cwd: root,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (prepared.status !== 0) stop(`wxt prepare failed: ${prepared.stderr}`);
}

for (const [index, command] of task.run.entries()) {
  const last = index === task.run.length - 1;
  const line =
    last && rest.length > 0
      ? `${command} ${rest.map((word) => JSON.stringify(word)).join(' ')}`
      : command;
  if (task.run.length > 1) console.error(`› ${line}`);
  const result = spawnSync(line, { cwd: root, env, stdio: 'inherit', shell: true });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
