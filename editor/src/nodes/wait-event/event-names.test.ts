import { expect, it } from 'vitest';
import { namedEvents, withEvents } from './event-names.ts';

const one = { event: 'A', match: { id: 'trigger.id' }, timeout: 'P1D' };
const two = { events: ['A', 'B'], mode: 'all', timeout: 'P1D' } as const;

it('writes one event as `event` and several as `events`', () => {
  expect(withEvents(one, ['A', ''])).toEqual({ events: ['A', ''], match: { id: 'trigger.id' }, timeout: 'P1D' });
  expect(withEvents({ ...two, events: [...two.events] }, ['B'])).toEqual({ event: 'B', timeout: 'P1D' });
  expect(withEvents({ ...two, events: [...two.events] }, ['B', 'C'])).toEqual({ ...two, events: ['B', 'C'] });
});

it('has a field to type in where none is chosen', () => {
  expect(namedEvents({ events: [], timeout: 'P1D' })).toEqual(['']);
  expect(namedEvents(one)).toEqual(['A']);
});
