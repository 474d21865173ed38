import { createHash } from 'node:crypto';

/** Keys and tokens are kept as SHA-256 only. They are long and random, so no slow hash is needed. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');
