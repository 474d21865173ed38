import { expect, it } from 'vitest';
import { branching } from '../fixtures/branching.ts';
import { hangingPluses } from './hanging-pluses.ts';

it('knows the steps below which a plus hangs', () => {
  expect([...hangingPluses(branching)]).toEqual(['x1', 'm1']);
  const whole = { ...branching, edges: [...branching.edges, { from: 'x1', output: 'c', to: 'm1' }] };
  expect([...hangingPluses(whole)]).toEqual(['m1']);
});
