import { expect, test } from 'vitest';
import { commandOf, type PressedKey } from '../../../extension/viewer/keys.ts';

const NONE = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

function pressed(keys: string): PressedKey {
  const parts = keys.split(' ');
  return {
    ...NONE,
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('ctrl'),
    metaKey: parts.includes('meta'),
    shiftKey: parts.includes('shift'),
    altKey: parts.includes('alt'),
  };
}

/** The keys of the browsers' own viewers. */
test.each([
  ['ctrl f', 'find'],
  ['meta f', 'find'],
  ['F3', 'find-next'],
  ['shift F3', 'find-previous'],
  ['ctrl g', 'find-next'],
  ['ctrl shift G', 'find-previous'],
  ['ctrl +', 'zoom-in'],
  ['ctrl ;', 'zoom-in'],
  ['ctrl -', 'zoom-out'],
  ['ctrl 0', 'zoom-actual'],
  ['ctrl p', 'print'],
  ['ctrl s', 'download'],
  ['ctrl o', 'open'],
  ['ArrowRight', 'next-page'],
  ['ArrowLeft', 'previous-page'],
  ['Home', 'first-page'],
  ['End', 'last-page'],
  ['g', 'go-to-page'],
  ['r', 'rotate'],
  ['shift R', 'rotate-back'],
])('%s does %s', (keys, command) => {
  expect(commandOf(pressed(keys), false)).toBe(command);
});

test.each([
  'PageDown',
  'PageUp',
  'ArrowDown',
  ' ',
  'Tab',
  'ctrl a',
  'ctrl c',
  'alt ArrowLeft',
  'constructor',
])('%s stays the browser’s', (keys) => {
  expect(commandOf(pressed(keys), false)).toBeUndefined();
});

test('letters and arrows are the field’s while the focus is in one; commands with Ctrl are not', () => {
  for (const keys of ['r', 'g', 'n', 'Home', 'ArrowLeft'])
    expect(commandOf(pressed(keys), true)).toBeUndefined();
  expect(commandOf(pressed('ctrl f'), true)).toBe('find');
});

test('the zero of the number block is a zero', () => {
  const zero = { ...pressed('ctrl Insert'), code: 'Numpad0' };
  expect(commandOf(zero, false)).toBe('zoom-actual');
});
