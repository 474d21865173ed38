import { seedDemo } from '../demo/seed.ts';

const databaseUrl = process.env.DATABASE_URL;
if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set');
await seedDemo({ databaseUrl, log: (line: string) => process.stdout.write(`${line}\n`) });
// A pool that the seed left open must not keep the start waiting.
process.exit(0);
