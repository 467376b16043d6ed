import { browser } from 'wxt/browser';
import { build, buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import { recordIn } from '../messages/checks.ts';
import { originIn } from '../settings/settings.ts';
import { isBuiltIn, isSiteOn, turnSiteOff, turnSiteOn } from '../settings/sites.ts';

/** The foot of the panel: whether the site in front is read, and the way to the settings. */
export class SiteBar {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #site = build('div', { class: 'site' });

  constructor(say: Say) {
    this.#say = say;
    const options = buttonOf(
      { class: 'settings' },
      () => void browser.runtime.openOptionsPage(),
      say('settings'),
    );
    this.element = build('footer', { class: 'foot' }, this.#site, options);
  }

  /** The page of this tab is now in front. */
  async show(tab: number): Promise<void> {
    const origin = await originOf(tab);
    if (origin === undefined) this.#site.replaceChildren();
    else this.#draw(origin, await isSiteOn(origin), tab);
  }

  #draw(origin: string, isOn: boolean, tab: number): void {
    const say = this.#say;
    const box = build('input', { type: 'checkbox', role: 'switch', id: 'site-on' });
    box.checked = isOn;
    box.addEventListener('change', () => void this.#turn(origin, box.checked, tab));
    const asks = !isBuiltIn(origin) && !isOn;
    this.#site.replaceChildren(
      build('label', { for: 'site-on' }, box, say('readSite', new URL(origin).host)),
      ...(asks ? [build('p', { class: 'why' }, say('whySite'))] : []),
    );
  }

  /** Called at once in the reader's click: browsers ask for permissions at no other time. */
  async #turn(origin: string, isOn: boolean, tab: number): Promise<void> {
    const done = isOn ? await turnSiteOn(origin) : (await turnSiteOff(origin), false);
    this.#draw(origin, done, tab);
  }
}

/** What the page says of itself, else what the browser lets be known after a click on the toolbar. */
async function originOf(tab: number): Promise<string | undefined> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tab, { type: 'site' }, { frameId: 0 });
    const origin = originIn(recordIn(answer)?.origin);
    if (origin !== undefined) return origin;
  } catch {
    // No script of ours is in that page.
  }
  const { url } = await browser.tabs.get(tab);
  return url !== undefined && URL.canParse(url) ? originIn(new URL(url).origin) : undefined;
}
