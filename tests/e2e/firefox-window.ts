import type { Browser } from 'puppeteer';
import { until } from './browser.ts';

/**
 * What happens in Firefox's own window, where scripts may do what no page may: read a closed shadow
 * tree, press an extension's keys and buttons, look into its sidebar. Reached through WebDriver BiDi with
 * `moz:scope: chrome`, which `--remote-allow-system-access` allows.
 */

/** The card that is open in the tab in front, or in a frame of it. */
export interface FirefoxCard {
  readonly label: string;
  readonly text: string;
  readonly focused: boolean;
  /** The last part of the address of the document that it is in. */
  readonly at: string;
}

/** Evaluates an expression in the browser's window; what it gives must be JSON. */
export async function inWindow(browser: Browser, expression: string): Promise<unknown> {
  const tree = await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = read(tree, 'contexts', 0, 'context');
  const answer = await send(browser, 'script.evaluate', {
    expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
    target: { context },
    awaitPromise: true,
  });
  const text = read(answer, 'result', 'value');
  if (typeof text !== 'string')
    throw new Error(`the browser's window says ${JSON.stringify(answer).slice(0, 400)}`);
  return JSON.parse(text);
}

/**
 * Evaluates an expression in the process of a tab's page, with the rights of the browser. `content` is the
 * page's window; `tab` an expression for what holds the tab, by default the one in front.
 */
export async function inTab(
  browser: Browser,
  expression: string,
  tab = 'gBrowser.selectedBrowser',
): Promise<unknown> {
  // Frame scripts are the one way into the other process that asks for no module of our own.
  const script = `sendAsyncMessage('shirube-test', (() => (${expression}))())`;
  return inWindow(
    browser,
    `new Promise((resolve) => {
      const { messageManager } = ${tab};
      const heard = ({ data }) => {
        messageManager.removeMessageListener('shirube-test', heard);
        resolve(data);
      };
      messageManager.addMessageListener('shirube-test', heard);
      messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
    })`,
  );
}

/** The card that is open now, in the page in front or a frame of its site. */
export async function firefoxCard(browser: Browser): Promise<FirefoxCard | undefined> {
  const card = await inTab(
    browser,
    `(() => {
      const look = (view) => {
        for (const host of view.document.querySelectorAll('[popover]')) {
          const root = host.openOrClosedShadowRoot;
          const card = root && root.querySelector('.card');
          if (!card) continue;
          const heading = root.getElementById(card.getAttribute('aria-labelledby'));
          return {
            label: heading ? heading.textContent : '',
            text: card.textContent,
            focused: root.activeElement === card,
            at: view.location.href.split('/').at(-1),
          };
        }
        for (let nth = 0; nth < view.frames.length; nth += 1) {
          const inner = look(view.frames[nth]);
          if (inner) return inner;
        }
      };
      return look(content);
    })()`,
  );
  if (card === null) return undefined;
  const [label, text, at] = [read(card, 'label'), read(card, 'text'), read(card, 'at')];
  return {
    label: String(label),
    text: String(text),
    focused: read(card, 'focused') === true,
    at: String(at),
  };
}

/** Waits for a card that is such. */
export async function firefoxCardThat(
  browser: Browser,
  what: string,
  is: (card: FirefoxCard) => boolean,
): Promise<FirefoxCard> {
  return until(what, async () => {
    const card = await firefoxCard(browser);
    return card !== undefined && is(card) ? card : undefined;
  });
}

/** Presses a key of the extension, as the browser has bound it: `J`, with Alt and Shift. */
export async function pressFirefoxKey(browser: Browser, key: string): Promise<void> {
  await inWindow(
    browser,
    `document.querySelector('keyset[id*="ext-"] key[modifiers="alt,shift"][key="${key}"]').doCommand()`,
  );
}

/** Clicks what a selector finds in the open card of the page in front. */
export async function clickInFirefoxCard(browser: Browser, selector: string): Promise<void> {
  await inTab(
    browser,
    `(() => {
      for (const host of content.document.querySelectorAll('[popover]')) {
        const found = host.openOrClosedShadowRoot.querySelector(${JSON.stringify(selector)});
        if (found) found.click();
      }
    })()`,
  );
}

/** The text of the extension's real sidebar; empty while it is not open. */
export async function sidebarText(browser: Browser): Promise<string> {
  const holder = `SidebarController.browser.contentDocument.getElementById('webext-panels-browser')`;
  const isOpen = await inWindow(browser, `SidebarController.isOpen && !!${holder}`);
  if (isOpen !== true) return '';
  return String(await inTab(browser, 'content.document.body.textContent', holder));
}

async function send(browser: Browser, method: string, parameters: object): Promise<unknown> {
  const connection: unknown = 'connection' in browser ? browser.connection : undefined;
  if (typeof connection !== 'object' || connection === null || !('send' in connection))
    throw new Error('this browser is not driven through WebDriver BiDi');
  if (typeof connection.send !== 'function') throw new Error('the driver has no `send`');
  const answer: unknown = await connection.send(method, parameters);
  return read(answer, 'result');
}

/** What is under these keys; undefined where nothing is. */
function read(value: unknown, ...keys: readonly (string | number)[]): unknown {
  let at = value;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.entries(at).find(([name]) => name === String(key))?.[1];
  }
  return at;
}
