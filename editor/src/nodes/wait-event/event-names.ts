import type { ConfigOf } from '@olle/shared/nodes/definitions';

type Config = ConfigOf<'wait_event'>;

/** The names as the form shows them: at least one field, blank while nothing is chosen. */
export const namedEvents = (config: Config): readonly string[] =>
  'event' in config ? [config.event] : config.events.length > 0 ? config.events : [''];

/** One event is written as `event`, several as `events`; what must happen of them means nothing for one. */
export function withEvents(config: Config, names: readonly string[]): Config {
  const { timeout, where, match, mode } = config;
  const rest = { ...(where && { where }), ...(match && { match }), timeout };
  const [only = ''] = names;
  if (names.length <= 1) return { event: only, ...rest };
  return { events: [...names], ...(mode && { mode }), ...rest };
}
