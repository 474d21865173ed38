// Runs the API or the worker: node run-part.mjs <main.ts>. Plain JavaScript and no flags for node, because
// the worker's threads would inherit flags and know no TypeScript.
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

const DRAIN_WITHIN_MS = 10_000;

// A launcher that was killed takes its parts with it: one that does not end by itself is ended.
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), DRAIN_WITHIN_MS).unref();
});
// Listening for the disconnect must not keep the process alive.
process.channel?.unref();

register();
await import(pathToFileURL(process.argv[2]).href);
