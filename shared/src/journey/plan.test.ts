import { expect, it } from 'vitest';
import { planSchema } from './plan.ts';

/** As the first release stored it, when a journey had no rules of entry and no policy for what is late. */
const stored = {
  format: 1,
  name: 'Welcome',
  trigger: { type: 'event', event: 'Signed Up' },
  reentry: { allowed: 'after_exit' },
  exits: [{ event: 'Account Closed' }],
  goal: null,
  timezone: null,
  category: 'advertising',
  start: 'w1',
  nodes: { w1: { type: 'wait', config: { for: 'P1D' }, next: {} } },
};

it('reads the plans of earlier releases, which customers may still be inside of', () => {
  expect(planSchema.parse(stored)).toEqual({ ...stored, entry: {} });
});

it('refuses a plan of a format that it does not know, whole', () => {
  expect(planSchema.safeParse({ ...stored, format: 2 }).success).toBe(false);
  expect(planSchema.safeParse({ ...stored, branches: [] }).success).toBe(false);
});
