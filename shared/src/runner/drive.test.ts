import { expect, it } from 'vitest';
import { drive } from './drive.ts';
import { type Asking, ask, type Question } from './question.ts';

const segment = (segmentId: string): Question<'segment'> => ({ kind: 'segment', segmentId });
const slot: Question<'entry_slot'> = {
  kind: 'entry_slot',
  journeyId: 'j',
  version: 1,
  total: 1,
  perHour: null,
  now: 0,
};

it('asks for what many share when nobody of the batch asks anything else, and then of all at once', async () => {
  function* enters(questions: number): Asking<string> {
    for (let n = 0; n < questions; n++) yield* ask<'segment'>(segment(`${n}`));
    const taken = yield* ask<'entry_slot'>(slot);
    yield* ask<'segment'>(segment('last'));
    return `${questions} ${taken}`;
  }
  const rounds: string[][] = [];
  const results = await drive([enters(0), enters(3), enters(1)], async (asked) => {
    rounds.push(asked.map(({ index, question }) => `${index} ${question.kind}`));
    return asked.map(({ question }) => (question.kind === 'entry_slot' ? 'taken' : null));
  });
  expect(rounds).toEqual([
    ['1 segment', '2 segment'],
    ['1 segment'],
    ['1 segment'],
    ['0 entry_slot', '2 entry_slot', '1 entry_slot'],
    ['0 segment', '2 segment', '1 segment'],
  ]);
  expect(results.map((result) => result.status === 'fulfilled' && result.value)).toEqual([
    '0 taken',
    '3 taken',
    '1 taken',
  ]);
});
