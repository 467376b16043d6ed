import { browser, type Browser } from 'wxt/browser';
import { glossary, today } from '../glossary/built-in.ts';
import { textLocale } from '../locales/say.ts';
import { backgroundRequestIn } from '../messages/to-background.ts';
import { answerTo } from './answer-to.ts';

/** Answers what pages ask about entries. */
export function answerPages(): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Browser.runtime.MessageSender, answer: (value: unknown) => void) => {
      if (sender.id !== browser.runtime.id) return;
      const request = backgroundRequestIn(message);
      if (request !== undefined) answer(answerTo(request, glossary(), today(), textLocale()));
    },
  );
}
