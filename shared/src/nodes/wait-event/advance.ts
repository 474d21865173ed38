import type { z } from 'zod';
import { readPath } from '../../conditions/path.ts';
import type { JsonObject } from '../../json.ts';
import { reason } from '../../runner/reason.ts';
import { rootOf } from '../../runner/scope.ts';
import { toIso } from '../../schedule/instant.ts';
import { addDuration } from '../../schedule/zone.ts';
import type { NodeBehaviour, Visit } from '../define-behaviour.ts';
import { waitEvent } from './definition.ts';

type Config = z.infer<typeof waitEvent.config>;

export const waitEventBehaviour: NodeBehaviour<Config> = {
  hears: waitEvent.hears,
  *arrive(visit) {
    const until = addDuration(visit.countsFrom, visit.config.timeout, visit.scope.workspaceZone);
    return { kind: 'wait', until, reason: reason('wait_event', { ...named(visit), until: toIso(until) }) };
  },
  *heard(visit, fact) {
    const facts = { ...named(visit), at: toIso(fact.at) };
    return { kind: 'next', output: 'happened', reason: reason('event_happened', facts) };
  },
  *timeUp(visit) {
    return { kind: 'next', output: 'timeout', reason: reason('event_timeout', named(visit)) };
  },
};

/** What the sentence names: the event, and the very cart or order it was waited for. */
function named({ config, scope }: Visit<Config>): JsonObject {
  const match: JsonObject = {};
  for (const [property, path] of Object.entries(config.match ?? {})) {
    const [root = '', ...rest] = path.split('.');
    match[property] = readPath(rootOf(scope, root), rest.join('.'))[0] ?? null;
  }
  return { event: config.event, match, within: config.timeout };
}
