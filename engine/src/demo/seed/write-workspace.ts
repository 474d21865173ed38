import type { TransactionSql } from '../../db/database.ts';
import type { WorkspaceSettings } from '../../db/schema/workspace.ts';

// Nobody can be reached at these: a name reserved for examples, and a number and street that do not exist.
const demoSender: WorkspaceSettings['sender'] = {
  name: '올레상점',
  email: 'hello@olle-shop.example',
  phone: '064-000-0000',
  address: '제주특별자치도 제주시 올레길 000 (예시 주소)',
};

/** Name and sender of the demo shop. A sender that the environment named stays. */
export async function writeWorkspace(tx: TransactionSql, workspaceId: string): Promise<void> {
  const [row] = await tx<{ settings: WorkspaceSettings }[]>`select settings from workspace where id = ${workspaceId}`;
  const given = row?.settings.sender;
  // Every workspace begins with an address at `shop.example`; another one was given on purpose.
  const own = given !== undefined && !given.email.endsWith('@shop.example');
  const sender = own ? { ...demoSender, name: given.name, email: given.email } : demoSender;
  await tx`
    update workspace set name = '올레상점',
      settings = settings || jsonb_build_object('sender', ${JSON.stringify(sender)}::text::jsonb)
    where id = ${workspaceId}`;
}
