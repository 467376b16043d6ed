import noticeStyles from './notice.css?inline';
import tokens from '../design/tokens.css?inline';
import { formatDate } from '../card/format.ts';
import { build, buttonOf, externalLink } from '../dom/build.ts';
import { buildHost } from '../dom/host.ts';
import { say, textLocale } from '../locales/say.ts';
import type { OutdatedEdition } from '../messages/examination.ts';

/**
 * One quiet line at the lower edge of a page that is an edition which a later one has replaced. Its
 * host has a closed shadow root and is there only while the line is shown.
 */
export class EditionNotice {
  readonly #dismissed: (key: string) => void;
  #host: HTMLElement | undefined;
  #shown: string | undefined;

  /** `dismissed` is told when the reader wants to see the line for this edition no more. */
  constructor(dismissed: (key: string) => void) {
    this.#dismissed = dismissed;
  }

  /** Shows the line for an edition, if there is one and the reader has not closed its line before. */
  showUnless(dismissed: readonly string[], edition: OutdatedEdition | undefined): void {
    if (edition === undefined) return;
    if (dismissed.includes(edition.key)) this.remove();
    else this.#show(edition);
  }

  /** Takes the line away; it may be shown again. */
  remove(): void {
    this.#host?.remove();
    this.#host = undefined;
    this.#shown = undefined;
  }

  /** In place of any other; the same one stays as it is. */
  #show(edition: OutdatedEdition): void {
    if (this.#shown === edition.key) return;
    this.remove();
    this.#shown = edition.key;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens}\n${noticeStyles}`);
    const { host, root } = buildHost([sheet]);
    root.append(this.#line(edition));
    document.documentElement.append(host);
    this.#host = host;
  }

  #line(edition: OutdatedEdition): HTMLElement {
    const { key, name, label, date, later } = edition;
    const dismiss = (): void => {
      this.remove();
      this.#dismissed(key);
    };
    return build(
      'aside',
      { class: 'notice', lang: textLocale(), 'aria-label': say('editionNotice') },
      build('span', { class: 'own', lang: 'ja' }, named(name, label, date)),
      build('span', {}, say('laterEdition')),
      build(
        'span',
        { class: 'later', lang: 'ja' },
        externalLink(
          later.url,
          named(later.name === name ? '' : later.name, later.label, later.date),
        ),
      ),
      buttonOf(
        { class: 'dismiss', 'aria-label': say('dismissEdition'), title: say('dismissEdition') },
        dismiss,
        '×',
      ),
    );
  }
}

/** テレワークセキュリティガイドライン 第4版（2018年4月）. */
function named(name: string, label: string | undefined, date: string | undefined): string {
  const titled = [name, label ?? ''].filter((part) => part !== '').join(' ');
  return date === undefined ? titled : `${titled}（${formatDate(date, textLocale())}）`;
}
