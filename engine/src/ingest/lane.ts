interface Request {
  readonly entries: readonly unknown[];
  /** Whom it is about. */
  readonly keys: ReadonlySet<string>;
}

export interface Lane<R extends Request> {
  readonly push: (request: R) => void;
  /** The next requests that fit into one transaction and may run now; they are busy until released. */
  readonly take: (maxEntries: number) => R[];
  readonly release: (requests: readonly R[]) => void;
  readonly isIdle: () => boolean;
}

/** Looking further for somebody to run beside the others costs more than it brings. */
const FARTHEST = 2_000;

/**
 * The requests of one workspace, first come first served, but for those about somebody who is busy: they wait, and so
 * does whoever comes after them for the same person.
 */
export function createLane<R extends Request>(): Lane<R> {
  let queue: R[] = [];
  const busy = new Set<string>();

  function take(maxEntries: number): R[] {
    const blocked = new Set(busy);
    const taken: R[] = [];
    const left: R[] = [];
    let size = 0;
    let seen = 0;
    for (const request of queue.slice(0, FARTHEST)) {
      seen += 1;
      const fits = size === 0 || size + request.entries.length <= maxEntries;
      if (fits && ![...request.keys].some((key) => blocked.has(key))) {
        taken.push(request);
        size += request.entries.length;
      } else {
        left.push(request);
        for (const key of request.keys) blocked.add(key);
      }
      if (size >= maxEntries) break;
    }
    queue = [...left, ...queue.slice(seen)];
    for (const { keys } of taken) for (const key of keys) busy.add(key);
    return taken;
  }

  return {
    take,
    push: (request) => void queue.push(request),
    release: (requests) => {
      for (const { keys } of requests) for (const key of keys) busy.delete(key);
    },
    isIdle: () => queue.length === 0 && busy.size === 0,
  };
}
