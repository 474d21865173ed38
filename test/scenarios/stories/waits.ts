import type { JourneyNode } from '@olle/shared/journey/document';
import { journey, leave, mail, update, wait } from '../journey.ts';
import { happens, late, passes, type Scenario } from '../scenario.ts';

type Config<T extends JourneyNode['type']> = Extract<JourneyNode, { type: T }>['config'];
const waits = (id: string, config: Config<'wait'>): JourneyNode => ({ id, type: 'wait', config });
const window = (id: string, config: Config<'time_window'>): JourneyNode => ({ id, type: 'time_window', config });

const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const allDay = { days: [...everyDay], from: '00:00', to: '00:00' };
const nine = waits('w1', { until: { time: '09:00' } });
const clock = 'nobody knows what time it is on a server when its tests are run';
// The virtual stage begins on Friday 20 November 2026, 09:00 in Seoul.
const seoul = { timezone: 'Asia/Seoul' };
const newYork = { timezone: 'America/New_York' };

const until = (node: JourneyNode) => journey('Signed Up', [node, mail('m1')], ['trigger/next w1', 'w1/next m1']);
const dated = (date: Config<'wait'> & { date: unknown }) =>
  journey(
    'Signed Up',
    [waits('w1', { ...date, past: 'skip' }), mail('m1'), leave('x1')],
    ['trigger/next w1', 'w1/next m1', 'w1/past x1'],
  );
const dueDate = dated({ date: { attribute: 'due', offset: '-P1D', time: '09:00' } });
const moves = journey('Moved', [update('u1', { set: { timezone: 'America/New_York' } })], ['trigger/next u1']);

/** Waits by the customer's clocks and dates. */
export const waitStories: readonly Scenario[] = [
  {
    promise: 'waits until nine, by somebody’s clocks, and goes on within a day',
    journeys: { nine: until(nine) },
    script: [happens('PT0S', 'Signed Up'), passes('P1DT1M')],
    outcome: { runs: { nine: [{ status: 'finished', steps: ['w1 next until_reached', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'waits for nine of the next day when it arrives at nine sharp',
    virtualOnly: clock,
    journeys: { nine: until(nine) },
    attributes: seoul,
    script: [happens('PT0S', 'Signed Up'), passes('PT23H59M')],
    outcome: { runs: { nine: [{ status: 'waiting', steps: ['w1 waiting wait_until'], messages: [] }] } },
  },
  {
    promise: 'takes Monday from the customer’s own calendar',
    virtualOnly: clock,
    journeys: { monday: until(waits('w1', { until: { time: '08:00', weekdays: ['mon'] } })) },
    attributes: newYork,
    // Monday 08:00 in New York is 13:00 UTC: three days and thirteen hours on.
    script: [happens('PT0S', 'Signed Up'), passes('P3DT12H59M')],
    outcome: { runs: { monday: [{ status: 'waiting' }] } },
  },
  {
    promise: 'goes on at that Monday',
    virtualOnly: clock,
    journeys: { monday: until(waits('w1', { until: { time: '08:00', weekdays: ['mon'] } })) },
    attributes: newYork,
    script: [happens('PT0S', 'Signed Up'), passes('P3DT13H')],
    outcome: { runs: { monday: [{ status: 'finished' }] } },
  },
  {
    promise: 'goes the way of what is past when the date is over, and when there is none',
    journeys: {
      over: dueDate,
      none: dated({ date: { attribute: 'never' } }),
      wrong: dated({ date: { attribute: 'name' } }),
    },
    attributes: { due: '2020-02-29' },
    script: [happens('PT0S', 'Signed Up'), passes('PT1M')],
    outcome: {
      runs: {
        over: [{ steps: ['w1 past date_past', 'x1 ended exit_node'] }],
        none: [{ steps: ['w1 past date_missing', 'x1 ended exit_node'] }],
        wrong: [{ steps: ['w1 past date_invalid', 'x1 ended exit_node'] }],
      },
    },
  },
  {
    promise: 'waits for a date that is to come, a day before it at nine',
    virtualOnly: clock,
    journeys: { due: dueDate },
    attributes: { ...seoul, due: '2026-11-24' },
    script: [happens('PT0S', 'Signed Up'), passes('P3D')],
    outcome: { runs: { due: [{ status: 'finished', steps: ['w1 next date_reached', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'keeps the date that was there at the arrival, whatever becomes of the attribute',
    journeys: {
      due: dueDate,
      postpones: journey('Postponed', [update('u1', { set: { due: '2020-01-01' } })], ['trigger/next u1']),
    },
    attributes: { due: '9999-01-01' },
    script: [happens('PT0S', 'Signed Up'), happens('PT1H', 'Postponed'), passes('P30D')],
    outcome: { runs: { due: [{ status: 'waiting', steps: ['w1 waiting wait_date'] }] } },
  },
  {
    promise: 'waits at least as long as said, and not longer than the spread allows',
    journeys: { spread: until(waits('w1', { for: 'PT1H', spread: 'PT10M' })) },
    script: [happens('PT0S', 'Signed Up'), passes('PT59M')],
    outcome: { runs: { spread: [{ status: 'waiting', steps: ['w1 waiting wait_for'] }] } },
  },
  {
    promise: 'has gone on when the spread is over',
    journeys: { spread: until(waits('w1', { for: 'PT1H', spread: 'PT10M' })) },
    script: [happens('PT0S', 'Signed Up'), passes('PT70M1S')],
    outcome: { runs: { spread: [{ status: 'finished', steps: ['w1 next wait_over', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'passes a window that is open at once',
    journeys: { open: journey('Signed Up', [window('t1', allDay), mail('m1')], ['trigger/next t1', 't1/next m1']) },
    script: [happens('PT0S', 'Signed Up')],
    outcome: { runs: { open: [{ steps: ['t1 next window_open', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'passes two windows that share the day within a day',
    virtualOnly: clock,
    journeys: {
      both: journey(
        'Signed Up',
        [
          window('t1', { days: [...everyDay], from: '00:00', to: '12:00' }),
          window('t2', { days: [...everyDay], from: '12:00', to: '24:00' }),
          mail('m1'),
        ],
        ['trigger/next t1', 't1/next t2', 't2/next m1'],
      ),
    },
    script: [happens('PT0S', 'Signed Up'), passes('P1DT1M')],
    outcome: { runs: { both: [{ status: 'finished', messages: ['m1 queued'] }] } },
  },
  {
    promise: 'waits for a window that has closed until it opens on the next of its days',
    virtualOnly: clock,
    journeys: {
      office: journey(
        'Signed Up',
        [window('t1', { days: ['mon', 'fri'], from: '09:00', to: '18:00' }), mail('m1')],
        ['trigger/next t1', 't1/next m1'],
      ),
    },
    attributes: seoul,
    // Friday 18:00 in Seoul; the window opens on Monday at nine.
    script: [happens('PT9H', 'Signed Up'), passes('P2DT23H59M'), passes('P3D')],
    outcome: { runs: { office: [{ steps: ['t1 next window_opened', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'asks for the zone at the arrival: who has moved waits by the new clocks',
    virtualOnly: clock,
    journeys: { nine: until(nine), moves },
    attributes: seoul,
    // Moved first: nine in New York is 14:00 UTC of the same day.
    script: [happens('PT1H', 'Moved'), happens('PT2H', 'Signed Up'), passes('PT14H')],
    outcome: { runs: { nine: [{ status: 'finished', steps: ['w1 next until_reached', 'm1 next message_queued'] }] } },
  },
  {
    promise: 'keeps the end of a wait that has begun when the customer moves',
    virtualOnly: clock,
    journeys: { nine: until(nine), moves },
    attributes: seoul,
    script: [happens('PT1H', 'Signed Up'), happens('PT2H', 'Moved'), passes('PT23H59M')],
    outcome: { runs: { nine: [{ status: 'waiting' }] } },
  },
  {
    promise: 'does not pass a window that opens by clocks which the customer has left',
    virtualOnly: clock,
    journeys: {
      office: journey(
        'Signed Up',
        [window('t1', { days: [...everyDay], from: '09:00', to: '18:00' }), mail('m1')],
        ['trigger/next t1', 't1/next m1'],
      ),
      moves,
    },
    attributes: seoul,
    // Closed in Seoul until 00:00 UTC; then it is 19:00 in New York, where it opens at 14:00 UTC.
    script: [happens('PT10H', 'Signed Up'), happens('PT11H', 'Moved'), passes('P1DT13H')],
    outcome: { runs: { office: [{ status: 'waiting', steps: ['t1 waiting wait_window'], messages: [] }] } },
  },
  {
    promise: 'counts a wait until a time of the day from the arrival, also when that was handled late',
    virtualOnly: clock,
    journeys: { ten: until(waits('w1', { until: { time: '10:00' } })) },
    attributes: seoul,
    // Signed up at 09:30, heard of at 11:00: ten o'clock is over.
    script: [late('PT2H', 'PT90M', 'Signed Up')],
    outcome: {
      runs: { ten: [{ status: 'finished', steps: ['w1 next until_reached late', 'm1 next message_queued'] }] },
    },
  },
  {
    promise: 'asks a window at the handling when that is late',
    virtualOnly: clock,
    journeys: {
      early: journey(
        'Signed Up',
        [window('t1', { days: [...everyDay], from: '09:00', to: '10:00' }), mail('m1')],
        ['trigger/next t1', 't1/next m1'],
      ),
    },
    attributes: seoul,
    script: [late('PT2H', 'PT90M', 'Signed Up'), passes('PT3H')],
    outcome: { runs: { early: [{ status: 'waiting', steps: ['t1 waiting wait_window late'], messages: [] }] } },
  },
  {
    promise: 'carries somebody through a year of waits',
    journeys: {
      year: journey(
        'Signed Up',
        Array.from({ length: 52 }, (_, week) => wait(`w${week}`, 'P1W')),
        ['trigger/next w0', ...Array.from({ length: 51 }, (_, week) => `w${week}/next w${week + 1}`)],
      ),
    },
    script: [happens('PT0S', 'Signed Up'), passes('P364DT1M')],
    outcome: { runs: { year: [{ status: 'finished', ended: 'path_ended' }] } },
  },
];
