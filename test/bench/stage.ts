import { openLocalEngine } from '../harness/local-engine.ts';
import { startBenchServers } from './servers.ts';
import { startWorkerPart } from './worker-part.ts';

/** The embedded servers and the product's worker, each a process of its own, and an engine in this one. */
export async function openStage(env: NodeJS.ProcessEnv = {}) {
  const servers = await startBenchServers();
  const engine = await openLocalEngine({ databaseUrl: servers.databaseUrl, temporalAddress: servers.temporalAddress });
  const worker = await startWorkerPart({ ...servers, instance: engine.instance, env });
  return {
    servers,
    engine,
    worker,
    close: async () => {
      await worker.stop();
      await engine.close();
      await servers.stop();
    },
  };
}
