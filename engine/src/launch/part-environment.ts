import type { Env } from '../platform/env.ts';
import type { Secrets } from './secrets.ts';

interface Found {
  databaseUrl: string;
  temporalAddress: string;
  workflowBundle?: string;
  secrets: Secrets;
}

/** What the launcher found out and its parts must know, on top of its own environment. */
export function partEnvironment(env: Env, found: Found): NodeJS.ProcessEnv {
  return {
    TZ: 'UTC',
    PORT: String(env.port),
    HOST: env.host,
    DATA_DIR: env.dataDir,
    DATABASE_URL: found.databaseUrl,
    TEMPORAL_ADDRESS: found.temporalAddress,
    TEMPORAL_NAMESPACE: env.temporal.namespace,
    OLLE_ADMIN_KEY: found.secrets.adminKey,
    OLLE_WRITE_KEY: found.secrets.writeKey,
    OLLE_SECRET: found.secrets.secret,
    ...(found.workflowBundle === undefined ? {} : { OLLE_WORKFLOW_BUNDLE: found.workflowBundle }),
  };
}
