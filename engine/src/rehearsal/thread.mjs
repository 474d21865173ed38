// A rehearsal's thread where it could not be bundled. Plain JavaScript: a thread knows no TypeScript until it is told.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
