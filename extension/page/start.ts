import terms from 'virtual:shirube-glossary/terms';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { PackedTerms } from '../../glossary/terms.ts';
import { onOwnGlossaryChange, ownTerms } from '../glossary/own-glossary.ts';
import { setLanguage } from '../locales/say.ts';
import { DEFAULT_SETTINGS, withItem, type Settings } from '../settings/settings.ts';
import { changeSettings, heldSettings, onSettingsChange } from '../settings/store.ts';
import { announce, answerWithSite } from './announce.ts';
import { PageSession } from './page-session.ts';
import { termsWithOwn } from './own-terms.ts';

/**
 * Reads and marks this page, as the reader's settings want it, until the content script's context
 * ends; then no trace is left.
 */
export async function startPage(context: ContentScriptContext): Promise<void> {
  const { signal } = context;
  let settings: Settings = DEFAULT_SETTINGS;
  let own: PackedTerms | undefined;
  let session: PageSession | undefined;
  const open = (): PageSession =>
    new PageSession({
      terms: () => termsWithOwn(terms, own),
      settings: () => settings,
      isInvalid: () => context.isInvalid,
      dismissed: (key) =>
        void changeSettings(({ dismissed }) => ({ dismissed: withItem(dismissed, key, true) })),
    });
  const apply = async (): Promise<void> => {
    ({ settings } = await heldSettings());
    if (signal.aborted) return;
    setLanguage(settings.language);
    const isOff = settings.offSites.includes(location.origin);
    if (isOff) {
      session?.end();
      session = undefined;
    } else if (session === undefined) {
      own = await ownTerms();
      if (signal.aborted) return;
      session = open();
    } else await session.settingsChanged();
    announce();
  };
  answerWithSite(signal);
  onSettingsChange(() => void apply(), signal);
  onOwnGlossaryChange(() => {
    session?.end();
    session = undefined;
    void apply();
  }, signal);
  signal.addEventListener('abort', () => session?.end());
  await apply();
}
