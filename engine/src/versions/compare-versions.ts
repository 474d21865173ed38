import type { ImpactAnswer } from '@olle/shared/api/migrations';
import type { Language } from '@olle/shared/i18n/language';
import { changeSentence } from '@olle/shared/journey/diff/change-sentence';
import { diff } from '@olle/shared/journey/diff/diff';
import { ApiError } from '../api/http/api-error.ts';
import { readJourney } from '../api/journeys/journey-row.ts';
import type { Database } from '../db/database.ts';
import { versionsOf } from './read-documents.ts';
import { workspaceNames } from './workspace-names.ts';

/** Of two versions, or of one and the draft. */
export async function compareVersions(
  database: Pick<Database, 'db' | 'sql'>,
  workspaceId: string,
  id: string,
  from: string,
  to: string,
  language: Language,
): Promise<ImpactAnswer['changes']> {
  const { journey } = await readJourney(database, workspaceId, id);
  const named = [from, to].filter((side) => side !== 'draft').map(Number);
  const documents = await versionsOf(database, id, named);
  const [before, after] = [from, to].map((side) => (side === 'draft' ? journey.draft : documents.get(Number(side))));
  if (!before || !after) throw new ApiError('version_not_found');
  const names = await workspaceNames(database.sql, workspaceId, [before, after]);
  return diff(before, after).map((change) => ({
    code: change.code,
    nodeId: change.nodeId,
    sentence: changeSentence(change, { before, after, names }, language),
  }));
}
