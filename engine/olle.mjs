#!/usr/bin/env node
// npx olle pull | push | diff | test: journeys as files, for version control.
const { register } = await import('tsx/esm/api').catch(() => {
  console.error('The dependencies are not installed. Run "node engine/bootstrap.mjs" first.');
  process.exit(2);
});
register();
await import('./src/cli/main.ts');
