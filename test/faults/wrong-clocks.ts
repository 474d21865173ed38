import path from 'node:path';
import { type Toll, underFaults } from './under-faults.ts';

/** The API's clock is an hour slow and the worker's an hour fast, as on bad hosts. */
export const wrongClocks = (customers: number, seed: number): Promise<Toll> =>
  underFaults({
    customers,
    seed,
    faults: () => [],
    env: {
      // In quotes: a path may have spaces.
      NODE_OPTIONS: `--require ${JSON.stringify(path.join(import.meta.dirname, 'shift-clock.cjs'))}`,
      SHIFT_API_MS: '-3600000',
      SHIFT_WORKER_MS: '3600000',
    },
  });
