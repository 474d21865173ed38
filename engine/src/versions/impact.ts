import type { ImpactAnswer } from '@olle/shared/api/migrations';
import type { Language } from '@olle/shared/i18n/language';
import { stepNames } from '@olle/shared/i18n/step-names';
import { changeSentence } from '@olle/shared/journey/diff/change-sentence';
import { diff } from '@olle/shared/journey/diff/diff';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { checksumOf } from '../api/journeys/checksum.ts';
import type { Database } from '../db/database.ts';
import { dueNow, placeKey } from './due-now.ts';
import { type NodeChange, nodeChange } from './node-change.ts';
import { readPositions } from './positions.ts';
import { readDocuments, versionsOf } from './read-documents.ts';
import { workspaceNames } from './workspace-names.ts';

/** What publishing would change, and for whom: computed from where those inside really are, of every older version. */
export async function readImpact(
  database: Pick<Database, 'db' | 'sql'>,
  workspaceId: string,
  id: string,
  version: number | undefined,
  language: Language,
): Promise<ImpactAnswer> {
  const { revision, live, target, workspaceZone } = await readDocuments(database, workspaceId, id, version);
  const before = live?.document ?? null;
  // An unchanged draft makes no new version: those who are in the live one stay in it.
  const same = live && checksumOf(live.document) === checksumOf(target) ? live.version : null;
  const people = (await readPositions(database.sql, id)).filter((place) => place.version !== same);
  const documents = await versionsOf(database, id, [...new Set(people.map((place) => place.version))]);
  const asked = { sql: database.sql, journeyId: id, target, workspaceZone, now: Date.now() };
  const due = await dueNow(asked, people);
  const names = await workspaceNames(database.sql, workspaceId, [...(before ? [before] : []), target]);
  const nodes = new Map<string, Row>();
  for (const node of before?.nodes ?? []) {
    const change = before ? nodeChange(before, target, node.id) : 'same';
    if (change === 'changed' || change === 'removed') nodes.set(node.id, { change, waiting: 0, dueNow: 0 });
  }
  for (const place of people) {
    const change = nodeChange(documents.get(place.version) ?? target, target, place.nodeId);
    const row = nodes.get(place.nodeId) ?? { change, waiting: 0, dueNow: 0 };
    nodes.set(place.nodeId, {
      change: worst(row.change, change),
      waiting: row.waiting + place.waiting,
      dueNow: row.dueNow + (due.get(placeKey(place)) ?? 0),
    });
  }
  return {
    changes: diff(before, target).map((change) => ({
      code: change.code,
      nodeId: change.nodeId,
      sentence: changeSentence(change, { before, after: target, names }, language),
    })),
    nodes: listOf(nodes, ['changed', 'removed']),
    others: listOf(nodes, ['rewired', 'same']),
    titles: titlesOf([...nodes.keys()], [target, ...(before ? [before] : []), ...documents.values()], language),
    inside: people.reduce((sum, { waiting }) => sum + waiting, 0),
    live: live?.version ?? null,
    revision,
  };
}

interface Row {
  readonly change: NodeChange;
  readonly waiting: number;
  readonly dueNow: number;
}

const order: readonly NodeChange[] = ['removed', 'changed', 'rewired', 'same'];
/** Versions may differ in how much they differ: what says most is shown. */
const worst = (a: NodeChange, b: NodeChange): NodeChange => (order.indexOf(a) < order.indexOf(b) ? a : b);

const listOf = <C extends NodeChange>(nodes: ReadonlyMap<string, Row>, changes: readonly C[]) =>
  [...nodes].flatMap(([nodeId, { change, ...counts }]) => {
    const wanted = changes.find((one) => one === change);
    return wanted === undefined ? [] : [{ nodeId, change: wanted, ...counts }];
  });

function titlesOf(ids: readonly string[], documents: readonly JourneyDocument[], language: Language) {
  const name = stepNames(documents, language);
  return Object.fromEntries(ids.map((id) => [id, name(id) ?? id]));
}
