import type { Journey } from '../../api/journeys.ts';
import { returningFocus } from '../../commands/returning-focus.tsx';
import { modals } from '../../components/modals.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { RenameForm } from './rename-form.tsx';

const modalId = 'rename-journey';

export function useRenameDialog(): (journey: Journey) => void {
  const t = useMessages('journeys');
  return (journey) => {
    modals.open({
      modalId,
      title: t.renameTitle,
      children: returningFocus(<RenameForm journey={journey} onDone={() => modals.close(modalId)} />),
    });
  };
}
