import { useEffect } from 'react';
import type { EditorState } from '../canvas/store/editor-store.ts';
import { draftParts } from './draft-parts.ts';
import { place } from './find-control.ts';
import { guide, useGuide } from './guide-store.ts';

const every = 250;
/** In ms: nobody is sent on while they have just begun to read. */
const reading = 3_000;
const openMail = place('aside iframe');

/** Who plays the rehearsal as far as the mail, or opens the mail beside it, has looked at what came of it. */
export function useResultSeen(editor: EditorState | null): void {
  const { rehearsed, reviewed } = useGuide();
  const isOpen = editor?.rehearsing === 'one' && rehearsed && !reviewed;
  const send = isOpen ? draftParts(editor.history.present).send : null;
  const marks = isOpen ? editor.marks : null;
  const isPlayed = send !== null && marks?.now !== undefined && marks.times[send.id] !== undefined;
  useEffect(() => {
    if (!isOpen) return;
    let begun: number | null = null;
    const timer = setInterval(() => {
      begun = isPlayed || openMail() ? (begun ?? Date.now()) : null;
      if (begun !== null && Date.now() - begun >= reading) guide.note({ reviewed: true });
    }, every);
    return () => clearInterval(timer);
  }, [isOpen, isPlayed]);
}
