import { browser, type Browser } from 'wxt/browser';
import { pageCommandIn, type PageCommand } from '../messages/to-page.ts';
import { announce } from './announce.ts';

/** What a reading of a document answers to: `site` is answered whether it is read or not. */
export type SessionCommand = Exclude<PageCommand, { readonly type: 'site' | 'call-frames' }>;

/** Answers what the extension tells this document, until the signal is aborted. */
export function onPageCommand(
  answerTo: (command: SessionCommand) => unknown,
  signal: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    answer: (value: unknown) => void,
  ): void => {
    const command = pageCommandIn(message);
    if (command === undefined || command.type === 'site' || sender.id !== browser.runtime.id)
      return;
    if (command.type === 'call-frames') {
      // The panel asks a page itself anyway.
      if (window !== window.top) announce();
      return;
    }
    answer(answerTo(command));
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
