import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useMessages } from '../i18n/use-messages.ts';
import { sentenceOfError } from './sentence-of-error.ts';

/**
 * Short words at the corner: what was done, or what could not be.
 * @example const toast = useToast(); rename.mutate(name, { onSuccess: () => toast.done(t.renamed), onError: toast.failed })
 */
export function useToast() {
  const t = useMessages('components');
  return useMemo(
    () => ({
      done: (message: string): void => {
        notifications.show({ message, autoClose: 3_000, withBorder: true, color: 'gray' });
      },
      failed: (error: unknown): void => {
        notifications.show({ message: sentenceOfError(error, t), autoClose: 8_000, withBorder: true, color: 'red' });
      },
    }),
    [t],
  );
}
