import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSecrets } from './secrets.ts';

const none = { adminKey: undefined, writeKey: undefined, secret: undefined };
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'olle secrets '));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('makes keys once and keeps them from others', () => {
  const first = readSecrets(dir, none);
  expect(readSecrets(dir, none)).toEqual(first);
  expect(statSync(path.join(dir, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(first.secret.length).toBeGreaterThanOrEqual(32);
});

it('prefers the keys that were given and forgets them again', () => {
  const made = readSecrets(dir, none);
  expect(readSecrets(dir, { ...none, adminKey: 'given-key' })).toEqual({ ...made, adminKey: 'given-key' });
  expect(readSecrets(dir, none)).toEqual(made);
});

it('does not replace keys that it cannot read', () => {
  writeFileSync(path.join(dir, 'secrets.json'), '{"adminKey": "olle_ad');
  expect(() => readSecrets(dir, none)).toThrow('cannot be read as keys');
});
