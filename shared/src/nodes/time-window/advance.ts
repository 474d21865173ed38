import type { z } from 'zod';
import type { JsonObject } from '../../json.ts';
import { reason } from '../../runner/reason.ts';
import { toIso } from '../../schedule/instant.ts';
import { openFrom } from '../../schedule/time-window.ts';
import type { NodeBehaviour, Outcome, Visit } from '../define-behaviour.ts';
import { zoneFacts } from '../moments/find-moment.ts';
import type { timeWindow } from './definition.ts';

type Config = z.infer<typeof timeWindow.config>;

/**
 * Who comes while the window is open passes at once, the others when it opens. What is handled over a minute late is
 * asked of the handling: after an outage or a pause, nobody passes a window that has closed meanwhile.
 */
export const timeWindowBehaviour: NodeBehaviour<Config> = {
  *arrive(visit) {
    return passWhenOpen(visit, 'window_open');
  },
  // A window lets through while it is open, not whoever would have passed when they came.
  *again(visit) {
    return passWhenOpen({ ...visit, countsFrom: visit.scope.now }, 'window_open');
  },
  *timeUp(visit) {
    const { countsFrom, until, scope, memo } = visit;
    // The opening was found at the arrival; it is looked for again only where that was for other clocks, or too long ago.
    const asFound = countsFrom === until && memo.zone === scope.zone;
    return asFound ? pass(visit, 'window_opened') : passWhenOpen(visit, 'window_opened');
  },
};

const pass = (visit: Visit<Config>, code: string): Outcome => ({
  kind: 'next',
  output: 'next',
  reason: reason(code, factsOf(visit, { at: toIso(visit.countsFrom) })),
});

function passWhenOpen(visit: Visit<Config>, code: string): Outcome {
  const { config, countsFrom, scope } = visit;
  const until = openFrom(config, countsFrom, scope.zone);
  if (until === countsFrom) return pass(visit, code);
  const why = reason('wait_window', factsOf(visit, { until: toIso(until) }));
  return { kind: 'wait', until, reason: why, memo: { zone: scope.zone } };
}

const factsOf = ({ config: { days, from, to }, scope }: Visit<Config>, when: JsonObject): JsonObject => ({
  days,
  from,
  to,
  ...when,
  ...zoneFacts(scope),
});
