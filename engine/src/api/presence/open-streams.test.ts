import { expect, it } from 'vitest';
import { OpenStreams } from './open-streams.ts';

it('says of the last stream of a page that it was the last, in whatever order they end, and once', () => {
  const streams = new OpenStreams();
  const [before, anew, other] = [streams.open('a'), streams.open('a'), streams.open('b')];
  expect([before(), other(), anew(), anew()]).toEqual([false, true, true, false]);
  expect(streams.open('a')()).toBe(true);
});
