import type { JourneyDocument } from '../document.ts';

/** Whole documents, immutable and sharing what did not change: undo needs no inverse of any operation. */
export interface History {
  readonly past: readonly JourneyDocument[];
  readonly present: JourneyDocument;
  readonly future: readonly JourneyDocument[];
  /** Edits of one gesture (a drag, a burst of typing) carry one name and make one entry. */
  readonly gesture: string | null;
}

const longest = 200;

export const historyOf = (present: JourneyDocument): History => ({ past: [], present, future: [], gesture: null });

export function record(history: History, next: JourneyDocument, gesture: string | null = null): History {
  if (next === history.present) return history;
  const goesOn = gesture !== null && gesture === history.gesture;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-longest);
  return { past, present: next, future: [], gesture };
}

export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    gesture: null,
  };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future, gesture: null };
}

/** The next edit begins an entry of its own, even under the same name. */
export const endGesture = (history: History): History =>
  history.gesture === null ? history : { ...history, gesture: null };
