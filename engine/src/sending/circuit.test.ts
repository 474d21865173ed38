import { expect, it } from 'vitest';
import { Circuit } from './circuit.ts';

it('waits twice as long after each failure in a row, half a minute at most, and not at all once it works', () => {
  let now = 0;
  const circuit = new Circuit(() => now);
  const waits = Array.from({ length: 9 }, () => {
    circuit.failed();
    circuit.failed(); // in flight together
    const { waitMs } = circuit;
    now += waitMs;
    return waitMs;
  });
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  circuit.worked();
  expect(circuit.waitMs).toBe(0);
  circuit.failed();
  expect(circuit.waitMs).toBe(500);
});
