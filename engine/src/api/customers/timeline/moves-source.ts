import { runMove } from '@olle/shared/api/runs';
import type { Language } from '@olle/shared/i18n/language';
import { sayMove } from '@olle/shared/i18n/say-move';
import type { Sql } from '../../../db/database.ts';
import type { Source } from './sources.ts';

/** Each move from version to version, and each undoing, at its own instant. */
export const movesSource = (sql: Sql, language: Language): Source => ({
  type: 'move',
  at: sql`v.at`,
  key: sql`v.migration_id || v.run_id::text || v.change`,
  item: sql`jsonb_build_object('runId', v.run_id, 'journeyId', v.journey_id, 'journeyName', v.journey_name, 'change', v.change,
    'from', v.from_version, 'to', v.to_version, 'migrationId', v.migration_id, 'actor', v.actor)`,
  from: sql`(
    select r.customer_id, r.id as run_id, r.journey_id, j.name as journey_name, m.id as migration_id, m.actor, one.*
    from run r join journey j on j.id = r.journey_id join migration m on m.journey_id = r.journey_id
      join migration_run l on l.migration_id = m.id and l.run_id = r.id
      cross join lateral (values
        (l.at, l.state, l.from_version, m.version),
        (l.undone_at, 'undone', m.version, l.from_version)) as one (at, change, from_version, to_version)
    where l.from_version is not null and one.at is not null) v`,
  customer: sql`v.customer_id`,
  text: sql`concat_ws(' ', v.journey_name, v.actor, replace(replace(
    ${sql.json(sentences(language))}::jsonb->>(v.change || v.to_version % 10), ${String(from)}, v.from_version::text),
    (${to} + v.to_version % 10)::text, v.to_version::text))`,
  run: { id: sql`v.run_id`, journeyId: sql`v.journey_id` },
});

/** They stand for the versions in the sentences; the last digit decides on the particle behind the later one. */
const from = 900_000_000;
const to = 800_000_000;

const sentences = (language: Language): Record<string, string> =>
  Object.fromEntries(
    [...runMove.shape.action.options, 'undone' as const].flatMap((change) =>
      Array.from({ length: 10 }, (_, digit) => [
        `${change}${digit}`,
        sayMove({ change, from, to: to + digit }, language),
      ]),
    ),
  );
