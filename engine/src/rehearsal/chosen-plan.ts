import type { Language } from '@olle/shared/i18n/language';
import { compile } from '@olle/shared/journey/compile';
import { type Plan, planSchema } from '@olle/shared/journey/plan';
import { ApiError } from '../api/http/api-error.ts';
import { readDocument } from '../api/journeys/drafts.ts';
import { readJourney } from '../api/journeys/journey-row.ts';
import { toAnswer } from '../api/journeys/problems.ts';
import type { Database } from '../db/database.ts';

/** A version, the saved draft (`true`), or a draft that is not saved; neither: what is live, else the draft. */
export interface Choice {
  readonly version?: number | undefined;
  readonly draft?: unknown;
}

/** The plan that a rehearsal is to follow. */
export async function chosenPlan(
  database: Pick<Database, 'db' | 'sql'>,
  workspaceId: string,
  journeyId: string,
  { version, draft }: Choice,
  language: Language,
): Promise<Plan> {
  const { journey } = await readJourney(database, workspaceId, journeyId);
  const wanted = version ?? (draft === undefined ? journey.liveVersion : null);
  if (wanted !== null) {
    const [row] = await database.sql<{ plan: unknown }[]>`
      select plan from journey_version where journey_id = ${journeyId} and version = ${wanted}`;
    if (!row) throw new ApiError('version_not_found');
    return planSchema.parse(row.plan);
  }
  const document = draft === undefined || draft === true ? journey.draft : readDocument(draft);
  const compiled = compile(document);
  if (!compiled.ok) throw new ApiError('journey_invalid', toAnswer(compiled.problems, language));
  return compiled.plan;
}
