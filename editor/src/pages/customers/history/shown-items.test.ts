import type { TimelineItem } from '@olle/shared/api/timeline';
import { describe, expect, it } from 'vitest';
import { shownItems } from './shown-items.ts';

const at = '2026-03-01T00:10:00.000Z';
const ofRun = { at, runId: 'r1', journeyId: 'j1', journeyName: 'Cart' };
const step = (code: string, changes: object = {}) =>
  ({
    type: 'step',
    ...ofRun,
    seq: 1,
    nodeId: 'w1',
    nodeType: 'wait',
    outcome: 'moved',
    messageId: null,
    reason: { code, facts: {} },
    ...changes,
  }) as TimelineItem;
const move = {
  type: 'move',
  ...ofRun,
  change: 'mapped',
  from: 2,
  to: 3,
  migrationId: 'm1',
  actor: 'Kim',
} as TimelineItem;
const consent = {
  type: 'event',
  at,
  event: 'Consent Granted',
  properties: {},
  messageId: 'c1',
  receivedAt: at,
} as TimelineItem;

describe('what is shown of a history', () => {
  it('tells a move between versions once, though a step says so, too', () => {
    const sent = step('queued');
    expect(shownItems([sent, step('migrated'), move], false)).toEqual([sent, move]);
    expect(shownItems([step('migrated'), move], true)).toEqual([move]);
  });

  it('keeps the step where its move is not among what is shown', () => {
    const alone = step('migrated');
    const ofAnother = step('migrated', { runId: 'r2' });
    const later = step('migrated', { at: '2026-03-01T00:20:00.000Z' });
    expect(shownItems([alone], true)).toEqual([alone]);
    expect(shownItems([ofAnother, later, move], false)).toEqual([ofAnother, later, move]);
  });

  it('leaves the event of a consent to the entry of the consent, unless events are asked for', () => {
    expect(shownItems([consent], false)).toEqual([]);
    expect(shownItems([consent], true)).toEqual([consent]);
  });
});
