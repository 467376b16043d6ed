import type { Glossary } from '../../glossary/glossary.ts';
import { build, buttonOf } from '../dom/build.ts';
import { knownGlossary } from '../glossary/known.ts';
import { LANGUAGES, say, setLanguage, textLocale, type MessageKey } from '../locales/say.ts';
import { DENSITIES } from '../marks/marks-of-page.ts';
import { withItem } from '../settings/settings.ts';
import { turnSiteOn } from '../settings/sites.ts';
import {
  changeSettings,
  heldSettings,
  onSettingsChange,
  type HeldSettings,
} from '../settings/store.ts';
import { choiceOf } from './choice.ts';
import { GlossarySection } from './glossary-section.ts';

const DENSITY_KEYS = {
  section: 'densitySection',
  all: 'densityAll',
  none: 'densityNone',
} as const satisfies Readonly<Record<string, MessageKey>>;

const LANGUAGE_KEYS = {
  auto: 'languageAuto',
  ja: 'languageJa',
  en: 'languageEn',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** The page of all settings. What is changed holds at once, in open pages too. */
export class OptionsPage {
  readonly #body: HTMLElement;
  readonly #choices = build('div', {});
  #glossary: Glossary | undefined;

  constructor(body: HTMLElement) {
    this.#body = body;
  }

  async start(): Promise<void> {
    this.#glossary = await knownGlossary();
    await this.#draw();
    const own = new GlossarySection(say);
    this.#body.replaceChildren(
      build('main', {}, build('h1', {}, say('settingsOfShirube')), this.#choices, own.element),
    );
    await own.draw();
    onSettingsChange(() => void this.#draw());
  }

  async #draw(): Promise<void> {
    const held = await heldSettings();
    setLanguage(held.settings.language);
    document.documentElement.lang = textLocale();
    document.title = say('settingsOfShirube');
    const focused = document.activeElement?.id;
    this.#choices.replaceChildren(
      ...(held.decided.size > 0 ? [build('p', { class: 'decided' }, say('decidedByPolicy'))] : []),
      this.#densities(held),
      this.#languages(held),
      this.#muted(held),
      this.#offSites(held),
    );
    if (focused) document.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  }

  #densities({ settings, decided }: HeldSettings): HTMLElement {
    return choiceOf({
      name: 'density',
      legend: say('densityLabel'),
      options: DENSITIES.map((value) => ({ value, label: say(DENSITY_KEYS[value]) })),
      chosen: settings.density,
      isDecided: decided.has('density'),
      choose: (density) => void changeSettings(() => ({ density })),
    });
  }

  #languages({ settings, decided }: HeldSettings): HTMLElement {
    return choiceOf({
      name: 'language',
      legend: say('languageLabel'),
      options: LANGUAGES.map((value) => ({ value, label: say(LANGUAGE_KEYS[value]) })),
      chosen: settings.language,
      isDecided: decided.has('language'),
      choose: (language) => void changeSettings(() => ({ language })),
    });
  }

  #muted({ settings, decided }: HeldSettings): HTMLElement {
    const names = settings.muted.map((id) => ({ id, name: this.#glossary?.get(id)?.name ?? id }));
    return this.#list(
      say('mutedLabel'),
      say('noMuted'),
      names,
      say('unmute'),
      decided.has('muted'),
      (id) => changeSettings(({ muted }) => ({ muted: withItem(muted, id, false) })),
    );
  }

  #offSites({ settings, decided }: HeldSettings): HTMLElement {
    return this.#list(
      say('offSitesLabel'),
      say('noOffSites'),
      settings.offSites.map((origin) => ({ id: origin, name: origin })),
      say('turnOn'),
      decided.has('offSites'),
      turnSiteOn,
    );
  }

  #list(
    heading: string,
    empty: string,
    items: readonly { readonly id: string; readonly name: string }[],
    label: string,
    isDecided: boolean,
    remove: (id: string) => Promise<unknown>,
  ): HTMLElement {
    return build(
      'section',
      {},
      build('h2', {}, heading),
      items.length === 0 && build('p', { class: 'quiet' }, empty),
      build(
        'ul',
        {},
        items.map(({ id, name }) =>
          build(
            'li',
            {},
            build('span', { lang: 'ja' }, name),
            !isDecided &&
              buttonOf({ 'aria-label': `${label}: ${name}` }, () => void remove(id), label),
          ),
        ),
      ),
    );
  }
}
