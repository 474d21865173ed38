import { definitions } from '@olle/shared/nodes/definitions';
import { expect, it } from 'vitest';
import { configOf, rowsOf, valueFor } from './rows.ts';

it('reads and writes the same settings', () => {
  const config = {
    set: { tier: 'vip', points: 3 },
    increment: { visits: 1, spent: '{{ trigger.revenue }}' },
    add: { tags: 'a' },
    remove: { tags: 'b' },
    unset: ['old'],
  };
  expect(configOf(rowsOf(config))).toEqual(config);
});

it('writes only what the definition takes', () => {
  const rows = (['set', 'increment', 'add', 'remove', 'unset'] as const).map((kind) => ({
    kind,
    name: 'x',
    value: valueFor(kind, 'y'),
  }));
  expect(definitions.update_customer.config.safeParse(configOf(rows)).success).toBe(true);
});
