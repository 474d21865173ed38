import { Modal, type ModalProps } from '@mantine/core';
import { useBackCloses } from '../commands/use-back-closes.ts';
import { useReturnFocus } from '../commands/use-return-focus.ts';
import { useMessages } from '../i18n/use-messages.ts';

interface DialogProps extends Omit<ModalProps, 'opened' | 'closeButtonProps'> {
  /** Something is open over it: Escape closes that alone. */
  readonly overlaid?: boolean;
}

/** A dialog over the editor whose closing button says what it does. */
export function Dialog({ overlaid = false, closeOnEscape = true, ...props }: DialogProps) {
  const words = useMessages('components');
  useReturnFocus();
  useBackCloses({ isOpen: closeOnEscape, close: props.onClose });
  return (
    <Modal
      opened
      closeButtonProps={{ 'aria-label': words.close }}
      closeOnEscape={closeOnEscape && !overlaid}
      {...props}
    />
  );
}
