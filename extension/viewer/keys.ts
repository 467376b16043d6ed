/** What a key does in the viewer, as in the browsers' own. */
export type KeyCommand =
  | 'find'
  | 'find-next'
  | 'find-previous'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-actual'
  | 'next-page'
  | 'previous-page'
  | 'first-page'
  | 'last-page'
  | 'go-to-page'
  | 'rotate'
  | 'rotate-back'
  | 'print'
  | 'download'
  | 'open';

/** What is looked at of a key event. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'
>;

const WITH_CONTROL: Readonly<Record<string, KeyCommand>> = {
  f: 'find',
  '+': 'zoom-in',
  '=': 'zoom-in',
  ';': 'zoom-in',
  '-': 'zoom-out',
  '0': 'zoom-actual',
  p: 'print',
  s: 'download',
  o: 'open',
};
const ALONE: Readonly<Record<string, KeyCommand>> = {
  arrowright: 'next-page',
  arrowleft: 'previous-page',
  n: 'next-page',
  j: 'next-page',
  k: 'previous-page',
  home: 'first-page',
  end: 'last-page',
  g: 'go-to-page',
  r: 'rotate',
};

/**
 * The command of a key; undefined for all others, which stay the browser's: arrows up and down,
 * PageUp and PageDown scroll. `isTyping`: the focus is in a field, where letters are letters.
 */
export function commandOf(pressed: PressedKey, isTyping: boolean): KeyCommand | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey } = pressed;
  if (altKey) return undefined;
  const key = pressed.key.toLowerCase();
  const withControl = ctrlKey || metaKey;
  if (key === 'f3' || (withControl && key === 'g')) return shiftKey ? 'find-previous' : 'find-next';
  if (withControl) return digitOf(pressed) ?? own(WITH_CONTROL, key);
  if (isTyping) return undefined;
  if (key === 'r' && shiftKey) return 'rotate-back';
  return shiftKey ? undefined : own(ALONE, key);
}

/** Zero of the number block has no other name in some layouts. */
function digitOf({ code }: PressedKey): KeyCommand | undefined {
  return code === 'Numpad0' ? 'zoom-actual' : undefined;
}

function own(commands: Readonly<Record<string, KeyCommand>>, key: string): KeyCommand | undefined {
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}
