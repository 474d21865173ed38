import { createMemoryHistory } from '@tanstack/react-router';
import { beforeEach, expect, it } from 'vitest';
import { backEntriesOf } from './back-entries.ts';

let history: ReturnType<typeof createMemoryHistory>;
let shown: string[];
beforeEach(() => {
  history = createMemoryHistory({ initialEntries: ['/journeys'] });
  history.push('/journeys/one?node=w1');
  shown = [];
});

/** Lies over the page until it is closed by a hand, or by the way back. */
function show(name: string) {
  const remove = (): void => {
    shown = shown.filter((each) => each !== name);
    leave();
  };
  shown.push(name);
  const leave = backEntriesOf(history).open({ close: remove, again: () => show(name) });
  return remove;
}
const there = () => [history.location.href, ...shown];

it('closes what lies over the page, and stays', () => {
  show('sheet');
  expect(there()).toEqual(['/journeys/one?node=w1', 'sheet']);
  history.back();
  expect(there()).toEqual(['/journeys/one?node=w1']);
  history.back();
  expect(there()).toEqual(['/journeys']);
});

it('closes one thing after another, the uppermost first', () => {
  show('sheet');
  show('dialog');
  history.back();
  expect(there()).toEqual(['/journeys/one?node=w1', 'sheet']);
  history.back();
  expect(there()).toEqual(['/journeys/one?node=w1']);
});

it('leaves the page at once when all was closed by hand, however many were opened', () => {
  for (const name of ['one', 'two', 'three']) show(name)();
  expect(history.length).toBe(3);
  history.back();
  expect(there()).toEqual(['/journeys']);
});

it('passes over the entry of a dialog that was closed by hand', () => {
  show('sheet');
  show('dialog')();
  history.back();
  expect(there()).toEqual(['/journeys/one?node=w1']);
});

it('opens again, on the way forward, what the way back has closed', () => {
  show('sheet');
  history.back();
  history.forward();
  expect(there()).toEqual(['/journeys/one?node=w1', 'sheet']);
  history.back();
  expect(there()).toEqual(['/journeys/one?node=w1']);
  expect(history.length).toBe(3);
});

it('comes back to the page from where a thing on it had led, and goes on from there', () => {
  const close = show('sheet');
  history.push('/customers/u1');
  close();
  history.back();
  expect(there()).toEqual(['/journeys/one?node=w1']);
  history.forward();
  expect(there()).toEqual(['/customers/u1']);
  history.back();
  history.back();
  expect(there()).toEqual(['/journeys']);
});
