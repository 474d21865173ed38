import { kills, someFaults } from '../../faults/faults.ts';
import { underFaults } from '../../faults/under-faults.ts';

/**
 * The fault suite at full length: BENCH_KILLS times kill -9 of a process chosen by the seed, and a fifth as many of
 * everything else that can go wrong, while three customers for each kill are on their way. Nothing is to be lost,
 * doubled or without a reason. BENCH_SEED gives another order.
 */
export async function faults(): Promise<object> {
  const asked = Number(process.env.BENCH_KILLS ?? 1_000);
  const seed = Number(process.env.BENCH_SEED ?? 20_261_122);
  const toll = await underFaults({
    customers: asked * 3,
    seed,
    overMs: asked * 1_500,
    faults: (next) => {
      const both = [...someFaults(asked, next, kills), ...someFaults(Math.round(asked / 5), next)];
      return both
        .map((fault) => ({ fault, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ fault }) => fault);
    },
  });
  return { bench: 'faults', asked, ...toll };
}
