import terms from 'virtual:shirube-glossary/terms';
import { browser, type Browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { Matcher } from '../../glossary/matching/matcher.ts';
import { unpackTerms } from '../../glossary/terms.ts';
import { Painter } from '../marks/painter.ts';
import { pageCommandIn } from '../messages/to-page.ts';
import { PageSurface } from '../surfaces/page.ts';
import { askContents, askExamination, pastLookup } from './ask-background.ts';
import { CardDesk, type FetchContents } from './card-desk.ts';
import { PageReader } from './page-reader.ts';
import { PanelLink } from './panel-link.ts';
import { Pointer } from './pointer.ts';
import { stepTo } from './steps.ts';

/** Reads and marks this page until the content script's context ends; then no trace is left. */
export function startPage(context: ContentScriptContext): void {
  const { signal } = context;
  const painter = new Painter(document);
  const fetchContents: FetchContents = async (ids) => {
    const contents = await askContents(ids);
    // After an update of the extension this script has nobody to ask: asking finds that out, and
    // the context ends.
    return context.isInvalid ? [] : contents;
  };
  const desk = new CardDesk(fetchContents, painter, {
    closed: () => pointer.cardClosed(),
    pinned: () => pointer.cardOpened(),
  });
  const pointer = new Pointer(desk);
  const panel = new PanelLink(painter);
  let matcher: Matcher | undefined;
  const reader = new PageReader({
    surface: new PageSurface(document, (node) => desk.host.holds(node)),
    painter,
    finder: () => (matcher ??= new Matcher(unpackTerms(terms))),
    pastAmong: pastLookup(),
    examine: askExamination,
    wishes: () => ({ density: 'section', muted: new Set() }),
    read: (page, marks) => {
      pointer.showMarks(marks);
      desk.showPage(page);
      panel.show(page);
    },
  });
  const step = (direction: 'next' | 'previous'): void => {
    const mark = stepTo(painter.marks, desk.mark, direction);
    if (mark === undefined) return;
    pointer.cardOpened();
    void desk.open(mark, true);
  };
  pointer.listen(signal);
  panel.listen(signal);
  listenToBackground(step, signal);
  reader.start(signal);
  announce();
}

function listenToBackground(step: (to: 'next' | 'previous') => void, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    answer: (value: unknown) => void,
  ): void => {
    const command = pageCommandIn(message);
    if (command === undefined || sender.id !== browser.runtime.id) return;
    if (command.type === 'step') step(command.direction);
    answer(true);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** Tells an open panel that this page can now be asked. */
function announce(): void {
  browser.runtime.sendMessage({ type: 'ready' }).catch(() => {
    // Nobody listens: no panel is open.
  });
}
