import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { freePort } from '../process/port.ts';

const accessSchema = z.object({ password: z.string(), port: z.number().int() });
export type Access = z.infer<typeof accessSchema>;

/** Password and port of the embedded server, kept (0600) beside its data; made at the first start. */
export async function readAccess(file: string): Promise<Access> {
  try {
    return accessSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    const access = { password: randomBytes(18).toString('base64url'), port: await freePort() };
    writeAccess(file, access);
    return access;
  }
}

export function writeAccess(file: string, access: Access): void {
  writeFileSync(file, JSON.stringify(access), { mode: 0o600 });
}
