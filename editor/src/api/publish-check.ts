import type { publishCheckAnswer } from '@olle/shared/api/journeys';
import { listOf, objectOf, textOf } from '@olle/shared/i18n/fact-text';
import type { z } from 'zod';
import { api } from './client.ts';
import { journeyPath } from './journeys.ts';

type PublishCheck = z.infer<typeof publishCheckAnswer>;

/** What the server finds doubtful in the saved draft, or in a version. */
export const readPublishCheck = (journeyId: string, version?: number): Promise<PublishCheck> =>
  api.get<PublishCheck>(`${journeyPath(journeyId)}/publish-check${version === undefined ? '' : `?version=${version}`}`);

/** Running journeys that the same customers come into at the same time, and what to do about it; null: there are none. */
export function sameTrigger({ warnings }: PublishCheck): SameTrigger | null {
  const warning = warnings.find(({ code }) => code === 'same_trigger_live');
  if (!warning) return null;
  const journeys = listOf(warning.facts.journeys)
    .map(objectOf)
    .map(({ id, name }) => ({ id: textOf(id), name: textOf(name) }));
  return { message: warning.message, journeys };
}

export interface SameTrigger {
  readonly message: string;
  readonly journeys: readonly { readonly id: string; readonly name: string }[];
}
