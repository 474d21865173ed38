import { journey, wait, waitFor } from '../journey.ts';
import { enrols, happens, passes, type Scenario } from '../scenario.ts';

const vips = '0b6f1c1e-7a51-4b7e-9f4e-4a2f3c1d0002';
const others = '0b6f1c1e-7a51-4b7e-9f4e-4a2f3c1d0003';
const entered = (at: string, segmentId = vips) => happens(at, '$segment_entered', { segmentId, change: 'entered' });
const left = (at: string, segmentId = vips) => happens(at, '$segment_left', { segmentId, change: 'left' });
const following = (on: 'enters' | 'leaves', rules: Parameters<typeof journey>[3] = {}) =>
  journey({ type: 'segment', segmentId: vips, on }, [wait('w1', 'PT1H')], ['trigger/next w1'], rules);
const finished = { status: 'finished', steps: ['w1 next wait_over'] };

/** Coming into a segment and leaving it, as the product finds it out. */
export const segmentStories: readonly Scenario[] = [
  {
    promise: 'begins when the customer comes into its segment, and by no other',
    journeys: { welcome: following('enters'), farewell: following('leaves') },
    script: [entered('PT0S', others), entered('PT1M'), passes('PT2H')],
    outcome: { runs: { welcome: [finished], farewell: [] }, refused: { welcome: [], farewell: [] } },
  },
  {
    promise: 'begins when the customer leaves its segment, while the other journey asks for re-entry as any',
    journeys: { welcome: following('enters', { reentry: { allowed: 'never' } }), farewell: following('leaves') },
    script: [entered('PT0S'), left('PT2H'), entered('PT3H'), left('PT5H'), passes('PT7H')],
    outcome: {
      runs: { welcome: [finished], farewell: [finished, finished] },
      refused: { welcome: ['reentry_not_allowed'] },
    },
  },
  {
    promise: 'lets its audience in only, and shows the trigger to what follows',
    journeys: {
      some: {
        ...following('enters'),
        trigger: {
          type: 'segment',
          segmentId: vips,
          on: 'enters',
          audience: { trigger: 'segmentId', op: 'equals', value: others },
        },
      },
      all: {
        ...following('enters'),
        trigger: {
          type: 'segment',
          segmentId: vips,
          on: 'enters',
          audience: { trigger: 'segmentId', op: 'equals', value: vips },
        },
      },
    },
    script: [entered('PT0S'), passes('PT2H')],
    outcome: { runs: { some: [], all: [finished] }, refused: { some: ['not_in_audience'] } },
  },
  {
    promise: 'is waited for like any event',
    journeys: {
      watch: journey(
        'Visited',
        [waitFor('w1', '$segment_left', 'P1D', { match: { segmentId: 'trigger.segment' } })],
        ['trigger/next w1'],
      ),
    },
    script: [happens('PT0S', 'Visited', { segment: vips }), left('PT1H', others), left('PT2H'), passes('P2D')],
    outcome: { runs: { watch: [{ status: 'finished', steps: ['w1 happened event_happened'] }] } },
  },
  {
    promise: 'begins by hand, too, as does one that begins by a schedule or a date',
    journeys: {
      segment: following('enters'),
      schedule: journey(
        { type: 'schedule', cron: '0 9 * * mon', timezone: 'Asia/Seoul', segmentId: vips },
        [wait('w1', 'PT1H')],
        ['trigger/next w1'],
      ),
      date: journey(
        { type: 'date', attribute: 'birthday', anniversary: true, offset: '-P3D', time: '10:00' },
        [wait('w1', 'PT1H')],
        ['trigger/next w1'],
      ),
    },
    script: [enrols('PT0S', 'segment'), enrols('PT0S', 'schedule'), enrols('PT0S', 'date'), passes('PT2H')],
    outcome: { runs: { segment: [finished], schedule: [finished], date: [finished] } },
  },
];
