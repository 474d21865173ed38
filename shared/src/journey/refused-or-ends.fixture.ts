import { expect } from 'vitest';
import { simulate } from '../simulate/simulate.ts';
import { compile } from './compile.ts';
import type { JourneyDocument } from './document.ts';

const at = Date.parse('2026-11-20T00:00:00Z');
const customer = {
  id: '5f0c7b0e-0000-4000-8000-000000000001',
  userId: 'hana',
  attributes: { n: 1, due: '2026-11-25', email: 'hana@shop.example' },
  consents: { 'email.advertising': true },
  suppressed: [],
};
const events = ['A', 'Product Added', 'B', 'A', 'C'].map((event, index) => ({
  event,
  at: at + index * 600_000,
  properties: { k: 'x', n: index },
}));

/** Publishing refuses the document and says where it is wrong, or a customer's run of it ends or waits, each step with its reason. */
export function refusedOrEnds(document: JourneyDocument): 'refused' | 'ran' {
  const compiled = compile(document);
  if (!compiled.ok) {
    const errors = compiled.problems.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const { code, nodeId, field } of errors)
      expect([code, nodeId !== null || field !== undefined || code === 'journey_empty']).toEqual([code, true]);
    return 'refused';
  }
  const { entered, status, steps } = simulate({ plan: compiled.plan, customer, events, at });
  if (entered) expect(['finished', 'exited', 'waiting']).toContain(status);
  for (const step of steps) expect(step.reason.code).toBeTruthy();
  return 'ran';
}
