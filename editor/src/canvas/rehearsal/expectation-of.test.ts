import { expect, it } from 'vitest';
import { expectationOf } from './expectation-of.ts';

it('looks for what the author wrote in a subject, not for the label that its kind puts before it', () => {
  const message = { nodeId: 'm1', at: '2026-11-22T01:05:00.000Z', channel: 'email', subject: '(광고) 봄 세일' };
  const came = { entered: true, status: 'finished' as const, endedAt: message.at, steps: [], messages: [message] };
  expect(expectationOf(came, ['messages']).messages).toEqual([{ node: 'm1', channel: 'email', subject: '봄 세일' }]);
});
