/** Later than this it is done even though the page has no rest. */
const longest = 1_000;

/** Does what nobody waits for once the page has nothing else to do; what is returned calls it off. */
export function whenIdle(work: () => void): () => void {
  // Safari has no such call.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 50);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: longest });
  return () => cancelIdleCallback(asked);
}
