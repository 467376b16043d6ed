import terms from 'virtual:shirube-glossary/terms';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { PackedTerms } from '../../glossary/terms.ts';
import { onOwnGlossaryChange, ownTerms } from '../glossary/own-glossary.ts';
import { DEFAULT_SETTINGS, withItem, type Settings } from '../settings/settings.ts';
import { putInUse } from '../settings/in-use.ts';
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
  if (!isPage(document)) return;
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
    // Together: each answer takes its way through another process.
    const [held, names] = await Promise.all([heldSettings(), ownTerms()]);
    if (signal.aborted) return;
    ({ settings } = held);
    own = names;
    putInUse(settings);
    // A frame made from text (`srcdoc`) belongs to the site of the page around it.
    const isOff = settings.offSites.includes(self.origin);
    if (isOff) {
      session?.end();
      session = undefined;
    } else if (session === undefined) session = open();
    else await session.settingsChanged();
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

/** Feeds, drawings and other XML have no page to read, whatever they hold; nor has a PDF in the browser's own viewer. */
function isPage({ contentType }: Document): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}
