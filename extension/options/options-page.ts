import { build } from '../dom/build.ts';
import { knownGlossary } from '../glossary/known.ts';
import { onOwnGlossaryChange } from '../glossary/own-glossary.ts';
import { say, textLocale } from '../locales/say.ts';
import { putInUse } from '../settings/in-use.ts';
import { withItem } from '../settings/settings.ts';
import { turnSiteOn } from '../settings/sites.ts';
import {
  changeSettings,
  heldSettings,
  onSettingsChange,
  type HeldSettings,
} from '../settings/store.ts';
import { choicesOf } from './choices.ts';
import { commandsSection } from './commands-section.ts';
import { GlossarySection } from './glossary-section.ts';
import { listSection } from './list-section.ts';

/**
 * The page of all settings. What is changed holds at once, in open pages too; what is changed
 * elsewhere is shown here.
 */
export class OptionsPage {
  readonly #body: HTMLElement;
  readonly #choices = build('div', {});
  readonly #commands = build('div', {});
  #own: GlossarySection | undefined;
  /** Each drawing waits for the one before: two changes at once end with the later one. */
  #drawn = Promise.resolve();

  constructor(body: HTMLElement) {
    this.#body = body;
  }

  async start(): Promise<void> {
    await this.#redraw();
    onSettingsChange(() => void this.#redraw());
    onOwnGlossaryChange(() => void this.#own?.draw());
    // Keys are changed on a page of the browser's.
    window.addEventListener('focus', () => void this.#drawCommands());
  }

  #redraw(): Promise<void> {
    this.#drawn = this.#drawn.then(() => this.#draw());
    return this.#drawn;
  }

  async #draw(): Promise<void> {
    const held = await heldSettings();
    putInUse(held.settings);
    // The frame of the page is drawn once for each language.
    if (this.#own === undefined || document.documentElement.lang !== textLocale()) {
      document.documentElement.lang = textLocale();
      document.title = say('settingsOfShirube');
      this.#own = new GlossarySection(say);
      this.#body.replaceChildren(
        build(
          'main',
          {},
          build('h1', {}, say('settingsOfShirube')),
          this.#choices,
          this.#own.element,
          this.#commands,
        ),
      );
      await Promise.all([this.#own.draw(), this.#drawCommands()]);
    }
    await this.#drawChoices(held);
  }

  async #drawChoices(held: HeldSettings): Promise<void> {
    const lists = await this.#lists(held);
    const focused = document.activeElement?.id;
    this.#choices.replaceChildren(
      ...(held.decided.size > 0 ? [build('p', { class: 'decided' }, say('decidedByPolicy'))] : []),
      ...choicesOf(held, say),
      ...lists,
    );
    if (focused) document.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  }

  async #drawCommands(): Promise<void> {
    const section = await commandsSection(say);
    const hadFocus = this.#commands.contains(document.activeElement);
    this.#commands.replaceChildren(...(section === undefined ? [] : [section]));
    if (hadFocus) this.#commands.querySelector('button')?.focus();
  }

  async #lists({ settings, decided }: HeldSettings): Promise<HTMLElement[]> {
    const glossary = await knownGlossary();
    const unmute = (id: string): void =>
      void changeSettings(({ muted }) => ({ muted: withItem(muted, id, false) }));
    return [
      listSection(
        { heading: say('mutedLabel'), empty: say('noMuted'), remove: say('unmute') },
        settings.muted.map((id) => ({ id, name: glossary.get(id)?.name ?? id })),
        decided.has('muted') ? undefined : unmute,
      ),
      listSection(
        { heading: say('offSitesLabel'), empty: say('noOffSites'), remove: say('turnOn') },
        settings.offSites.map((origin) => ({ id: origin, name: origin })),
        decided.has('offSites') ? undefined : (origin) => void turnSiteOn(origin),
      ),
    ];
  }
}
