/**
 * Resolves with who asked: a signal, or the end of npm. A SIGTERM to npm alone ends npm and not us
 * (what `docker stop` does to a container that runs `npm start`), so we watch our parent.
 */
export function stopAsked(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    // Started by hand (`node engine/start.mjs &`), the end of the shell is no reason to stop.
    if (process.env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve('the end of the process that started it');
    }, 300).unref();
  });
}
