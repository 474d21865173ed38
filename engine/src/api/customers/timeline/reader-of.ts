import type { Language } from '@olle/shared/i18n/language';
import { chooseZone } from '@olle/shared/schedule/zone';
import type { Sql } from '../../../db/database.ts';
import type { Reader } from './steps-saying.ts';

/** Who reads the history: sentences name instants by the workspace's clocks. */
export async function readerOf(sql: Sql, workspaceId: string, language: Language): Promise<Reader> {
  const [workspace] = await sql<{ zone: string | null }[]>`
    select settings->>'timezone' as zone from workspace where id = ${workspaceId}`;
  return { language, zone: chooseZone(workspace?.zone).zone };
}
