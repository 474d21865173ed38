import { expect, it } from 'vitest';
import type { JourneyDocument } from '../journey/document.ts';
import { planOf } from '../journey/plan-of.fixture.ts';
import { simulate } from './simulate.ts';

const round = Array.from({ length: 10 }, (_, index) => `w${index}`);

/** Ten waits, a hundred and one times: a year in steps of some nine hours. */
const year: JourneyDocument = {
  format: 1,
  name: 'A year',
  trigger: { type: 'event', event: 'Signed Up' },
  nodes: [
    ...round.map((id) => ({ id, type: 'wait', config: { for: 'PT8H41M' } }) as const),
    { id: 'again', type: 'jump', config: { to: 'w0', max: 100 } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w0' },
    ...round.map((id, index) => ({ from: id, output: 'next', to: round[index + 1] ?? 'again' })),
  ],
};

it('carries one customer through a thousand waits in a year, each at its instant', () => {
  const plan = planOf(year);
  const at = Date.parse('2026-01-01T00:00:00Z');
  const customer = { id: 'c', userId: 'c', attributes: {}, consents: {}, suppressed: [] };
  const events = [{ event: 'Signed Up', properties: {}, at }];
  const { status, steps, endedAt } = simulate({ plan, customer, events, at });
  const waits = steps.filter(({ nodeType }) => nodeType === 'wait');
  expect(status).toBe('finished');
  expect(waits).toHaveLength(1_010);
  expect(new Set(waits.map(({ outcome }) => outcome))).toEqual(new Set(['next']));
  expect(Date.parse(endedAt ?? '') - at).toBe(1_010 * (8 * 60 + 41) * 60_000);
  expect(steps.every(({ reason }) => reason.code !== '')).toBe(true);
});
