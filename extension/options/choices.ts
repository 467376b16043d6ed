import { build, LINKINGS } from '../dom/build.ts';
import { LANGUAGES, type MessageKey, type Say } from '../locales/say.ts';
import { DENSITIES } from '../marks/marks-of-page.ts';
import { MARK_STYLES } from '../marks/styles.ts';
import { TOOLBARS, type Settings } from '../settings/settings.ts';
import { changeSettings, type HeldSettings } from '../settings/store.ts';
import { hasSidePanel } from '../toolbar/panel-opener.ts';
import { choiceOf } from './choice.ts';
import { markSample } from './mark-sample.ts';

/** The settings of which one of several values is chosen. */
type ChoiceKey = 'density' | 'markStyle' | 'language' | 'toolbar' | 'links';

/** What one of them is called, and its values, in the order in which they are offered. */
interface ChoiceTexts<Key extends ChoiceKey> {
  readonly key: Key;
  readonly legend: MessageKey;
  readonly values: readonly Settings[Key][];
  readonly labels: Readonly<Record<Settings[Key], MessageKey>>;
}

const DENSITY: ChoiceTexts<'density'> = {
  key: 'density',
  legend: 'densityLabel',
  values: DENSITIES,
  labels: { section: 'densitySection', all: 'densityAll', none: 'densityNone' },
};
const MARK_STYLE: ChoiceTexts<'markStyle'> = {
  key: 'markStyle',
  legend: 'markStyleLabel',
  values: MARK_STYLES,
  labels: { line: 'markStyleLine', strong: 'markStyleStrong', tint: 'markStyleTint' },
};
const LANGUAGE: ChoiceTexts<'language'> = {
  key: 'language',
  legend: 'languageLabel',
  values: LANGUAGES,
  labels: { auto: 'languageAuto', ja: 'languageJa', en: 'languageEn' },
};
const TOOLBAR: ChoiceTexts<'toolbar'> = {
  key: 'toolbar',
  legend: 'toolbarLabel',
  values: TOOLBARS,
  labels: { panel: 'toolbarPanel', popup: 'toolbarPopup' },
};
const LINKS: ChoiceTexts<'links'> = {
  key: 'links',
  legend: 'linksLabel',
  values: LINKINGS,
  labels: { open: 'linksOpen', text: 'linksText' },
};

/** All choices as they stand; each is stored when it is made. */
export function choicesOf(held: HeldSettings, say: Say): HTMLElement[] {
  return [
    choice(DENSITY, held, say),
    build('div', {}, choice(MARK_STYLE, held, say), markSample(held.settings.markStyle, say)),
    choice(LANGUAGE, held, say),
    // Where there is no side panel, there is nothing to choose.
    ...(hasSidePanel() ? [choice(TOOLBAR, held, say)] : []),
    choice(LINKS, held, say),
  ];
}

function choice<Key extends ChoiceKey>(
  { key, legend, values, labels }: ChoiceTexts<Key>,
  { settings, decided }: HeldSettings,
  say: Say,
): HTMLElement {
  return choiceOf<Settings[Key]>({
    name: key,
    legend: say(legend),
    options: values.map((value) => ({ value, label: say(labels[value]) })),
    chosen: settings[key],
    isDecided: decided.has(key),
    choose: (value) => void changeSettings(() => chosen(key, value)),
  });
}

function chosen<Key extends ChoiceKey>(key: Key, value: Settings[Key]): Partial<Settings> {
  return { [key]: value };
}
