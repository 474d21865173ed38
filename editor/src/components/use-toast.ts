import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { SaidError } from './said-error.tsx';
import { UndoableWords } from './undoable-words.tsx';

/**
 * Short words at the corner: what was done, or what could not be.
 * @example const toast = useToast(); rename.mutate(name, { onSuccess: () => toast.done(t.renamed), onError: toast.failed })
 */
export const useToast = () => toast;

const toast = {
  /** With `undo`, what was done can be taken back for as long as the words stand there. */
  done: (message: string, undo?: () => void): void => {
    if (!undo) return void notifications.show({ message, autoClose: 3_000, withBorder: true, color: 'gray' });
    const id = crypto.randomUUID();
    const takeBack = (): void => {
      notifications.hide(id);
      undo();
    };
    const words = createElement(UndoableWords, { message, onUndo: takeBack });
    notifications.show({ id, message: words, autoClose: 10_000, withBorder: true, color: 'gray' });
  },
  /** What cannot be done, and why; nothing broke. */
  refused: (message: string): void => {
    notifications.show({ message, autoClose: 6_000, withBorder: true, color: 'yellow' });
  },
  failed: (error: unknown): void => {
    const message = createElement(SaidError, { error });
    notifications.show({ message, autoClose: 8_000, withBorder: true, color: 'red' });
  },
};
