import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { shardOf } from './shard.ts';

it('puts customers into 64 shards, each always into the same', () => {
  const ids = Array.from({ length: 5_000 }, () => randomUUID());
  expect(new Set(ids.map(shardOf)).size).toBe(64);
  for (const id of ids) expect(shardOf(id)).toBe(shardOf(id));
  expect(shardOf('00000000-0000-0000-0000-0000000000ff')).toBe(63);
});
