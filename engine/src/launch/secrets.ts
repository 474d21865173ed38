import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export interface Secrets {
  adminKey: string;
  writeKey: string;
  /** Signs sessions, tracking and unsubscribe links. */
  secret: string;
}

const stored = z.object({ adminKey: z.string(), writeKey: z.string(), secret: z.string() }).partial();

/** The keys that were given, the others from DATA_DIR/secrets.json (0600), where they are made once. */
export function readSecrets(dataDir: string, given: { [Name in keyof Secrets]: string | undefined }): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  const known = read(file);
  const made: Secrets = {
    adminKey: known.adminKey ?? `olle_admin_${random(24)}`,
    writeKey: known.writeKey ?? `olle_write_${random(24)}`,
    secret: known.secret ?? random(32),
  };
  if (JSON.stringify(made) !== JSON.stringify(known)) write(file, made);
  return {
    adminKey: given.adminKey ?? made.adminKey,
    writeKey: given.writeKey ?? made.writeKey,
    secret: given.secret ?? made.secret,
  };
}

function read(file: string): z.infer<typeof stored> {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return {};
  }
  try {
    return stored.parse(JSON.parse(content));
  } catch {
    // New keys would break every link that was sent: a person must decide that.
    throw new Error(`${file} cannot be read as keys. Restore it, or delete it to have new keys made.`);
  }
}

function write(file: string, secrets: Secrets): void {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, file);
}

function random(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
