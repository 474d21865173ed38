import { randomUUID } from 'node:crypto';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { parseDocument } from '@olle/shared/journey/parse-document';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { onceIn } from '../../db/once-in.ts';
import { journey } from '../../db/schema/journey.ts';
import { recordAudit } from '../audit.ts';
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../http/api-error.ts';
import { copyTests } from '../journey-tests/journey-tests.ts';
import { readJourney } from './journey-row.ts';

type Connection = Pick<Database, 'db'>;

/** A document from outside; a malformed one is refused with the place of each fault. */
export function readDocument(input: unknown): JourneyDocument {
  const parsed = parseDocument(input);
  if (!parsed.ok) throw new ApiError('invalid_document', parsed.issues);
  return parsed.document;
}

export async function createJourney(
  { db }: Connection,
  caller: Caller,
  document: JourneyDocument,
  facts: { copyOf?: string } = {},
): Promise<{ id: string; revision: number }> {
  const id = randomUUID();
  const { workspaceId, actor } = caller;
  return await db.transaction((tx) =>
    onceIn(tx, caller, async () => {
      await tx
        .insert(journey)
        .values({ id, workspaceId, name: document.name, draft: document, draftBy: actor, createdBy: actor });
      if (facts.copyOf !== undefined) await copyTests({ db: tx }, caller, facts.copyOf, id);
      await recordAudit(tx, caller, 'journey.create', id, facts);
      return { id, revision: 1 };
    }),
  );
}

/** Saves if nobody else did since `revision`; says who did, otherwise. The revision moves only with the draft. */
export async function saveDraft(
  database: Connection,
  caller: Caller,
  id: string,
  revision: number,
  document: JourneyDocument,
): Promise<number> {
  const saved = await database.db.transaction((tx) =>
    onceIn(tx, caller, async () => {
      const [row] = await tx
        .update(journey)
        .set({
          draft: document,
          name: document.name,
          revision: sql`${journey.revision} + 1`,
          draftBy: caller.actor,
          draftAt: sql`now()`,
        })
        .where(and(eq(journey.id, id), eq(journey.workspaceId, caller.workspaceId), eq(journey.revision, revision)))
        .returning({ revision: journey.revision });
      if (row) await recordAudit(tx, caller, 'journey.save', id, { revision: row.revision });
      return row?.revision ?? null;
    }),
  );
  if (saved !== null) return saved;
  const { journey: theirs } = await readJourney(database, caller.workspaceId, id);
  throw new ApiError('revision_conflict', [
    { by: theirs.draftBy, at: theirs.draftAt.toISOString(), revision: theirs.revision },
  ]);
}

/** A new journey with the same drawing and the same tests; nobody is in it, and nothing of the old one's past comes along. */
export async function duplicateJourney(
  database: Connection,
  caller: Caller,
  id: string,
  nameOf: (name: string) => string,
): Promise<{ id: string; revision: number; document: JourneyDocument }> {
  const { journey: original } = await readJourney(database, caller.workspaceId, id);
  const document = { ...original.draft, name: nameOf(original.name).slice(0, 200) };
  return { ...(await createJourney(database, caller, document, { copyOf: id })), document };
}
