import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHECKOUT } from '@olle/engine/launch/checkout';
import { startPostgres } from '@olle/engine/launch/postgres/server';
import { freePort } from '@olle/engine/launch/process/port';
import { until } from '../faults/again.ts';
import { arriving } from '../faults/arrivals.ts';
import { count } from '../faults/count.ts';
import { random } from '../faults/random.ts';
import { referenceJourney } from '../fixtures/reference-journey.ts';
import { apiClient } from '../harness/api-client.ts';
import { startSmtp } from '../harness/smtp.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { toolsDir } from '../harness/tools-dir.ts';
import { startAlone } from './parts.ts';
import { startTemporalCluster } from './temporal-cluster.ts';

/**
 * The same against a Temporal server on Postgres, as large installations run it: every test that talks to Temporal, then an API
 * and two workers started alone, of which one is gone for good in the middle. Usage: tsx test/cluster/run.ts
 */
const customers = Number(process.env.CLUSTER_CUSTOMERS ?? 200);
const say = (line: string) => console.error(line);
const withinMs = 180_000;
const folder = temporaryFolder();
const postgres = await startPostgres({ dataDir: folder.dir, database: 'olle', say });
const temporal = await startTemporalCluster(postgres.url('postgres'), folder.dir, say);
const { suites, toll } = await all();
const ok = suites === 0 && toll.finished === customers && toll.lost + toll.doubled + toll.silent === 0;
console.log(JSON.stringify({ cluster: ok ? 'passed' : 'failed', suites: suites === 0, customers, ...toll }));
process.exit(ok ? 0 : 1);

async function all() {
  try {
    return { suites: await runSuites(), toll: await twoWorkers() };
  } finally {
    await temporal.stop();
    await postgres.stop();
    folder.remove();
  }
}

async function runSuites(): Promise<number> {
  // Every file whose tests talk to Temporal through the address they are given; the others start servers of their own.
  const integration = ['journey-history', 'many-resume', 'asked-again', 'send-waits', 'webhooks'];
  const files = [
    ...integration.map((name) => `test/integration/${name}`),
    ...['test/scenarios/postgres', 'test/replay', 'engine/src/api', 'engine/src/drift', 'engine/src/worker'],
    ...['engine/src/sending/sender-run', 'engine/src/movement/hanging-temporal'],
  ];
  const vitest = spawn(path.join(CHECKOUT, 'node_modules/.bin/vitest'), ['run', '--project', 'integration', ...files], {
    cwd: CHECKOUT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      TZ: 'UTC',
      TEST_DATABASE_URL: postgres.url('postgres'),
      TEST_TEMPORAL_ADDRESS: temporal.address,
    },
  });
  const [code] = await once(vitest, 'exit');
  return Number(code ?? 1);
}

async function twoWorkers() {
  const smtp = await startSmtp();
  const port = await freePort();
  const keys = { adminKey: 'admin-key-of-the-cluster', writeKey: 'write-key-of-the-cluster' };
  const env = (name: string): NodeJS.ProcessEnv => ({
    PORT: String(port),
    DATA_DIR: path.join(folder.dir, name),
    DATABASE_URL: postgres.url('olle'),
    TEMPORAL_ADDRESS: temporal.address,
    OLLE_ADMIN_KEY: keys.adminKey,
    OLLE_WRITE_KEY: keys.writeKey,
    OLLE_SECRET: 'a secret of the cluster, 32 letters',
    OLLE_DEMO: '0',
    OLLE_TOOLS_DIR: toolsDir,
    SMTP_URL: smtp.url,
    OLLE_MAIL_FROM: 'shop@shop.example',
  });
  const parts: Awaited<ReturnType<typeof startAlone>>[] = [];
  const start = async (part: 'api' | 'worker', name: string) => {
    const started = await startAlone(part, env(name));
    parts.push(started);
    return started;
  };
  try {
    await start('api', 'api');
    const lost = await start('worker', 'one');
    await start('worker', 'two');
    const api = apiClient({ baseUrl: `http://127.0.0.1:${port}`, ...keys });
    await until(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok, withinMs);
    const journeyId = await api.publish(referenceJourney('PT4S'));
    await Promise.all([arriving(api, customers, 15_000, random(7)), sleep(8_000).then(() => lost.vanish())]);
    await until(async () => {
      const { finished } = await api.call<{ finished: number }>('GET', `/api/journeys/${journeyId}/stats`);
      const { items } = await api.call<{ items: unknown[] }>('GET', '/api/messages?status=queued&limit=1');
      return finished === customers && items.length === 0;
    }, withinMs);
    await sleep(3_000);
    return await count(api, { journeyId, customers, sends: 2, received: smtp.received });
  } finally {
    for (const part of parts) await part.stop();
    await smtp.stop();
  }
}
