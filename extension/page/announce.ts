import { browser, type Browser } from 'wxt/browser';
import { pageCommandIn } from '../messages/to-page.ts';

/** Tells an open panel that this page can now be asked, or that it is read in another way. */
export function announce(): void {
  browser.runtime.sendMessage({ type: 'ready' }).catch(() => {
    // Nobody listens: no panel is open.
  });
}

/** Tells the panel which site this is, also while it is turned off. */
export function answerWithSite(signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    answer: (value: unknown) => void,
  ): void => {
    if (pageCommandIn(message)?.type !== 'site' || sender.id !== browser.runtime.id) return;
    answer({ origin: location.origin });
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
