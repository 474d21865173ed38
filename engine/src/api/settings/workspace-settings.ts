import type { SettingsAnswer, SettingsBody } from '@olle/shared/api/settings';
import { isZone } from '@olle/shared/schedule/zone';
import { eq } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { workspace } from '../../db/schema/workspace.ts';
import { recordAudit } from '../audit.ts';
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../http/api-error.ts';

type Connection = Pick<Database, 'db'>;
type Stored = Omit<SettingsAnswer, 'writeKey' | 'publicUrl'>;

export async function readSettings({ db }: Connection, workspaceId: string): Promise<Stored> {
  const [row] = await db.select().from(workspace).where(eq(workspace.id, workspaceId));
  if (!row) throw new ApiError('unauthorized');
  const { name, settings, sendingPaused } = row;
  const { timezone, sender, tracking = true } = settings;
  return { name, timezone, sender, tracking, sendingPaused };
}

/** What is not named stays as it is. */
export async function changeSettings({ db }: Connection, caller: Caller, change: SettingsBody): Promise<void> {
  const { name, timezone, sender, tracking } = change;
  if (timezone !== undefined && !isZone(timezone)) throw new ApiError('zone_unknown', [{ path: 'timezone' }]);
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(workspace).where(eq(workspace.id, caller.workspaceId)).for('update');
    if (!row) throw new ApiError('unauthorized');
    const settings = {
      ...row.settings,
      ...(timezone === undefined ? {} : { timezone }),
      ...(sender === undefined ? {} : { sender }),
      ...(tracking === undefined ? {} : { tracking }),
    };
    await tx
      .update(workspace)
      .set({ settings, name: name ?? row.name })
      .where(eq(workspace.id, row.id));
    await recordAudit(tx, caller, 'settings.change', row.id, { changed: Object.keys(change) });
  });
}

/** The switch that stops every message of the workspace before it reaches a provider. */
export async function switchSending({ db }: Connection, caller: Caller, sendingPaused: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(workspace).set({ sendingPaused }).where(eq(workspace.id, caller.workspaceId));
    await recordAudit(tx, caller, sendingPaused ? 'sending.pause' : 'sending.resume', caller.workspaceId);
  });
}
