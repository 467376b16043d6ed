import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HoverIntent, LINGER_MS, OPEN_DELAY_MS } from '../../../extension/page/hover-intent.ts';

const NOTHING = { what: 'nothing' } as const;
const CARD = { what: 'card' } as const;
const over = (term: string) => ({ what: 'term', term }) as const;

let events: string[];
let hover: HoverIntent<string>;

beforeEach(() => {
  vi.useFakeTimers();
  events = [];
  hover = new HoverIntent<string>(
    { open: (term) => events.push(`open ${term}`), close: () => events.push('close') },
    (a, b) => a === b,
  );
});

afterEach(() => {
  vi.useRealTimers();
});

function rest(ms: number): void {
  vi.advanceTimersByTime(ms);
}

function openCard(term: string): void {
  hover.moved(over(term), Infinity);
  rest(OPEN_DELAY_MS);
}

describe('a pointer', () => {
  test('opens a card by resting on a term', () => {
    hover.moved(over('CYDER'), Infinity);
    rest(OPEN_DELAY_MS - 1);
    expect(events).toEqual([]);
    rest(1);
    expect(events).toEqual(['open CYDER']);
  });

  test('opens none in passing', () => {
    hover.moved(over('CYDER'), Infinity);
    rest(OPEN_DELAY_MS - 20);
    hover.moved(NOTHING, Infinity);
    rest(10_000);
    expect(events).toEqual([]);
  });

  test('that moves on the term does not put its card off', () => {
    for (let moves = 0; moves < 10; moves += 1) {
      hover.moved(over('CYDER'), Infinity);
      rest(OPEN_DELAY_MS / 5);
    }
    expect(events).toEqual(['open CYDER']);
  });

  test('closes the card after it left', () => {
    openCard('CYDER');
    hover.moved(NOTHING, 40);
    hover.moved(NOTHING, 60);
    rest(LINGER_MS - 1);
    expect(events).toEqual(['open CYDER']);
    rest(1);
    expect(events).toEqual(['open CYDER', 'close']);
  });

  test('may take its time on the way to the card, and stay in it', () => {
    openCard('CYDER');
    for (let distance = 100; distance > 0; distance -= 10) {
      hover.moved(NOTHING, distance);
      rest(LINGER_MS - 1);
    }
    hover.moved(CARD, 0);
    rest(60_000);
    expect(events).toEqual(['open CYDER']);
    hover.moved(NOTHING, 5);
    rest(LINGER_MS);
    expect(events).toEqual(['open CYDER', 'close']);
  });

  test('crosses another term on the way to the card without opening its card', () => {
    openCard('CYDER');
    for (let distance = 100; distance > 0; distance -= 10) {
      hover.moved(over('NICT'), distance);
      rest(OPEN_DELAY_MS / 2);
    }
    hover.moved(CARD, 0);
    rest(60_000);
    expect(events).toEqual(['open CYDER']);
  });

  test('that rests on another term opens that one instead', () => {
    openCard('CYDER');
    hover.moved(over('NICT'), 80);
    hover.moved(over('NICT'), 80);
    rest(OPEN_DELAY_MS);
    expect(events).toEqual(['open CYDER', 'open NICT']);
    rest(60_000);
    expect(events).toHaveLength(2);
  });

  test('back on the term keeps its card', () => {
    openCard('CYDER');
    hover.moved(NOTHING, 40);
    rest(LINGER_MS / 2);
    hover.moved(over('CYDER'), 20);
    rest(60_000);
    expect(events).toEqual(['open CYDER']);
  });

  test('that leaves the window closes the card', () => {
    openCard('CYDER');
    hover.left();
    rest(LINGER_MS);
    expect(events).toEqual(['open CYDER', 'close']);
  });

  test('does not close what was opened by a click or a key', () => {
    hover.moved(over('CYDER'), Infinity);
    hover.opened();
    hover.moved(NOTHING, 300);
    hover.left();
    rest(60_000);
    expect(events).toEqual([]);
  });
});
