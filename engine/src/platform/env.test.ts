import path from 'node:path';
import { expect, it } from 'vitest';
import { EnvError, readEnv } from './env.ts';

function problems(source: NodeJS.ProcessEnv): string[] {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    return error instanceof EnvError ? error.message.split('\n') : [String(error)];
  }
}

it('needs nothing', () => {
  const env = readEnv({});
  expect(env).toMatchObject({ port: 4400, host: '127.0.0.1', demo: true, publicUrl: 'http://127.0.0.1:4400' });
  expect(path.isAbsolute(env.dataDir)).toBe(true);
  expect(env.toolsDir).toBe(path.join(env.dataDir, 'tools'));
});

it('takes an empty variable for one that was not given', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '', OLLE_ADMIN_KEY: '' })).toMatchObject({
    port: 4400,
    adminKey: undefined,
  });
});

it('says one line for each value that cannot be used, and names the variable', () => {
  expect(problems({ PORT: 'http', DATABASE_URL: 'mysql://x', OLLE_DEMO: 'yes' })).toEqual([
    'PORT must be a number',
    'DATABASE_URL must look like postgres://user:password@host:5432/olle',
    'OLLE_DEMO must be 0 or 1',
  ]);
  expect(problems({ PORT: '70000' })).toEqual(['PORT must be 1 to 65535']);
  expect(problems({ TEMPORAL_ADDRESS: 'http://temporal' })).toEqual(['TEMPORAL_ADDRESS must look like host:7233']);
});

it('never repeats a value, which may be a secret', () => {
  expect(problems({ OLLE_ADMIN_KEY: 'short', OLLE_SECRET: 'tiny' }).join()).not.toMatch(/short|tiny/);
});

it('makes links that can be visited when it listens on every address', () => {
  expect(readEnv({ HOST: '0.0.0.0', PORT: '80' }).publicUrl).toBe('http://127.0.0.1:80');
  expect(readEnv({ HOST: '::1' }).publicUrl).toBe('http://[::1]:4400');
  expect(readEnv({ PUBLIC_URL: 'https://shop.example/' }).publicUrl).toBe('https://shop.example');
});
