import { expect, it } from 'vitest';
import { enrolBody } from './enrolments.ts';

it('takes every id that an event may carry', () => {
  const userIds = ['가'.repeat(512)];
  expect(enrolBody.parse({ userIds })).toMatchObject({ userIds });
  expect(enrolBody.safeParse({ userIds: ['가'.repeat(513)] }).success).toBe(false);
});
