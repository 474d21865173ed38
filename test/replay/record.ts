import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';

/**
 * Saves the histories of a running installation's workflows beside the replay test, one of each type and shape.
 * Usage: TEMPORAL_ADDRESS=host:port pnpm tsx test/replay/record.ts <workflow id> <type.shape>
 */
const [workflowId, name] = process.argv.slice(2);
if (!workflowId || !name) throw new Error('usage: record.ts <workflow id> <type.shape>');
const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS ?? '127.0.0.1:7233' });
const history = await new Client({ connection }).workflow.getHandle(workflowId).fetchHistory();
const file = path.join(import.meta.dirname, 'histories', `${name}.json`);
// A stack holds the paths of the machine it was recorded on; replay does not look at it.
const withoutStacks = (key: string, value: unknown): unknown => (key === 'stackTrace' ? '' : value);
writeFileSync(file, `${JSON.stringify(JSON.parse(historyToJSON(history), withoutStacks), null, 1)}\n`);
await connection.close();
