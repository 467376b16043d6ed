import { build, buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import { icon } from './icons.ts';

/** A line of the menu that does something. */
export interface MenuAction {
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly act: () => void;
}

/** A line of the menu that is on or off. */
export interface MenuSwitch {
  readonly label: string;
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
}

const MENU = 'viewer-menu';

/** What is needed less often: a button at the end of the bar, and a list that it opens. */
export class ViewerMenu {
  readonly element: HTMLElement;
  readonly #list = build('div', { class: 'menu', id: MENU, popover: 'auto' });

  constructor(say: Say) {
    const label = say('viewerMenu');
    const button = build(
      'button',
      { type: 'button', 'aria-label': label, title: label, popovertarget: MENU },
      icon('menu'),
    );
    this.element = build('div', { class: 'menu-home group' }, button, this.#list);
  }

  /** Shows these lines, in order, in place of all others. */
  show(items: readonly (MenuAction | MenuSwitch)[]): void {
    this.#list.replaceChildren(
      build(
        'ul',
        {},
        items.map((item) => build('li', {}, 'act' in item ? this.#action(item) : switchOf(item))),
      ),
    );
  }

  #action({ label, keys, act }: MenuAction): HTMLElement {
    const pressed = (): void => {
      this.#list.hidePopover();
      act();
    };
    return buttonOf(
      { class: 'menu-item', 'aria-keyshortcuts': keys },
      pressed,
      build('span', {}, label),
      keys !== undefined && build('kbd', {}, keys.replaceAll('Control', 'Ctrl')),
    );
  }
}

/** A switch with its label. */
export function switchOf({ label, isOn, turn }: MenuSwitch): HTMLElement {
  const box = build('input', { type: 'checkbox', role: 'switch' });
  box.checked = isOn;
  box.addEventListener('change', () => turn(box.checked));
  return build('label', { class: 'menu-item' }, box, build('span', {}, label));
}
