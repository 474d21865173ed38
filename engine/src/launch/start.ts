import { readEnv } from '../platform/env.ts';
import { startPartAlone } from './part-alone.ts';
import { startProduct } from './product.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { createSay } from './say.ts';

process.env.TZ = 'UTC';
const part = process.argv[2];
const say = createSay();

if (part !== undefined && part !== 'api' && part !== 'worker') {
  process.stderr.write('usage: node engine/start.mjs [api | worker]\n');
  process.exit(2);
}

const code = await runUntilStopped(async (stops) => {
  const env = readEnv(process.env);
  return part === undefined ? startProduct(env, stops, say) : startPartAlone(part, env, stops, say);
}, say);
process.exit(code);
