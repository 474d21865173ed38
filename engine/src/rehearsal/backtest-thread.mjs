// A backtest in a thread of its own. Plain JavaScript: a thread knows no TypeScript until it is told.
import { register } from 'tsx/esm/api';

register();
await import('./backtest-thread.ts');
