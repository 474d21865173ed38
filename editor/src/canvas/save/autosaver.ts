import type { JourneyDocument } from '@olle/shared/journey/document';

export interface Conflict {
  readonly by: string | null;
  readonly at: string | null;
  readonly revision: number | null;
}

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

/** Why the draft is not on the server: nobody answers, the server cannot, or it does not take this. */
export interface Failure {
  readonly why: 'offline' | 'server' | 'refused';
  readonly error: unknown;
}

export type PutAnswer =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'failed'; readonly failure: Failure };

interface Ports {
  /** `doubtful`: what was sent on the same revision and not answered, so that the server may have it. */
  readonly put: (
    document: JourneyDocument,
    revision: number,
    doubtful: readonly JourneyDocument[],
  ) => Promise<PutAnswer>;
  readonly report: (state: SaveState) => void;
  readonly now?: () => number;
}

const quiet = 800;
/** After the first failure; twice as long after each further one. */
const retryAfter = 5_000;
const longestRetry = 60_000;
/** Of what was sent and not answered, the latest. */
const mostDoubtful = 20;

export interface Autosaver {
  readonly changed: (document: JourneyDocument) => void;
  /** Saves at once what is not saved yet. */
  readonly flush: () => Promise<void>;
  /** Goes on from another revision: theirs was taken, or mine is to stand over it. */
  readonly rebase: (revision: number, document: JourneyDocument, saved: boolean) => void;
  readonly unsaved: () => { readonly document: JourneyDocument; readonly revision: number } | null;
  /** What was sent and not answered: the server may have it, and count a revision more than is known here. */
  readonly sent: () => JourneyDocument | null;
  /** The server's last document that is known here, and its revision. */
  readonly base: () => { readonly document: JourneyDocument; readonly revision: number };
  /** Nothing is to be saved, nor being saved, nor to be decided. */
  readonly isSettled: () => boolean;
  readonly stop: () => void;
}

/**
 * Saves the newest document after a pause in editing. One request at a time, each with the revision that the last one
 * answered, so that only somebody else's save is ever a conflict.
 */
export function createAutosaver(document: JourneyDocument, revision: number, ports: Ports): Autosaver {
  let saved = document;
  let newest = document;
  let known = revision;
  let unanswered: readonly JourneyDocument[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let blocked = false;
  let failures = 0;

  const later = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), wait);
  };

  async function save(): Promise<void> {
    clearTimeout(timer);
    // Several may have waited for the one that is under way: the first to go on is the next one.
    while (running) await running;
    if (blocked || newest === saved) return;
    running = attempt().finally(() => {
      running = null;
    });
    await running;
  }

  async function attempt(): Promise<void> {
    const sent = newest;
    const doubtful = unanswered;
    unanswered = [...doubtful.filter((each) => each !== sent), sent].slice(-mostDoubtful);
    ports.report({ kind: 'saving' });
    const answer = await ports.put(sent, known, doubtful);
    if (answer.kind !== 'failed') unanswered = [];
    else if (answer.failure.why === 'refused') unanswered = doubtful;
    if (answer.kind === 'saved') {
      failures = 0;
      known = answer.revision;
      saved = sent;
      if (newest === sent) return ports.report({ kind: 'saved', at: (ports.now ?? Date.now)() });
      ports.report({ kind: 'unsaved' });
      return later(quiet);
    }
    if (answer.kind === 'conflict') {
      blocked = true;
      return ports.report({ kind: 'conflict', conflict: answer.conflict });
    }
    ports.report({ kind: 'failed', failure: answer.failure });
    // What it does not take it will not take a minute later: the next edit tries again.
    if (answer.failure.why !== 'refused') later(Math.min(longestRetry, retryAfter * 2 ** failures++));
  }

  return {
    changed: (next) => {
      if (next === newest) return;
      newest = next;
      if (blocked) return;
      ports.report(next === saved && !running ? { kind: 'saved', at: null } : { kind: 'unsaved' });
      later(quiet);
    },
    flush: save,
    rebase: (nextRevision, next, isSaved) => {
      blocked = false;
      unanswered = [];
      known = nextRevision;
      newest = next;
      if (isSaved) saved = next;
      ports.report(isSaved ? { kind: 'saved', at: null } : { kind: 'unsaved' });
      if (!isSaved) later(0);
    },
    unsaved: () => (newest === saved ? null : { document: newest, revision: known }),
    sent: () => unanswered.at(-1) ?? null,
    base: () => ({ document: saved, revision: known }),
    isSettled: () => newest === saved && running === null && !blocked,
    stop: () => clearTimeout(timer),
  };
}
