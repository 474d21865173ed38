import { Modal, type ModalProps } from '@mantine/core';
import { useBackCloses } from '../commands/use-back-closes.ts';
import { useReturnFocus } from '../commands/use-return-focus.ts';
import { useMessages } from '../i18n/use-messages.ts';

/** A dialog over the editor whose closing button says what it does. */
export function Dialog(props: Omit<ModalProps, 'opened' | 'closeButtonProps'>) {
  const words = useMessages('components');
  useReturnFocus();
  useBackCloses({ isOpen: props.closeOnEscape !== false, close: props.onClose });
  return <Modal opened closeButtonProps={{ 'aria-label': words.close }} {...props} />;
}
