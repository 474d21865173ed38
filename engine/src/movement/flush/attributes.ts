import { profileInterest } from '@olle/shared/conditions/interests';
import type { JsonObject } from '@olle/shared/json';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import { markChanged } from '../../entries/mark.ts';
import type { OpenWorld } from '../open-worlds.ts';

/** Sets and removes only what a step named: ingest may be writing other attributes of the same customer. */
export async function flushAttributes(tx: TransactionSql, worlds: readonly OpenWorld[]): Promise<void> {
  const rows = worlds.flatMap(({ world }) => {
    const set: JsonObject = {};
    const unset = new Set<string>();
    for (const change of world.changes) {
      if (change.type !== 'attributes') continue;
      for (const [name, value] of Object.entries(change.set)) {
        set[name] = value;
        unset.delete(name);
      }
      for (const name of change.unset) {
        unset.add(name);
        delete set[name];
      }
    }
    return Object.keys(set).length + unset.size > 0 ? [{ id: world.customer.id, set, unset: [...unset] }] : [];
  });
  if (rows.length === 0) return;
  await Promise.all([
    writeAttributes(tx, rows),
    markChanged(
      tx,
      rows.map(({ id }) => ({ customerId: id, name: profileInterest })),
    ),
  ]);
}

async function writeAttributes(tx: TransactionSql, rows: readonly object[]): Promise<void> {
  await tx`
    update customer c set updated_at = clock_timestamp(),
      attributes = (c.attributes || q.set) - array(select jsonb_array_elements_text(q.unset))
    from jsonb_to_recordset(${recordset(tx, rows)}) as q(id uuid, set jsonb, unset jsonb) where c.id = q.id`;
}
