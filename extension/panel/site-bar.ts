import { browser } from 'wxt/browser';
import { build, buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import { DENSITIES } from '../marks/marks-of-page.ts';
import { recordIn } from '../messages/checks.ts';
import { originIn } from '../settings/settings.ts';
import { isBuiltIn, isSiteOn, turnSiteOff, turnSiteOn } from '../settings/sites.ts';
import { changeSettings, heldSettings, onSettingsChange } from '../settings/store.ts';

const DENSITY_KEYS = {
  section: 'densitySectionShort',
  all: 'densityAllShort',
  none: 'densityNoneShort',
} as const;

/**
 * The foot of the panel: whether the site in front is read, how densely pages are marked, and the way
 * to the settings. It shows what is set elsewhere, too.
 */
export class SiteBar {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #site = build('div', { class: 'site' });
  readonly #density: HTMLSelectElement;
  #tab: number | undefined;
  /** Grows with every look at the settings: an older answer that comes late is dropped. */
  #look = 0;

  /** Until the signal is aborted it follows the settings. */
  constructor(say: Say, signal: AbortSignal) {
    this.#say = say;
    this.#density = this.#densityChoice();
    const options = buttonOf(
      { class: 'settings' },
      () => void browser.runtime.openOptionsPage(),
      say('settings'),
    );
    this.element = build(
      'footer',
      { class: 'foot' },
      this.#site,
      build(
        'div',
        { class: 'choices' },
        build('label', {}, say('densityShort'), this.#density),
        options,
      ),
    );
    onSettingsChange(() => void this.#draw(), signal);
    void this.#draw();
  }

  /** The page of this tab is now in front. */
  async show(tab: number): Promise<void> {
    this.#tab = tab;
    await this.#draw();
  }

  async #draw(): Promise<void> {
    this.#look += 1;
    const look = this.#look;
    const tab = this.#tab;
    const [{ settings, decided }, origin] = await Promise.all([
      heldSettings(),
      tab === undefined ? undefined : originOf(tab),
    ]);
    const isOn = origin !== undefined && (await isSiteOn(origin));
    if (look !== this.#look) return;
    this.#density.value = settings.density;
    this.#density.disabled = decided.has('density');
    if (origin === undefined) this.#site.replaceChildren();
    else this.#drawSite(origin, isOn, decided.has('offSites'));
  }

  #densityChoice(): HTMLSelectElement {
    const say = this.#say;
    const select = build(
      'select',
      { id: 'density' },
      DENSITIES.map((value) => build('option', { value }, say(DENSITY_KEYS[value]))),
    );
    select.addEventListener('change', () => {
      const density = DENSITIES.find((known) => known === select.value);
      if (density !== undefined) void changeSettings(() => ({ density }));
    });
    return select;
  }

  #drawSite(origin: string, isOn: boolean, isDecided: boolean): void {
    const say = this.#say;
    const hadFocus = this.#site.contains(document.activeElement);
    const box = build('input', {
      type: 'checkbox',
      role: 'switch',
      id: 'site-on',
      disabled: isDecided && '',
    });
    box.checked = isOn;
    box.addEventListener('change', () => void this.#turn(origin, box.checked));
    const asks = !isBuiltIn(origin) && !isOn;
    this.#site.replaceChildren(
      build('label', { for: 'site-on' }, box, say('readSite', new URL(origin).host)),
      ...(asks ? [build('p', { class: 'why' }, say('whySite'))] : []),
    );
    if (hadFocus) box.focus();
  }

  /** Called at once in the reader's click: browsers ask for permissions at no other time. */
  async #turn(origin: string, isOn: boolean): Promise<void> {
    await (isOn ? turnSiteOn(origin) : turnSiteOff(origin));
    await this.#draw();
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
  const url = await addressOf(tab);
  return url !== undefined && URL.canParse(url) ? originIn(new URL(url).origin) : undefined;
}

async function addressOf(tab: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tab)).url;
  } catch {
    // The tab was closed meanwhile.
    return undefined;
  }
}
