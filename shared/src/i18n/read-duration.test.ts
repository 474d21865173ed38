import fc from 'fast-check';
import { expect, it } from 'vitest';
import { durationSchema } from '../schedule/duration.ts';
import { formatDuration } from './format-duration.ts';
import { readDuration } from './read-duration.ts';

it.each([
  ['2시간 30분', 'PT2H30M'],
  ['2시간30분', 'PT2H30M'],
  ['1시간 반', 'PT1H30M'],
  ['한 시간 반', 'PT1H30M'],
  ['반 시간', 'PT30M'],
  ['하루', 'P1D'],
  ['이틀 3시간', 'P2DT3H'],
  ['열흘', 'P10D'],
  ['일주일', 'P1W'],
  ['2주일', 'P2W'],
  ['두 달', 'P2M'],
  ['3개월 동안', 'P3M'],
  ['1년 6개월', 'P1Y6M'],
  ['1,440분', 'PT1440M'],
  ['2 h 30 min', 'PT2H30M'],
  ['1d 4h', 'P1DT4H'],
  ['1d4h', 'P1DT4H'],
  ['90 min', 'PT90M'],
  ['1h30', 'PT1H30M'],
  ['1시간 30', 'PT1H30M'],
  ['1.5 hours', 'PT1H30M'],
  ['0.5일', 'PT12H'],
  ['half an hour', 'PT30M'],
  ['an hour and a half', 'PT1H30M'],
  ['two weeks', 'P2W'],
  ['1 day, 2 hours and 5 minutes', 'P1DT2H5M'],
  ['1.5 years', 'P1Y6M'],
  ['For 3 Days', 'P3D'],
  ['0분', 'PT0S'],
  ['pt30m', 'PT30M'],
  ['P1DT2H', 'P1DT2H'],
])('%s is %s', (text, iso) => expect(readDuration(text)).toEqual({ iso }));

it.each([
  ['', 'not_understood'],
  ['곧', 'not_understood'],
  ['-5분', 'not_understood'],
  ['90 mi', 'not_understood'],
  ['3 days ago', 'not_understood'],
  ['30', 'unit_missing'],
  ['3일 20', 'unit_missing'],
  ['1.5개월', 'not_whole'],
  ['0.3초', 'not_whole'],
  ['11년', 'too_long'],
  ['99999999일', 'too_long'],
])('%j is not taken: %s', (text, fault) => expect(readDuration(text)).toEqual({ fault }));

it('takes a bare number as so many of what it is asked in', () => {
  expect(readDuration('90', 'm')).toEqual({ iso: 'PT90M' });
  expect(readDuration(' 3 ', 'D')).toEqual({ iso: 'P3D' });
  expect(readDuration('3시간', 'D')).toEqual({ iso: 'PT3H' });
});

const part = fc.integer({ min: 0, max: 40 });
const written = fc.tuple(part, part, part, part, part, part).map(([M, W, D, h, m, s]) => {
  const days = `${M ? `${M}M` : ''}${W ? `${W}W` : ''}${D ? `${D}D` : ''}`;
  const clock = `${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s ? `${s}S` : ''}`;
  return days + clock === '' ? 'PT0S' : `P${days}${clock && `T${clock}`}`;
});

it('reads back whatever is said of a duration, in both languages, with spaces or without', () => {
  fc.assert(
    fc.property(written, fc.constantFrom('ko', 'en'), (iso, language) => {
      const said = formatDuration(iso, language);
      expect(readDuration(said)).toEqual({ iso });
      expect(readDuration(` ${said.replaceAll(' ', '')} `)).toEqual({ iso });
    }),
  );
});

it('never gives what is no duration, whatever is typed', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'0123456789.,: 일주시간분초달반half min days'.split('')) }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const { iso } = readDuration(text, 'D');
      if (iso !== undefined) expect(durationSchema.safeParse(iso).success).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
