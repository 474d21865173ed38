import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from '@temporalio/client';
import type { Env } from './env.ts';

interface TemporalConnection {
  address: string;
  tls?: Tls;
  apiKey?: string;
}

type Tls = NonNullable<ConnectionOptions['tls']>;

/** How to reach Temporal, for the client's `Connection` and the worker's `NativeConnection` alike. */
export function temporalConnection(settings: Env['temporal']): TemporalConnection {
  const { address, apiKey } = settings;
  if (address === undefined) throw new Error('TEMPORAL_ADDRESS is not set');
  const tls = tlsOptions(settings);
  return { address, ...(tls === undefined ? {} : { tls }), ...(apiKey === undefined ? {} : { apiKey }) };
}

/** TLS is on when anything of it, or an API key, is given: Temporal Cloud knows no other way. */
function tlsOptions(settings: Env['temporal']): Tls | undefined {
  const { tls, apiKey, tlsClientCertFile, tlsClientKeyFile, tlsServerCaFile, tlsServerName } = settings;
  if (tls === false) return false;
  const pair =
    tlsClientCertFile && tlsClientKeyFile
      ? { clientCertPair: { crt: readFileSync(tlsClientCertFile), key: readFileSync(tlsClientKeyFile) } }
      : {};
  const authority = tlsServerCaFile ? { serverRootCACertificate: readFileSync(tlsServerCaFile) } : {};
  const name = tlsServerName ? { serverNameOverride: tlsServerName } : {};
  const given = { ...pair, ...authority, ...name };
  if (Object.keys(given).length > 0) return given;
  return tls === true || apiKey !== undefined ? true : undefined;
}
