import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const CHECKOUT = path.resolve(fileURLToPath(new URL('.', import.meta.url)), '../../..');
