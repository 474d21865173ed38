import { sentenceOf } from '@olle/shared/i18n/reasons';
import { withWaysOf } from '@olle/shared/i18n/way-names';
import { nodeById } from '@olle/shared/journey/graph';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useCanvasScope } from '../commands/canvas-scope.ts';
import { marksOf } from '../run/marks-of.ts';
import { useNames } from '../run/use-names.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { follow } from './follow.ts';
import { type PlayedStep, playedMarks, type Way } from './played-marks.ts';

export interface Player {
  readonly way: Way | null;
  /** So many steps are shown; all of them until somebody plays. */
  readonly at: number;
  readonly playing: boolean;
  /** Somebody plays or has played: it stands on one step. */
  readonly stands: boolean;
  /** What it stands on; null at the entry, or while the whole way is looked at. */
  readonly step: PlayedStep | null;
  readonly seek: (at: number) => void;
  readonly toggle: () => void;
}

/** From one step to the next while it plays, in ms: time to read a sentence. */
const pace = 1_400;

/** Draws a way over the canvas for as long as it is there, and plays it step by step; that of somebody else (`whose`) anew. */
export function usePlayer(way: Way | null, whose: string): Player {
  const store = useEditorStore();
  const scope = useCanvasScope();
  const document = useEditor(documentOf);
  const language = useLanguage((state) => state.language);
  const names = useNames();
  const [wanted, want] = useState<number | null>(null);
  const [playing, setPlaying] = useState(false);
  const [played, begin] = useState(whose);
  if (played !== whose) {
    begin(whose);
    want(null);
    setPlaying(false);
  }
  const length = way?.steps.length ?? 0;
  const at = Math.min(wanted ?? length, length);
  const stands = wanted !== null && length > 0;
  const step = (stands && way?.steps[at - 1]) || null;
  const ways = withWaysOf(names, step ? nodeById(document, step.nodeId) : undefined, language);
  const words = step ? sentenceOf(step.reason, language, step.nodeType, ways) : '';

  useEffect(() => {
    if (!way || way.steps.length === 0) return;
    const { setMarks } = store.getState();
    setMarks(stands ? playedMarks(way, document, at, words) : marksOf({ ...way, steps: [...way.steps] }, document));
    return () => setMarks(null);
  }, [store, document, way, at, stands, words]);

  // The same step of a way that was worked out anew stays where the hand has put it.
  const nodeId = step?.nodeId ?? null;
  useEffect(() => (stands ? follow(scope, nodeId) : undefined), [scope, stands, nodeId, at]);

  useEffect(() => {
    if (!playing) return;
    if (at >= length) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => want(at + 1), pace);
    return () => clearTimeout(timer);
  }, [playing, at, length]);

  return {
    way,
    at,
    playing,
    stands,
    step,
    seek(next) {
      setPlaying(false);
      want(Math.max(0, Math.min(next, length)));
    },
    toggle() {
      // At the end of the way it begins anew.
      if (!playing && at >= length) want(0);
      else want(at);
      setPlaying(!playing);
    },
  };
}
