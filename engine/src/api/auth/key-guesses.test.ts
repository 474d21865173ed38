import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { FailureLimit } from './failure-limit.ts';
import { KeyGuesses } from './key-guesses.ts';
import { networkOf } from './network-of.ts';

const right = async () => 'caller';
const wrong = async () => null;
const limited = { code: 'rate_limited', headers: { 'Retry-After': expect.stringMatching(/^[1-9]\d*$/) } };

it('makes an address wait that tries many wrong keys, and nobody else', async () => {
  const guesses = new KeyGuesses<string>();
  for (let n = 0; n < 30; n++) expect(await guesses.attempt('10.0.0.1', `guess ${n}`, wrong)).toBeNull();
  await expect(guesses.attempt('10.0.0.1', 'guess', wrong)).rejects.toMatchObject(limited);
  expect(await guesses.attempt('10.0.0.2', 'key', right)).toBe('caller');
});

it('never makes a key wait that was right before from there', async () => {
  const guesses = new KeyGuesses<string>();
  for (let n = 0; n < 1_000; n++) expect(await guesses.attempt('10.0.0.1', 'key', right)).toBe('caller');
  for (let n = 0; n < 30; n++) await guesses.attempt('10.0.0.1', `guess ${n}`, wrong);
  expect(await guesses.attempt('10.0.0.1', 'key', right)).toBe('caller');
  // Withdrawn, it is a wrong one like others.
  expect(await guesses.attempt('10.0.0.1', 'key', wrong)).toBeNull();
  await expect(guesses.attempt('10.0.0.1', 'key', wrong)).rejects.toMatchObject(limited);
});

it('keeps nobody waiting who begins with hundreds of calls at once', async () => {
  const guesses = new KeyGuesses<string>();
  let looks = 0;
  const slow = async () => {
    looks += 1;
    await setImmediate();
    return 'caller';
  };
  const calls = Array.from({ length: 1_000 }, () => guesses.attempt('10.0.0.1', 'key', slow));
  expect(new Set(await Promise.all(calls))).toEqual(new Set(['caller']));
  expect(looks).toBe(1);
});

it('makes a program that goes on with a wrong key wait, and nobody beside it', async () => {
  const guesses = new KeyGuesses<string>();
  for (let n = 0; n < 300; n++) expect(await guesses.attempt('10.0.0.1', 'old key', wrong)).toBeNull();
  await expect(guesses.attempt('10.0.0.1', 'old key', wrong)).rejects.toMatchObject(limited);
  expect(await guesses.attempt('10.0.0.1', 'key', right)).toBe('caller');
});

it('counts those that come at once as it counts those that come one after the other', async () => {
  const limit = new FailureLimit(3);
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => limit.attempt('10.0.0.1', wrong)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
});

it('counts no failure of ours as a wrong key, and begins anew after a minute', async () => {
  const limit = new FailureLimit(1);
  const away = async () => Promise.reject(new Error('away'));
  for (let n = 0; n < 3; n++) await expect(limit.attempt('10.0.0.1', away, 0)).rejects.toThrow('away');
  expect(await limit.attempt('10.0.0.1', wrong, 0)).toBeNull();
  await expect(limit.attempt('10.0.0.1', right, 59_999)).rejects.toMatchObject(limited);
  expect(await limit.attempt('10.0.0.1', right, 60_000)).toBe('caller');
});

it.each([
  ['10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:1:2::6', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['unknown', 'unknown'],
])('takes %s for %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
