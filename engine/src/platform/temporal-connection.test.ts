import { expect, it } from 'vitest';
import { readEnv } from './env.ts';
import { temporalConnection } from './temporal-connection.ts';

const connection = (source: NodeJS.ProcessEnv) =>
  temporalConnection(readEnv({ TEMPORAL_ADDRESS: 'temporal.example:7233', ...source }).temporal);

it('speaks plainly to a server beside it', () => {
  expect(connection({})).toEqual({ address: 'temporal.example:7233' });
});

it('uses TLS with an API key, unless told not to', () => {
  expect(connection({ TEMPORAL_API_KEY: 'k' })).toMatchObject({ tls: true, apiKey: 'k' });
  expect(connection({ TEMPORAL_API_KEY: 'k', TEMPORAL_TLS: 'false' })).toMatchObject({ tls: false });
});

it('uses TLS when any of it is set', () => {
  expect(connection({ TEMPORAL_TLS_SERVER_NAME: 'x' })).toMatchObject({ tls: { serverNameOverride: 'x' } });
});
