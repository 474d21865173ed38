import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { type WorkspaceSettings, workspace } from '../db/schema/workspace.ts';
import { hashKey } from './hash-key.ts';

export interface FirstWorkspace {
  readonly adminKey: string;
  readonly writeKey: string;
  readonly name?: string;
  /** `OLLE_MAIL_FROM`: `Shop <hello@shop.example>` or an address alone. */
  readonly mailFrom?: string | undefined;
}

/** What the law asks for is left empty until somebody knows it: the settings and previews say that it is missing. */
const initialSender: WorkspaceSettings['sender'] = { name: '', email: 'hello@shop.example', phone: '', address: '' };

/**
 * The first workspace, made at the first start. Later starts bring its keys up to date, and its sender when the
 * environment names one; what people set in the product stays.
 */
export async function ensureWorkspace(database: Database, first: FirstWorkspace): Promise<{ id: string }> {
  const keys = { adminKeyHash: hashKey(first.adminKey), writeKeyHash: hashKey(first.writeKey) };
  return database.db.transaction(async (tx) => {
    // Two processes at their first start: the second finds what the first made.
    await tx.execute(sql`select pg_advisory_xact_lock(20262)`);
    const [there] = await tx.select().from(workspace).orderBy(workspace.createdAt).limit(1).for('update');
    const named = first.mailFrom === undefined ? {} : readMailFrom(first.mailFrom);
    if (there) {
      const settings = { ...there.settings, sender: { ...there.settings.sender, ...named } };
      await tx
        .update(workspace)
        .set({ ...keys, settings })
        .where(eq(workspace.id, there.id));
      return { id: there.id };
    }
    const id = randomUUID();
    const settings = { timezone: 'Asia/Seoul', sender: { ...initialSender, ...named } };
    await tx.insert(workspace).values({ id, name: first.name ?? 'Olle', settings, ...keys });
    return { id };
  });
}

/** `"Shop" <hello@shop.example>`, or an address alone. */
function readMailFrom(text: string): { name?: string; email: string } {
  const parts = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text);
  if (!parts) return { email: text.trim() };
  const [, name = '', email = ''] = parts;
  return name === '' ? { email } : { name, email };
}
