import { Button } from '@mantine/core';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from '../dialog.module.css';
import sideClasses from './publish-dialog.module.css';

interface PublishActionsProps {
  /** What the press that only publishes is called. */
  readonly name: string;
  readonly disabled: boolean;
  readonly isPending: boolean;
  readonly onPublish: () => void;
  /** Of a journey that never ran: both in one press, called so. */
  readonly starting: { readonly name: string; readonly onPress: () => void } | null;
  readonly onClose: () => void;
}

export function PublishActions({ name, disabled, isPending, onPublish, starting, onClose }: PublishActionsProps) {
  const words = useMessages('components');
  return (
    <div className={`${classes.actions} ${sideClasses.actions}`}>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button
        variant={starting ? 'default' : 'filled'}
        disabled={disabled || (isPending && starting !== null)}
        loading={isPending && starting === null}
        onClick={onPublish}
      >
        {name}
      </Button>
      {starting && (
        <Button variant="filled" disabled={disabled} loading={isPending} onClick={starting.onPress}>
          {starting.name}
        </Button>
      )}
    </div>
  );
}
