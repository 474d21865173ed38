// Loaded before the API's and the worker's own code. A launcher that was killed takes its parts with it:
// a part that does not end by itself when the connection to the launcher breaks is ended.
const DRAIN_WITHIN_MS = 10_000;

process.once('disconnect', () => {
  if (process.listenerCount('disconnect') === 0) process.exit(1);
  setTimeout(() => process.exit(1), DRAIN_WITHIN_MS).unref();
});
// Listening for messages would keep the process alive; listening for the disconnect must not.
process.channel?.unref();

export {};
