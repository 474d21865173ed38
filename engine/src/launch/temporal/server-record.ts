import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { commandLine, processIdentity } from '../process/identity.ts';

const recordSchema = z.object({ pid: z.number().int(), port: z.number().int() });
type ServerRecord = z.infer<typeof recordSchema>;

/** What the last start knew: enough to find a server that outlived a killed launcher, and to use its port again. */
export function readRecord(dataDir: string): ServerRecord | undefined {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeRecord(dataDir: string, record: ServerRecord): void {
  writeFileSync(fileIn(dataDir), JSON.stringify(record));
}

/** Its process id, only if that process really is a dev server on this database: ids are reused. */
export function survivingServer(dataDir: string, database: string): number | undefined {
  const record = readRecord(dataDir);
  if (!record || processIdentity(record.pid) === undefined) return undefined;
  const command = commandLine(record.pid);
  return command.includes('start-dev') && command.includes(database) ? record.pid : undefined;
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'temporal.json');
}
