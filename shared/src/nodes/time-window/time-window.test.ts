import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../i18n/reasons.ts';
import { weekdays } from '../../schedule/weekday.ts';
import { nodeMessages } from '../messages.ts';
import { type Rehearsal, rehearse, stepsOf } from '../rehearse.fixture.ts';
import { timeWindow } from './definition.ts';

const office = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' } as const;
const config = { ...office, days: [...office.days] };
const passes = (at: string, rehearsal: Partial<Rehearsal> = {}) =>
  rehearse([{ id: 't1', type: 'time_window', config }], { at, attributes: { timezone: 'Asia/Seoul' }, ...rehearsal });

describe('a time window', () => {
  it('is passed at once while it is open', () => {
    const { steps } = passes('2026-11-23T08:59:59.999Z');
    expect(steps).toMatchObject([{ outcome: 'next', at: '2026-11-23T08:59:59.999Z', reason: { code: 'window_open' } }]);
  });

  it('is waited for until it opens', () => {
    expect(stepsOf(passes('2026-11-23T09:00:00Z'))).toEqual(['t1 next 2026-11-24T00:00']);
    expect(passes('2026-11-23T09:00:00Z').steps[0]?.reason).toMatchObject({ code: 'window_opened' });
  });

  it('is the customer’s, else by other clocks, and says so', () => {
    const newYork = passes('2026-11-23T09:00:00Z', { attributes: { timezone: 'America/New_York' } });
    expect(stepsOf(newYork)).toEqual(['t1 next 2026-11-23T14:00']);
    const unknown = passes('2026-11-23T09:00:00Z', { attributes: { timezone: 'Seoul' } });
    expect(unknown.steps[0]?.reason.facts).toMatchObject({ zone: 'Asia/Seoul', zone_unknown: true });
  });

  it('says what it is, and why somebody waits', () => {
    expect(nodeMessages('time_window', 'ko').summary(config)).toBe('평일 09:00~18:00에만 지나가기 · 고객\u00a0시간대');
    expect(nodeMessages('time_window', 'en').summary({ ...config, from: '22:00', to: '02:00' })).toBe(
      'Only weekdays 22:00 to 02:00 the next day · customer’s\u00a0time\u00a0zone',
    );
    expect(nodeMessages('time_window', 'en').summary({ days: ['sat'], from: '00:00', to: '00:00' })).toContain(
      'Saturday all day',
    );
    expect(nodeMessages('time_window', 'en').summary({ days: weekdays, from: '00:00', to: '24:00' })).toBe(
      'Open at any time',
    );
    const facts = { ...config, until: '2026-11-24T00:00:00.000Z', zone: 'Asia/Seoul' };
    expect(sentenceOf({ code: 'wait_window', facts }, 'ko', 'time_window')).toBe(
      '정한 시간(평일 09:00~18:00) 밖이라서 11월 24일 (화) 오전 9:00까지 기다려요.',
    );
  });

  it('needs a day', () => {
    expect(timeWindow.problems({ ...config, days: [] })).toEqual([{ field: 'days', code: 'weekdays_missing' }]);
  });
});
