import { useMemo, useRef, useState } from 'react';
import { useEditorStore } from '../../../canvas/store/editor-context.tsx';
import { useToast } from '../../../components/use-toast.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { lineOf } from './line-of.ts';
import { type Insertion, restingPlace, type Written } from './places.ts';
import { scrollTo } from './scroll-to.ts';
import { type TextField, writeInto } from './write-into.ts';

export type LetterField = 'subject' | 'html' | 'text';

/** The fields of a mail, and who writes into them besides who types. */
export interface Letter {
  /** Where somebody wrote last. */
  readonly last: LetterField;
  readonly field: (name: LetterField) => {
    readonly ref: (field: TextField | null) => void;
    readonly onFocus: () => void;
  };
  readonly writtenIn: (name: LetterField) => Written;
  /** One entry of the field's history, and one of the journey's; null changes nothing. */
  readonly write: (name: LetterField, edit: (written: Written) => Insertion | null) => void;
  readonly showLine: (name: LetterField, line: number) => void;
  /** Goes to a part of a text, and selects it. */
  readonly choose: (name: LetterField, part: { readonly from: number; readonly to: number }) => void;
}

export function useLetter(): Letter {
  const t = useMessages('nodes');
  const toast = useToast();
  const store = useEditorStore();
  const [last, setLast] = useState<LetterField>('html');
  const fields = useRef<Partial<Record<LetterField, TextField>>>({});
  const visited = useRef(new Set<LetterField>());
  return useMemo(() => {
    const writtenIn = (name: LetterField): Written => {
      const { value: text = '', selectionStart, selectionEnd } = fields.current[name] ?? {};
      const rest = restingPlace(text);
      if (!visited.current.has(name)) return { text, from: rest, to: rest };
      return { text, from: selectionStart ?? rest, to: selectionEnd ?? rest };
    };
    const choose: Letter['choose'] = (name, { from, to }) => {
      const field = fields.current[name];
      if (!field) return;
      field.focus();
      field.setSelectionRange(from, to);
      scrollTo(field, from);
    };
    return {
      last,
      writtenIn,
      field: (name) => ({
        ref: (field) => {
          if (field) fields.current[name] = field;
          else delete fields.current[name];
        },
        onFocus: () => {
          visited.current.add(name);
          setLast(name);
        },
      }),
      write: (name, edit) => {
        const field = fields.current[name];
        const insertion = field && edit(writtenIn(name));
        if (!field || !insertion) return;
        const { from, to, text } = insertion;
        if (field.value.length - (to - from) + text.length > limitOf(field)) return toast.refused(t.send.noRoom);
        store.getState().endGesture();
        writeInto(field, insertion);
        store.getState().endGesture();
      },
      showLine: (name, line) => {
        const place = lineOf(fields.current[name]?.value ?? '', line);
        if (place) choose(name, place);
      },
      choose,
    };
  }, [last, store, t, toast]);
}

/** In characters; a field without a limit says -1. */
const limitOf = ({ maxLength }: TextField): number => (maxLength < 0 ? Number.POSITIVE_INFINITY : maxLength);
