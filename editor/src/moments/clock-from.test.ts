import { expect, it } from 'vitest';
import { clockFrom } from './clock-from.ts';

it.each([
  ['09:00', '09:00'],
  ['9', '09:00'],
  ['9:30', '09:30'],
  ['930', '09:30'],
  ['2130', '21:30'],
  ['21.30', '21:30'],
  ['0', '00:00'],
  ['9시', '09:00'],
  ['오후 9시 30분', '21:30'],
  ['오전 12:15', '00:15'],
  ['12:15 pm', '12:15'],
  ['9:30 PM', '21:30'],
])('%s is %s', (typed, clock) => expect(clockFrom(typed)).toBe(clock));

it.each(['', '24', '24:00', '9:60', '9:3', '13 pm', '0 am', 'nine', '123456', '-1'])(
  '%j is no time of the day',
  (typed) => expect(clockFrom(typed)).toBeNull(),
);
