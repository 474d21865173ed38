import { actors } from '@olle/shared/api/actors';
import type { Database } from '../../db/database.ts';
import { signInLink } from '../../db/schema/workspace.ts';
import { hashKey } from '../../workspace/hash-key.ts';
import { recordAudit } from '../audit.ts';
import type { Caller } from './caller.ts';
import { newToken } from './session.ts';

const hours = 24;

export interface SignInLinkRequest {
  readonly caller: Caller;
  readonly publicUrl: string;
  /** The name under which the person's writes are stored. */
  readonly name?: string | undefined;
}

/** A link that signs one person in, once, within 24 hours. */
export async function createSignInLink(
  { db }: Pick<Database, 'db'>,
  { caller, publicUrl, name }: SignInLinkRequest,
): Promise<{ url: string; expiresAt: string }> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + hours * 3_600_000);
  const { workspaceId } = caller;
  await db.transaction(async (tx) => {
    await tx
      .insert(signInLink)
      .values({ tokenHash: hashKey(token), workspaceId, actor: name ?? actors.link, expiresAt });
    await recordAudit(tx, caller, 'sign_in_link.create', name ?? '');
  });
  return { url: `${publicUrl}/sign-in?token=${token}`, expiresAt: expiresAt.toISOString() };
}
