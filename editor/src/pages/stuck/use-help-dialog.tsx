import { modals } from '@mantine/modals';
import type { StuckAction, StuckGroup } from '../../api/stuck.ts';
import { returningFocus } from '../../commands/returning-focus.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { HelpForm } from './help-form.tsx';

const modalId = 'help-stuck';

/** Asks why, before it is done for all of a group. */
export function useHelpDialog(): (action: StuckAction, group: StuckGroup) => void {
  const t = useMessages('stuck');
  return (action, group) => {
    modals.open({
      modalId,
      title: t.dialogTitle[action],
      children: returningFocus(<HelpForm action={action} group={group} onDone={() => modals.close(modalId)} />),
    });
  };
}
