/** Tells the launcher, when there is one, how this process stands. */
export function tellParent(type: 'ready'): void {
  process.send?.({ type });
}

/** Resolves when this process is asked to stop: by a signal, or because its launcher is gone. */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    process.once('disconnect', () => resolve());
  });
}
