import type { z } from 'zod';
import { objectOf } from '../../i18n/fact-text.ts';
import type { JsonObject } from '../../json.ts';
import { reason } from '../../runner/reason.ts';
import { durationOfSeconds } from '../../schedule/duration-of-seconds.ts';
import { toIso } from '../../schedule/instant.ts';
import { addDuration } from '../../schedule/zone.ts';
import type { NodeBehaviour, Outcome, Visit } from '../define-behaviour.ts';
import { findMoment } from '../moments/find-moment.ts';
import type { wait } from './definition.ts';
import { spreadOf } from './spread.ts';

type Config = z.infer<typeof wait.config>;
type Until = Exclude<Config, { for: string }>;

/** Decides at the arrival when the wait ends; an attribute or zone that changes later moves nobody's end. */
export const waitBehaviour: NodeBehaviour<Config> = {
  *arrive(visit) {
    const { config } = visit;
    return 'for' in config ? waitFor(visit, config) : waitUntil(visit, config);
  },
  again: (visit) => waitBehaviour.arrive(visit),
  lasts: (config) => ('for' in config && config.spread === undefined ? config.for : null),
  *timeUp({ config, memo }) {
    const facts = objectOf(memo.facts);
    if ('for' in config) return next(reason('wait_over', { for: config.for, ...facts }));
    return next(reason('until' in config ? 'until_reached' : 'date_reached', facts));
  },
};

const next = (why: ReturnType<typeof reason>): Outcome => ({ kind: 'next', output: 'next', reason: why });

function waitFor(visit: Visit<Config>, config: Extract<Config, { for: string }>): Outcome {
  const { countsFrom, scope } = visit;
  const end = addDuration(countsFrom, config.for, scope.workspaceZone);
  if (config.spread === undefined)
    return { kind: 'wait', until: end, reason: reason('wait_for', { for: config.for, until: toIso(end) }) };
  const most = Math.floor((addDuration(end, config.spread, scope.workspaceZone) - end) / 1_000);
  const seconds = spreadOf({ runId: scope.run.id, nodeId: visit.nodeId, visit: visit.visit }, most);
  const facts: JsonObject = { spread: config.spread, spreadBy: durationOfSeconds(seconds) };
  const until = end + seconds * 1_000;
  return {
    kind: 'wait',
    until,
    reason: reason('wait_for', { for: config.for, ...facts, until: toIso(until) }),
    memo: { facts },
  };
}

function waitUntil({ scope }: Visit<Config>, config: Until): Outcome {
  const { facts, ...found } = findMoment(config, scope);
  if (found.until !== null) {
    const why = reason('until' in config ? 'wait_until' : 'wait_date', facts);
    return { kind: 'wait', until: found.until, reason: why, memo: { facts } };
  }
  const output = 'past' in config && config.past === 'skip' ? 'past' : 'next';
  return { kind: 'next', output, reason: reason(found.past, { ...facts, output }) };
}
