import { browser, type Browser } from 'wxt/browser';
import { knownGlossary, today } from '../glossary/known.ts';
import { setLanguage, textLocale } from '../locales/say.ts';
import {
  backgroundRequestIn,
  type BackgroundAnswer,
  type BackgroundRequest,
} from '../messages/to-background.ts';
import { heldSettings } from '../settings/store.ts';
import { answerTo } from './answer-to.ts';

/** Answers what pages ask about entries. */
export function answerPages(): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Browser.runtime.MessageSender, answer: (value: unknown) => void) => {
      if (sender.id !== browser.runtime.id) return;
      const request = backgroundRequestIn(message);
      if (request === undefined) return;
      void answerLater(request).then(answer);
      return true;
    },
  );
}

async function answerLater(request: BackgroundRequest): Promise<BackgroundAnswer> {
  const [glossary, { settings }] = await Promise.all([knownGlossary(), heldSettings()]);
  setLanguage(settings.language);
  return answerTo(request, glossary, today(), textLocale());
}
