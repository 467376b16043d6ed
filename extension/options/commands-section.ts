import { browser, type Browser } from 'wxt/browser';
import { build, buttonOf } from '../dom/build.ts';
import type { MessageKey, Say } from '../locales/say.ts';

/** Firefox has a page of its own for shortcuts, and a call that opens it from version 137 (MDN, `commands.openShortcutSettings`). */
interface FirefoxCommands {
  openShortcutSettings(): Promise<void>;
}

/** Where Chrome and its relatives set shortcuts. */
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

/** What browsers call the key of the toolbar button. */
const OPEN_COMMAND = '_execute_action';

const NAMES: Readonly<Record<string, MessageKey>> = {
  [OPEN_COMMAND]: 'commandOpen',
  'next-term': 'commandNext',
  'previous-term': 'commandPrevious',
};

/** The keys that Shirube answers to, as they are set now, and the way to change them. Undefined where browsers have none. */
export async function commandsSection(say: Say): Promise<HTMLElement | undefined> {
  if (!('commands' in browser)) return undefined;
  const commands = await browser.commands.getAll();
  return build(
    'section',
    { class: 'commands' },
    build('h2', {}, say('commandsLabel')),
    build(
      'dl',
      {},
      commands.map((command) => row(command, say)),
      build('div', {}, build('dt', {}, say('commandEscape')), build('dd', {}, keys('Escape'))),
    ),
    changeButton(say),
  );
}

function row({ name, description, shortcut }: Browser.commands.Command, say: Say): HTMLElement {
  const known = NAMES[name ?? ''];
  return build(
    'div',
    {},
    build('dt', {}, known === undefined ? (description ?? '') : say(known)),
    build('dd', {}, shortcut ? keys(shortcut) : say('noShortcut')),
  );
}

function keys(shortcut: string): HTMLElement {
  return build('kbd', {}, shortcut);
}

function changeButton(say: Say): HTMLElement {
  const open = shortcutSettings();
  if (open === undefined) return build('p', { class: 'quiet' }, say('changeShortcutsAt'));
  return build('p', { class: 'actions' }, buttonOf({}, open, say('changeShortcuts')));
}

function shortcutSettings(): (() => void) | undefined {
  if (!import.meta.env.FIREFOX) return () => void browser.tabs.create({ url: SHORTCUTS_PAGE });
  const { commands } = browser;
  return canOpenSettings(commands) ? () => void commands.openShortcutSettings() : undefined;
}

function canOpenSettings(commands: object): commands is FirefoxCommands {
  return 'openShortcutSettings' in commands;
}
