import { z } from 'zod';
import { filtersSchema } from '../../conditions/condition.ts';
import { filterProblems } from '../../conditions/problems.ts';
import { mentionsOf } from '../../journey/mentions.ts';
import { matchSchema } from '../../journey/path-name.ts';
import { placed } from '../../journey/placed.ts';
import type { ConfigProblem } from '../../journey/problem.ts';
import { durationSchema } from '../../schedule/duration.ts';
import { defineNode } from '../define-node.ts';
import { momentProblems, momentSchema } from '../moments/settings.ts';

const eventName = z.string().max(200);
const more = {
  /** Of several events: one of them is enough, or all must happen. */
  mode: z.enum(['any', 'all']).optional(),
  /** Of several events, these apply to each. */
  where: filtersSchema.optional(),
  match: matchSchema.optional(),
  timeout: z.union([durationSchema, momentSchema]),
};

const settings = z.union([
  z.strictObject({ event: eventName, ...more }),
  z.strictObject({ events: z.array(eventName).max(20), ...more }),
]);
type Config = z.infer<typeof settings>;

/** The events that are waited for, each once. */
export const eventsOf = (config: Config): readonly string[] =>
  'event' in config ? [config.event] : [...new Set(config.events)];

export const waitEvent = defineNode({
  type: 'wait_event',
  family: 'time',
  config: settings,
  initial: { event: '', timeout: 'P1D' },
  outputs: () => [{ id: 'happened' }, { id: 'timeout' }],
  problems: (config) => [
    ...eventProblems(config),
    ...placed('where', filterProblems(config.where ?? [])),
    ...(typeof config.timeout === 'string' ? [] : momentProblems(config.timeout, 'timeout.')),
  ],
  rests: ({ timeout }) => typeof timeout === 'string' || 'until' in timeout,
  hears: (config) =>
    eventsOf(config).map((event) => ({
      event,
      where: config.where,
      match: config.match,
      ...('events' in config && { field: `events.${config.events.indexOf(event)}` }),
      ...(config.mode === 'all' && { needed: true }),
    })),
  reads: ({ match = {}, where = [] }) => [
    ...Object.entries(match).map(([property, path]) => ({ path, field: `match.${property}` })),
    ...mentionsOf(where, 'where').flatMap((mention) => ('path' in mention ? [mention] : [])),
  ],
});

function eventProblems(config: Config): ConfigProblem[] {
  if ('event' in config) return config.event.trim() === '' ? [{ field: 'event', code: 'event_missing' }] : [];
  if (config.events.length === 0) return [{ field: 'events', code: 'event_missing' }];
  return config.events.flatMap((event, index) =>
    event.trim() === '' ? [{ field: `events.${index}`, code: 'event_missing' }] : [],
  );
}
