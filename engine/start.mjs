// npm start, npm run api, npm run worker: node runs TypeScript from here on. Containers run this file directly,
// because npm does not pass a SIGTERM on.
const { register } = await import('tsx/esm/api').catch(() => {
  console.error('The dependencies are not installed. Run "npm start", or "node engine/bootstrap.mjs" first.');
  process.exit(1);
});
register();
await import('./src/launch/start.ts');
