import { describe, expect, it } from 'vitest';
import { branchTitle } from './branch-title.ts';

const clause = 'tier가 vip이면';

describe('the row of a branch', () => {
  it('says who goes there where its step has several', () => {
    const step = `VIP: ${clause} · 골드: tier가 gold이면`;
    expect(branchTitle({ name: 'VIP', said: `VIP: ${clause}` }, step, '맞으면')).toBe(`VIP: ${clause}`);
  });

  it('does not say again what its step has just said', () => {
    expect(branchTitle({ name: 'VIP', said: `VIP: ${clause}` }, `VIP: ${clause}`, '맞으면')).toBe('VIP');
    expect(branchTitle({ name: clause, said: clause }, clause, '맞으면')).toBe('맞으면');
    expect(branchTitle({ name: clause, said: clause }, `${clause.slice(0, 5)}…`, '맞으면')).toBe('맞으면');
  });
});
