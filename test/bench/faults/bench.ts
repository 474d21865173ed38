import { kills, someFaults } from '../../faults/faults.ts';
import { historyLost } from '../../faults/history-lost.ts';
import { pausedInTheMiddleOfAMigration } from '../../faults/paused-migration.ts';
import { providerDownForAnHour } from '../../faults/provider-down.ts';
import { publishTwiceAtOnce } from '../../faults/publish-twice.ts';
import { underFaults } from '../../faults/under-faults.ts';
import { wrongClocks } from '../../faults/wrong-clocks.ts';

/**
 * The fault suite at full length: BENCH_KILLS times kill -9 of a process chosen by the seed, and a fifth as many of
 * everything else that can go wrong, while three customers for each kill come in; then what needs a stage of its
 * own, each with as many customers as there were kills. Nothing is to be lost, doubled or without a reason. BENCH_SEED
 * gives another order.
 */
export async function faults(): Promise<object> {
  const asked = Number(process.env.BENCH_KILLS ?? 1_000);
  const seed = Number(process.env.BENCH_SEED ?? 20_261_122);
  const toll = await underFaults({
    customers: asked * 3,
    seed,
    faults: (next) => {
      const both = [...someFaults(asked, next, kills), ...someFaults(Math.round(asked / 5), next)];
      return both
        .map((fault) => ({ fault, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ fault }) => fault);
    },
    meanwhile: publishTwiceAtOnce,
  });
  console.error(JSON.stringify(toll));
  return {
    bench: 'faults',
    asked,
    ...toll,
    wrongClocks: await wrongClocks(asked, seed),
    providerDown: await providerDownForAnHour(asked, seed),
    historyLost: await historyLost(asked, seed),
    pausedMigration: await pausedInTheMiddleOfAMigration(asked, seed),
  };
}
