import { Modal, type ModalProps } from '@mantine/core';
import { useMessages } from '../i18n/use-messages.ts';

/** A dialog over the editor whose closing button says what it does. */
export function Dialog(props: Omit<ModalProps, 'opened' | 'closeButtonProps'>) {
  const words = useMessages('components');
  return <Modal opened closeButtonProps={{ 'aria-label': words.close }} {...props} />;
}
