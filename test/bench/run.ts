import { backtest } from './backtest/bench.ts';
import { canvas } from './canvas/bench.ts';
import { convoys } from './convoys/bench.ts';
import { fairness } from './fairness/bench.ts';
import { faults } from './faults/bench.ts';
import { inside } from './inside/bench.ts';
import { journey } from './journey/bench.ts';
import { latency } from './latency/bench.ts';
import { nodes } from './nodes/bench.ts';
import { publish } from './publish/bench.ts';
import { waitingBench } from './waiting/bench.ts';

/** Benchmarks by name; each prints one JSON line with what it is compared to, from the same run. */
const benches: Record<string, () => Promise<object>> = {
  backtest,
  canvas,
  convoys,
  fairness,
  faults,
  inside,
  journey,
  latency,
  nodes,
  publish,
  waiting: waitingBench,
};

const name = process.argv[2] ?? '';
const bench = benches[name];
if (!bench) {
  console.error(`Which one? pnpm bench ${Object.keys(benches).join(' | ')}`);
  process.exit(2);
}
console.log(JSON.stringify(await bench()));
process.exit(0);
