import { expect, it } from 'vitest';
import { provisionTemporal } from './provision.ts';
import type { TemporalSource } from './source.ts';

const missing: TemporalSource = { name: 'nowhere', find: () => Promise.reject(new Error('there is none\nat all')) };
const found: TemporalSource = { name: 'here', find: async () => '/tools/temporal' };
const unreachable: TemporalSource = { name: 'never asked', find: () => Promise.reject(new Error('was asked')) };

function context() {
  const said: string[] = [];
  return { said, toolsDir: '/tools', say: (line: string) => said.push(line) };
}

it('takes the first source that works and asks no other', async () => {
  const { said, ...rest } = context();
  expect(await provisionTemporal(rest, [missing, found, unreachable])).toBe('/tools/temporal');
  expect(said).toEqual(['Temporal: not from nowhere: there is none', 'Temporal: using here (/tools/temporal)']);
});

it('says what to do when none works', async () => {
  const { said, ...rest } = context();
  await expect(provisionTemporal(rest, [missing, missing])).rejects.toThrow(/PATH.*TEMPORAL_ADDRESS/);
  expect(said).toHaveLength(2);
});

it('does not trouble the reader with what is not on this machine when a copy is', async () => {
  const { said, ...rest } = context();
  await provisionTemporal(rest, [
    { ...missing, local: true },
    { ...found, local: true },
  ]);
  expect(said).toEqual(['Temporal: using here (/tools/temporal)']);
});
