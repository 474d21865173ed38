import type { z } from 'zod';
import { readPath } from '../../conditions/path.ts';
import { listOf, objectOf, textOf } from '../../i18n/fact-text.ts';
import type { JsonObject } from '../../json.ts';
import { reason } from '../../runner/reason.ts';
import { rootOf } from '../../runner/scope.ts';
import { type Instant, toIso } from '../../schedule/instant.ts';
import { addDuration } from '../../schedule/zone.ts';
import type { NodeBehaviour, Visit } from '../define-behaviour.ts';
import { findMoment } from '../moments/find-moment.ts';
import { eventsOf, waitEvent } from './definition.ts';

type Config = z.infer<typeof waitEvent.config>;

export const waitEventBehaviour: NodeBehaviour<Config> = {
  // One that an `all` has heard is not heard again: it counts once, and the others may have happened before it.
  hears: (config, { run }) => {
    const heard = new Set(heardIn(run.position?.memo ?? {}));
    return waitEvent.hears(config).filter(({ event }) => !heard.has(event));
  },

  *arrive(visit) {
    const end = endOf(visit);
    const facts = { ...named(visit), ...end.facts };
    if (end.until === null) return { kind: 'next', output: 'timeout', reason: reason(`timeout_${end.past}`, facts) };
    const memo = typeof visit.config.timeout === 'string' ? {} : { facts: end.facts };
    return { kind: 'wait', until: end.until, reason: reason('wait_event', facts), memo };
  },

  again: (visit) => waitEventBehaviour.arrive(visit),
  lasts: ({ timeout }) => (typeof timeout === 'string' ? timeout : null),

  *heard(visit, fact) {
    const { config, memo, until } = visit;
    const heard = [...heardIn(memo), fact.name];
    const facts = { ...named(visit), ...endFacts(visit), at: toIso(fact.at) };
    if (config.mode !== 'all' || eventsOf(config).every((event) => heard.includes(event)))
      return { kind: 'next', output: 'happened', reason: reason('event_happened', { ...facts, event: fact.name }) };
    return { kind: 'wait', until, reason: reason('wait_event', { ...facts, heard }), memo: { ...memo, heard } };
  },

  *timeUp(visit) {
    const heard = heardIn(visit.memo);
    const facts = { ...named(visit), ...endFacts(visit), ...(heard.length > 0 && { heard }) };
    return { kind: 'next', output: 'timeout', reason: reason('event_timeout', facts) };
  },
};

/** The events that a wait for all of several has heard, in the order of hearing. */
const heardIn = (memo: JsonObject): string[] => listOf(memo.heard).map(textOf);

interface End {
  readonly until: Instant | null;
  readonly past?: string;
  readonly facts: JsonObject;
}

function endOf({ config: { timeout }, countsFrom, scope }: Visit<Config>): End {
  if (typeof timeout !== 'string') return findMoment(timeout, scope);
  const until = addDuration(countsFrom, timeout, scope.workspaceZone);
  return { until, facts: { within: timeout, until: toIso(until) } };
}

const endFacts = ({ config: { timeout }, memo }: Visit<Config>): JsonObject =>
  typeof timeout === 'string' ? { within: timeout } : objectOf(memo.facts);

/** What the sentence names: the event, and the very cart or order it was waited for. */
function named({ config, scope }: Visit<Config>): JsonObject {
  const match: JsonObject = {};
  for (const [property, path] of Object.entries(config.match ?? {})) {
    const [root = '', ...rest] = path.split('.');
    match[property] = readPath(rootOf(scope, root), rest.join('.'))[0] ?? null;
  }
  if ('event' in config) return { event: config.event, match };
  return { events: [...eventsOf(config)], mode: config.mode ?? 'any', match };
}
