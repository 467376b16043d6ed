import { LINKINGS, type Linking } from '../dom/build.ts';
import { LANGUAGES, type Language } from '../locales/say.ts';
import { DENSITIES, type Density } from '../marks/marks-of-page.ts';
import { MARK_STYLES, type MarkStyle } from '../marks/styles.ts';
import { idIn, listIn, recordIn, textIn } from '../messages/checks.ts';

/** What the toolbar button opens: the side panel, or the same in a popup. */
export const TOOLBARS = ['panel', 'popup'] as const;
/** One of {@link TOOLBARS}. */
export type Toolbar = (typeof TOOLBARS)[number];

/** What the reader, or the reader's organisation, has chosen. */
export interface Settings {
  readonly density: Density;
  readonly markStyle: MarkStyle;
  readonly language: Language;
  readonly toolbar: Toolbar;
  readonly links: Linking;
  /** Ids of entries whose names are not marked. */
  readonly muted: readonly string[];
  /** Origins of sites that are not to be read (`https://www.soumu.go.jp`). */
  readonly offSites: readonly string[];
  /** Editions whose notice the reader has closed for good. */
  readonly dismissed: readonly string[];
}

/** What holds until somebody chooses. */
export const DEFAULT_SETTINGS: Settings = {
  density: 'section',
  markStyle: 'line',
  language: 'auto',
  toolbar: 'panel',
  links: 'open',
  muted: [],
  offSites: [],
  dismissed: [],
};

/** What an organisation's policy may decide. */
const DECIDABLE = [
  'density',
  'markStyle',
  'language',
  'toolbar',
  'links',
  'muted',
  'offSites',
] as const;

/** Longer lists are cut: nobody made them by hand. */
const MOST_ITEMS = 2000;

/**
 * Settings from what was stored, or from an organisation's policy: each key that is as it should be
 * counts, every other one is as in `base`.
 */
export function settingsIn(value: unknown, base: Settings = DEFAULT_SETTINGS): Settings {
  const record = recordIn(value) ?? {};
  return {
    density: oneOf(DENSITIES, record.density) ?? base.density,
    markStyle: oneOf(MARK_STYLES, record.markStyle) ?? base.markStyle,
    language: oneOf(LANGUAGES, record.language) ?? base.language,
    toolbar: oneOf(TOOLBARS, record.toolbar) ?? base.toolbar,
    links: oneOf(LINKINGS, record.links) ?? base.links,
    muted: listIn(record.muted, MOST_ITEMS, idIn) ?? base.muted,
    offSites: listIn(record.offSites, MOST_ITEMS, originIn) ?? base.offSites,
    dismissed: listIn(record.dismissed, MOST_ITEMS, (item) => textIn(item, 400)) ?? base.dismissed,
  };
}

/** Which keys an organisation's policy decides: the reader can't change them. */
export function decidedBy(policy: unknown): ReadonlySet<keyof Settings> {
  const record = recordIn(policy) ?? {};
  const probe = settingsIn(policy);
  const isDecided = (key: keyof Settings): boolean =>
    Object.hasOwn(record, key) && JSON.stringify(probe[key]) === JSON.stringify(record[key]);
  return new Set(DECIDABLE.filter(isDecided));
}

/** With an item at the end of a list, or without it; the oldest go when the list is full. */
export function withItem(list: readonly string[], item: string, isIn: boolean): string[] {
  const others = list.filter((other) => other !== item);
  return isIn ? [...others, item].slice(-MOST_ITEMS) : others;
}

/** `https://www.soumu.go.jp`: an origin of the web, as browsers write it. */
export function originIn(value: unknown): string | undefined {
  const text = textIn(value, 300);
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { origin, protocol } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && origin === text ? origin : undefined;
}

function oneOf<Value extends string>(known: readonly Value[], value: unknown): Value | undefined {
  return known.find((one) => one === value);
}
