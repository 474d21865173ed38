import type { JourneyDocument, JourneyNode } from '@olle/shared/journey/document';
import type { InFlight } from '@olle/shared/journey/in-flight';
import { weekdays } from '@olle/shared/schedule/weekday';
import { journey, mail, mailAfter, mailUntil, mailWhen } from '../journey.ts';
import type { RunOutcome } from '../outcome.ts';
import { type Action, happens, passes, pauses, publishes, resumes, type Scenario, undoes } from '../scenario.ts';

const threeDays = mailAfter('P3D');
const twoDays = mailAfter('P2D');
const mails = (first: JourneyNode) => journey('Signed Up', [first, mail('m2')], ['trigger/next m1', 'm1/next m2']);
const straight = mails(mail('m1'));
const longOpened = mails(mailUntil('m1', 'opened', 'P9D'));
const forOrders = mailWhen('Order Completed', 'P3D');
const forVisits = mailWhen('Visited', 'P3D');
const forADay = mailWhen('Visited', 'P1D');

const opening = (from: string, to: string) => {
  const window: JourneyNode = { id: 'w1', type: 'time_window', config: { days: [...weekdays], from, to } };
  return journey('Signed Up', [window, mail('m1')], ['trigger/next w1', 'w1/next m1']);
};

const mailed = { status: 'finished', messages: ['m1 queued'] };
const waited = { ...mailed, steps: ['w1 next wait_over', 'm1 next message_queued'] };
const stillWaiting = { status: 'waiting', steps: ['w1 waiting wait_for'] };

interface Publication {
  readonly from: JourneyDocument;
  readonly at: string;
  readonly to: JourneyDocument;
  readonly inFlight?: InFlight;
  readonly overdue?: 'now' | 'spread';
  /** Between the entry and the publication. */
  readonly before?: readonly Action[];
  readonly after?: readonly Action[];
}

/** Somebody signs up, another version is published while they are inside, and this is what becomes of their run. */
const story = (
  promise: string,
  { from, at, to, inFlight = {}, overdue = 'now', before = [], after = [] }: Publication,
  run: Partial<RunOutcome>,
): Scenario => ({
  promise,
  journeys: { j: from },
  script: [happens('PT0S', 'Signed Up'), ...before, publishes(at, 'j', to, inFlight, overdue), ...after],
  outcome: { runs: { j: [run] } },
});
const follow = (id = 'w1'): InFlight => ({ [id]: { action: 'follow' } });
const mapTo = (to: string): InFlight => ({ w1: { action: 'map', to } });
const letOut: InFlight = { w1: { action: 'exit' } };
const byTheHour = { virtualOnly: 'a window is open by the hour, and nobody holds the clock of Postgres' };

const followStories: readonly Scenario[] = [
  story(
    'follows a shorter wait, counted from when it began',
    { from: threeDays, at: 'P1D', to: twoDays, inFlight: follow(), after: [passes('P2DT1M')] },
    waited,
  ),
  story(
    'waits on under the shorter wait until it is over',
    { from: threeDays, at: 'P1D', to: twoDays, inFlight: follow(), after: [passes('P1DT23H')] },
    stillWaiting,
  ),
  story(
    'follows a send that waits for less than before, and goes on by what has happened since',
    {
      from: longOpened,
      at: 'P1D',
      to: mails(mailUntil('m1', 'sent')),
      inFlight: follow('m1'),
      after: [passes('P1DT1M')],
    },
    { steps: ['m1 next message_reached', 'm2 next message_queued'], messages: ['m1 sent', 'm2 queued'] },
  ),
  story(
    'follows a send that waits no more, and sends nothing twice',
    { from: longOpened, at: 'P1D', to: straight, inFlight: follow('m1'), after: [passes('P1DT1M')] },
    { steps: ['m1 next message_queued', 'm2 next message_queued'], messages: ['m1 sent', 'm2 queued'] },
  ),
  story(
    'follows a longer wait',
    { from: twoDays, at: 'P1D', to: threeDays, inFlight: follow(), after: [passes('P2DT12H')] },
    stillWaiting,
  ),
  story(
    'leaves at once when the wait that it follows is over already, and is not late for that',
    { from: threeDays, at: 'P2DT12H', to: twoDays, inFlight: follow() },
    waited,
  ),
  story(
    'leaves within the hour when those who are overdue are spread',
    {
      from: threeDays,
      at: 'P2DT12H',
      to: twoDays,
      inFlight: follow(),
      overdue: 'spread',
      after: [passes('P2DT13H1M')],
    },
    waited,
  ),
  story(
    'is told to wait for its turn when those who are overdue are spread',
    { from: threeDays, at: 'P2DT12H', to: twoDays, inFlight: follow(), overdue: 'spread' },
    { status: 'waiting', steps: ['w1 waiting put_off'] },
  ),
  story(
    'hears what the version that it follows waits for, also what happened before it followed',
    { from: forOrders, at: 'P1D', to: forVisits, inFlight: follow(), before: [happens('PT5H', 'Visited')] },
    { ...mailed, steps: ['w1 happened event_happened', 'm1 next message_queued'] },
  ),
  story(
    'hears no more what only its old version waited for',
    { from: forOrders, at: 'P1D', to: forVisits, inFlight: follow(), after: [happens('P1DT1H', 'Order Completed')] },
    { status: 'waiting', steps: ['w1 waiting wait_event'] },
  ),
  story(
    'hears what happened before the shorter wait that it follows had ended',
    { from: forOrders, at: 'P2D', to: forADay, inFlight: follow(), before: [happens('PT5H', 'Visited')] },
    { ...mailed, steps: ['w1 happened event_happened', 'm1 next message_queued'] },
  ),
  story(
    'hears nothing that happened after the shorter wait that it follows had ended',
    { from: forOrders, at: 'P2D', to: forADay, inFlight: follow(), before: [happens('P1DT5H', 'Visited')] },
    { status: 'finished', steps: ['w1 timeout event_timeout'], messages: [] },
  ),
  story(
    'hears nothing while it waits for its turn, and goes on when that has come',
    {
      from: forOrders,
      at: 'P2D',
      to: forADay,
      inFlight: follow(),
      overdue: 'spread',
      after: [happens('P2DT1S', 'Visited'), passes('P2DT1H1M')],
    },
    { status: 'finished', steps: ['w1 timeout event_timeout'], messages: [] },
  ),
  story(
    'leaves by what is a reason to in the version that it follows, also when that was after its wait had ended',
    {
      from: forOrders,
      at: 'P2D',
      to: { ...forADay, exits: [{ event: 'Account Closed' }] },
      inFlight: follow(),
      before: [happens('P1DT5H', 'Account Closed')],
    },
    { status: 'exited', ended: 'exit_event', steps: ['w1 ended exit_event'] },
  ),
  story(
    'leaves by an exit rule of the version that it follows',
    {
      from: threeDays,
      at: 'P1D',
      to: { ...threeDays, exits: [{ event: 'Account Closed' }] },
      inFlight: follow(),
      after: [happens('P1DT1H', 'Account Closed')],
    },
    { status: 'exited', ended: 'exit_event', steps: ['w1 ended exit_event'] },
  ),
  {
    ...story(
      'passes at once when the window that it follows is open',
      { from: opening('20:00', '22:00'), at: 'PT1H', to: opening('09:00', '18:00'), inFlight: follow() },
      { ...mailed, steps: ['w1 next window_open', 'm1 next message_queued'] },
    ),
    ...byTheHour,
  },
  {
    ...story(
      'waits for the window that it follows to open, though it would have been open when it came',
      { from: opening('20:00', '22:00'), at: 'PT5H', to: opening('09:00', '10:00'), inFlight: follow() },
      { status: 'waiting', steps: ['w1 waiting wait_window'] },
    ),
    ...byTheHour,
  },
  story(
    'who follows while the journey is paused is held, and goes on at the resume',
    {
      from: threeDays,
      at: 'P2DT1H',
      to: twoDays,
      inFlight: follow(),
      before: [pauses('P1D', 'j')],
      after: [resumes('P2DT2H', 'j')],
    },
    mailed,
  ),
];

const moveStories: readonly Scenario[] = [
  story(
    'stays on its version when nothing else was chosen',
    { from: threeDays, at: 'P1D', to: straight, after: [passes('P2DT23H')] },
    stillWaiting,
  ),
  story(
    'is mapped to another node and begins it anew',
    { from: threeDays, at: 'P1D', to: straight, inFlight: mapTo('m2') },
    { status: 'finished', steps: ['w1 moved migrated', 'm2 next message_queued'], messages: ['m2 queued'] },
  ),
  story(
    'waits anew at the wait that it is mapped to',
    { from: mailAfter('P1D'), at: 'PT20H', to: twoDays, inFlight: mapTo('w1'), after: [passes('P2DT12H')] },
    { status: 'waiting', steps: ['w1 moved migrated', 'w1 waiting wait_for'] },
  ),
  story(
    'is let out with a reason',
    { from: threeDays, at: 'P1D', to: straight, inFlight: letOut },
    { status: 'exited', ended: 'exit_migrated', steps: ['w1 ended exit_migrated'], messages: [] },
  ),
  story(
    'is mapped while the journey is paused, held before its new node, and begins it at the resume',
    {
      from: threeDays,
      at: 'P1D',
      to: straight,
      inFlight: mapTo('m2'),
      before: [pauses('PT12H', 'j')],
      after: [resumes('P2D', 'j')],
    },
    { status: 'finished', steps: ['w1 moved migrated', 'm2 next message_queued'], messages: ['m2 queued'] },
  ),
  story(
    'sends nothing to who is mapped while the journey stays paused',
    {
      from: threeDays,
      at: 'P1D',
      to: straight,
      inFlight: mapTo('m2'),
      before: [pauses('PT12H', 'j')],
      after: [passes('P4D')],
    },
    { status: 'held', steps: ['w1 moved migrated', 'm2 waiting held'], messages: [] },
  ),
];

const undoStories: readonly Scenario[] = [
  story(
    'goes back to its old wait when the move is undone',
    { from: threeDays, at: 'P1D', to: mailAfter('P5D'), inFlight: follow(), after: [undoes('P1D'), passes('P3DT1M')] },
    waited,
  ),
  story(
    'comes back to where it stood when the mapping is undone, with the time that was left',
    {
      from: threeDays,
      at: 'P1D',
      to: mailAfter('P9D'),
      inFlight: mapTo('w1'),
      after: [undoes('P1D'), passes('P3DT1M')],
    },
    { ...mailed, steps: ['w1 moved migrated', 'w1 moved migration_undone', ...waited.steps] },
  ),
  story(
    'comes back in when the letting out is undone',
    { from: threeDays, at: 'P1D', to: straight, inFlight: letOut, after: [undoes('P1D'), passes('P3DT1M')] },
    { ...mailed, ended: 'path_ended', steps: ['w1 ended exit_migrated', ...waited.steps] },
  ),
  story(
    'stays where it went by itself when the move is undone after that',
    { from: threeDays, at: 'P1D', to: straight, inFlight: mapTo('m1'), after: [undoes('P1D')] },
    { status: 'finished', messages: ['m1 queued', 'm2 queued'] },
  ),
];

/** Publishing a journey with people inside: each is where the publisher chose, at a node that exists. */
export const versionStories: readonly Scenario[] = [...followStories, ...moveStories, ...undoStories];
