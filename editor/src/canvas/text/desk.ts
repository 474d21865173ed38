import type { JourneyDocument } from '@olle/shared/journey/document';
import { readText, type TextReading } from '@olle/shared/text/read-text';
import { reviseText } from '@olle/shared/text/revise-text';
import type { TextFormat } from '@olle/shared/text/text-format';
import { writeText } from '@olle/shared/text/write-text';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { sameDocument } from '../store/same-document.ts';
import { shareParts } from './share-parts.ts';

/**
 * How text and drawing stand to each other. `same`: they agree. `typing`: until the next pause. `broken`: the text cannot
 * be drawn. `apart`: it can, but the drawing was edited meanwhile; a person decides.
 */
type Standing = 'same' | 'typing' | 'broken' | 'apart';

export interface DeskState {
  readonly format: TextFormat;
  readonly text: string;
  readonly reading: TextReading;
  readonly standing: Standing;
  /** The drawing was edited since they agreed; of a broken text, too. */
  readonly moved: boolean;
}

export interface KeptText {
  readonly format: TextFormat;
  readonly text: string;
}

interface Ports {
  /** The document as it is drawn right now. */
  readonly drawn: () => JourneyDocument;
  readonly draw: (document: JourneyDocument) => void;
  /** What would be lost with the page; null: nothing would. */
  readonly keep?: (text: KeptText | null) => void;
}

export interface Desk {
  readonly state: StoreApi<DeskState>;
  readonly typed: (text: string) => void;
  /** Draws what was typed, if it can be; a pause does it, and so does leaving the text. */
  readonly settle: () => void;
  /** The drawing is another one now. */
  readonly follow: (document: JourneyDocument) => void;
  readonly takeDrawing: () => void;
  readonly drawText: () => void;
  readonly setFormat: (format: TextFormat) => void;
}

/** Keeps a text and a drawing saying the same, whichever of them is edited; a text is never thrown away unasked. */
export function createDesk({ drawn, draw, keep = () => {} }: Ports, kept: KeptText | null = null): Desk {
  // What they agreed on last; and how each document was written, comments and all, for undo to come back to.
  let base = drawn();
  const written = new WeakMap<JourneyDocument, string>();
  // How it was last said in YAML: what was remarked in it is not lost while it is JSON.
  let lastYaml = '';
  const fresh = (text: string, format: TextFormat, standing: Standing = 'same'): DeskState => ({
    format,
    text,
    reading: readText(text, format),
    standing,
    moved: false,
  });
  const state = createStore<DeskState>()(() => fresh(writeText(base, 'yaml'), 'yaml'));
  written.set(base, state.getState().text);

  const set = (next: Partial<DeskState>): void => {
    state.setState(next);
    const { text, format, standing } = state.getState();
    const plain = standing === 'same' && text === writeText(base, format);
    if (standing !== 'typing') keep(plain ? null : { text, format });
  };

  function agree(document: JourneyDocument): void {
    base = document;
    const { text, format } = state.getState();
    if (format === 'yaml') written.set(document, text);
    set({ standing: 'same', moved: false });
  }

  function settle(): void {
    const { text, format, standing } = state.getState();
    if (standing !== 'typing') return;
    const reading = readText(text, format);
    state.setState({ reading });
    judge(reading);
  }

  function judge(reading: TextReading): void {
    const now = drawn();
    const moved = now !== base && !sameDocument(now, base);
    if (!reading.value) set({ standing: 'broken', moved });
    else if (sameDocument(reading.value, now)) agree(now);
    else if (moved) set({ standing: 'apart', moved });
    else drawIt(reading.value);
  }

  function drawIt(document: JourneyDocument): void {
    const before = base;
    const shared = shareParts(drawn(), document);
    // Before it is drawn: who follows the drawing then finds them agreed.
    base = shared;
    draw(shared);
    if (drawn() === shared) agree(shared);
    else {
      // Somebody else took the draft over just now: what was written is kept until it can be drawn.
      base = before;
      set({ standing: 'apart', moved: true });
    }
  }

  function follow(document: JourneyDocument): void {
    if (document === base) return;
    const { standing, text, format, reading } = state.getState();
    if (standing !== 'same') {
      // Nothing is drawn in answer to a drawing: an undo would be undone.
      if (reading.value && standing === 'apart' && sameDocument(reading.value, document)) agree(document);
      else set({ moved: !sameDocument(document, base) });
      return;
    }
    base = document;
    const known = format === 'yaml' ? written.get(document) : undefined;
    const next = known ?? reviseText(text, document, format);
    if (format === 'yaml') written.set(document, next);
    set(fresh(next, format));
  }

  if (kept) {
    state.setState(fresh(kept.text, kept.format, 'typing'));
    const { reading } = state.getState();
    // Left behind by an earlier visit: what it says is drawn only when somebody wants it.
    if (!reading.value) set({ standing: 'broken' });
    else if (sameDocument(reading.value, base)) agree(base);
    else set({ standing: 'apart', moved: true });
  }

  return {
    state,
    typed: (text) => state.setState({ text, standing: 'typing' }),
    settle,
    follow,
    takeDrawing: () => {
      base = drawn();
      const { text, format } = state.getState();
      set(fresh(reviseText(text, base, format), format));
    },
    drawText: () => {
      const { reading } = state.getState();
      if (reading.value) drawIt(reading.value);
    },
    setFormat: (format) => {
      settle();
      const { standing, text, format: before } = state.getState();
      if (standing !== 'same' || format === before) return;
      if (before === 'yaml') {
        lastYaml = text;
        set(fresh(writeText(base, format), format));
      } else set(fresh(written.get(base) ?? reviseText(lastYaml, base, format), format));
    },
  };
}
