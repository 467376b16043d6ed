import type { PDFDocumentProxy } from 'pdfjs-dist';
import { browser } from 'wxt/browser';
import type { PackedTerms } from '../../glossary/terms.ts';
import { build } from '../dom/build.ts';
import { onOwnGlossaryChange, ownTerms } from '../glossary/own-glossary.ts';
import { say, textLocale } from '../locales/say.ts';
import { putInUse } from '../settings/in-use.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { patternOf } from '../settings/sites.ts';
import { heldSettings, onSettingsChange } from '../settings/store.ts';
import { failureOf, type FailureKind, type ViewerFailure } from './failure.ts';
import { canHandle, giveBack, handedOver, handlePdfs, handlesPdfs } from './handler.ts';
import { commandOf } from './keys.ts';
import { switchOf, ViewerMenu, type MenuAction, type MenuSwitch } from './menu.ts';
import { Message, type WayOn } from './message.ts';
import { openFile } from './opening.ts';
import type { PdfJs } from './pdfjs.ts';
import { fileNameOf, sourceIn, type PdfSource } from './source.ts';
import { Viewer } from './viewer.ts';

/** To try again would lead to the same: the browser's own viewer is the better way. */
const LASTING: ReadonlySet<FailureKind> = new Set(['not-pdf', 'redirected']);

/** The viewer's page: opens what it is asked for, and whatever the reader drops or chooses. */
export class ViewerPage {
  readonly #pdfJs: Promise<PdfJs>;
  readonly #message = new Message(say);
  readonly #menu = new ViewerMenu(say);
  readonly #chooser = build('input', { type: 'file', accept: 'application/pdf,.pdf', hidden: '' });
  #settings: Settings = DEFAULT_SETTINGS;
  #own: PackedTerms | undefined;
  #viewer: Viewer | undefined;
  #source: PdfSource | undefined;
  #opening = new AbortController();

  /** `pdfJs` is loaded while the file is asked for. */
  constructor(pdfJs: Promise<PdfJs>) {
    this.#pdfJs = pdfJs;
  }

  async start(body: HTMLElement): Promise<void> {
    const asked = sourceIn(location.href);
    const handed = asked === undefined ? await handedOver() : undefined;
    // Installed a moment ago, the browser may not know yet that the reader has not chosen this.
    if (handed !== undefined && !(await handlesPdfs())) return giveBack();
    const source = asked ?? handed;
    const ready = this.#prepare(body);
    if (source !== undefined) await this.#open(source, ready);
    else await ready.then(() => this.#showEmpty());
  }

  /** What must be known before anything is shown; the file is on its way meanwhile. */
  async #prepare(body: HTMLElement): Promise<void> {
    const [{ settings }, own] = await Promise.all([heldSettings(), ownTerms()]);
    this.#own = own;
    this.#use(settings);
    body.append(this.#message.element, this.#chooser);
    this.#listen(body);
  }

  #use(settings: Settings): void {
    this.#settings = settings;
    putInUse(settings);
    document.documentElement.lang = textLocale();
  }

  #listen(body: HTMLElement): void {
    onSettingsChange(() => void this.#settingsChanged());
    onOwnGlossaryChange(() => void this.#glossaryChanged());
    window.addEventListener('keydown', (event) => this.#key(event));
    window.addEventListener('hashchange', () => this.#viewer?.goToHash(location.hash));
    this.#chooser.addEventListener('change', () => {
      const [file] = this.#chooser.files ?? [];
      if (file !== undefined) void this.#open({ from: 'disk', file });
      this.#chooser.value = '';
    });
    body.addEventListener('dragover', (event) => event.preventDefault());
    body.addEventListener('drop', (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) void this.#open({ from: 'disk', file });
    });
  }

  async #settingsChanged(): Promise<void> {
    this.#use((await heldSettings()).settings);
    await this.#viewer?.settingsChanged();
  }

  /** With other names, the whole document is read anew. */
  async #glossaryChanged(): Promise<void> {
    this.#own = await ownTerms();
    if (this.#source?.from !== 'browser' && this.#source !== undefined)
      await this.#open(this.#source);
  }

  async #open(source: PdfSource, ready: Promise<void> = Promise.resolve()): Promise<void> {
    this.#opening.abort();
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    this.#close();
    this.#source = source;
    const received = this.#message.showReceived.bind(this.#message);
    const coming = openFile(this.#pdfJs, source, { say, signal, received });
    coming.catch(() => undefined);
    await ready;
    document.title = fileNameOf(source);
    this.#message.showLoading(fileNameOf(source), this.#wayBack(source));
    void this.#showMenu();
    try {
      await this.#show(await coming, source, signal);
    } catch (reason) {
      if (signal.aborted) return;
      this.#close();
      await this.#fail(failureOf(reason), source);
    }
  }

  #close(): void {
    this.#viewer?.end();
    this.#viewer = undefined;
  }

  async #show(file: PDFDocumentProxy, source: PdfSource, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const pdfJs = await this.#pdfJs;
    this.#message.hide();
    this.#viewer = new Viewer({
      pdfJs,
      own: () => this.#own,
      settings: () => this.#settings,
      menu: this.#menu,
      keepsHistory: source.from !== 'browser',
    });
    await this.#viewer.show(file, source);
  }

  /** A file of a site that the extension may not read fails as one of a server that is away. */
  async #fail(failure: ViewerFailure, source: PdfSource): Promise<void> {
    if (source.from === 'web' && failure.kind === 'unreachable') {
      const origins = [patternOf(source.address)];
      if (!(await browser.permissions.contains({ origins })))
        return this.#askPermission(source, origins);
    }
    const again: WayOn = { label: say('tryAgain'), go: () => void this.#open(source) };
    const canTryAgain = source.from === 'web' && !LASTING.has(failure.kind);
    const ways = [canTryAgain ? again : undefined, this.#wayBack(source), this.#chooseWay()];
    this.#message.showFailure(
      failure,
      fileNameOf(source),
      ways.filter((way) => way !== undefined),
    );
  }

  #askPermission(source: PdfSource & { readonly from: 'web' }, origins: string[]): void {
    const { host } = new URL(source.address);
    const give: WayOn = {
      label: say('permissionGive'),
      // At once in the click: browsers ask for permissions at no other time.
      go: () =>
        void browser.permissions.request({ origins }).then((granted) => {
          if (granted) void this.#open(source);
        }),
    };
    this.#message.showText(
      say('permissionHeading', host),
      [say('permissionWhy', host), say('permissionNothingSent')],
      [give, this.#wayBack(source)].filter((way) => way !== undefined),
    );
  }

  async #showEmpty(): Promise<void> {
    document.title = say('extensionName');
    this.#message.showText(
      say('emptyHeading'),
      [say('emptyHow'), say('permissionNothingSent')],
      [this.#chooseWay()],
      canHandle() ? switchOf(await alwaysSwitch()) : undefined,
    );
  }

  #chooseWay(): WayOn {
    return { label: say('viewerOpenFile'), go: () => this.#chooser.click() };
  }

  /** Back to the browser's own viewer; a file from the disk was never there. */
  #wayBack(source: PdfSource): WayOn | undefined {
    if (source.from === 'disk') return undefined;
    const label = say('viewerNative');
    if (source.from === 'browser') return { label, go: () => void giveBack() };
    return { label, go: () => location.assign(`${source.address}${source.hash}`) };
  }

  async #showMenu(): Promise<void> {
    const viewer = (): Viewer | undefined => this.#viewer;
    const back = this.#source && this.#wayBack(this.#source);
    const items: (MenuAction | MenuSwitch)[] = [
      { label: say('viewerOpenFile'), keys: 'Control+O', act: () => this.#chooser.click() },
      { label: say('viewerPrint'), keys: 'Control+P', act: () => viewer()?.act('print') },
      { label: say('viewerDownload'), keys: 'Control+S', act: () => viewer()?.act('download') },
      { label: say('viewerRotate'), keys: 'R', act: () => viewer()?.act('rotate') },
      { label: say('viewerRotateBack'), keys: 'Shift+R', act: () => viewer()?.act('rotate-back') },
      ...(back === undefined ? [] : [{ label: back.label, act: back.go }]),
    ];
    if (canHandle()) items.push(await alwaysSwitch());
    this.#menu.show(items);
  }

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const command = commandOf(event, isField(event.target));
    if (command === undefined) return;
    if (command === 'open') this.#chooser.click();
    else if (this.#viewer === undefined) return;
    else this.#viewer.act(command);
    event.preventDefault();
  }
}

/** Whether all PDFs of the web open here. */
async function alwaysSwitch(): Promise<MenuSwitch> {
  return {
    label: say('viewerAlways'),
    isOn: await handlesPdfs(),
    turn: (isOn) => void handlePdfs(isOn),
  };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, dialog') !== null;
}
