import { build, buttonOf } from '../dom/build.ts';
import type { Say } from '../locales/say.ts';
import { moveHandle, type MoveActions } from './move-handle.ts';

/** What the buttons at the top of a card do; those without an action are not there. */
export interface ToolActions {
  readonly back: (() => void) | undefined;
  /** Copies, and tells whether that worked. */
  readonly copy: (() => Promise<boolean>) | undefined;
  readonly move: MoveActions;
  readonly pin: () => void;
  readonly isPinned: boolean;
  readonly close: () => void;
}

/** The buttons at the top of a card: back, and at the other end copy, move, pin and close. */
export function cardTools(actions: ToolActions, say: Say): HTMLElement {
  const { back, copy, move, pin, isPinned, close } = actions;
  const told = build('span', { class: 'told', role: 'status' });
  const copyNow = async (run: () => Promise<boolean>): Promise<void> => {
    told.textContent = say((await run()) ? 'copied' : 'copyFailed');
  };
  const tool = (
    name: string,
    label: string,
    pressed: () => void,
    sign: string,
    more: Record<string, string> = {},
  ): HTMLElement =>
    buttonOf({ class: `tool ${name}`, 'aria-label': label, title: label, ...more }, pressed, sign);
  return build(
    'div',
    { class: 'tools' },
    back !== undefined && tool('back', say('back'), back, '←'),
    told,
    copy !== undefined && tool('copy', say('copyCitation'), () => void copyNow(copy), '❐'),
    moveHandle(move, say),
    tool('pin', say('pin'), pin, isPinned ? '◆' : '◇', { 'aria-pressed': String(isPinned) }),
    tool('close', say('close'), close, '×'),
  );
}
