import type { About, StuckAction, StuckFilter } from '../../api/stuck.ts';
import { returningFocus } from '../../commands/returning-focus.tsx';
import { modals } from '../../components/modals.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { HelpForm } from './help-form.tsx';

const modalId = 'help-stuck';

export interface HelpTarget {
  readonly filter: StuckFilter;
  readonly count: number;
}

export interface AskForHelp {
  readonly about: About;
  readonly open: (action: StuckAction, target: HelpTarget) => void;
}

/** Asks why, before it is done. */
export function useHelpDialog(about: About): AskForHelp {
  const t = useMessages('stuck');
  return {
    about,
    open: (action, target) =>
      modals.open({
        modalId,
        title: t.dialogTitle[about][action],
        children: returningFocus(
          <HelpForm about={about} action={action} target={target} onDone={() => modals.close(modalId)} />,
        ),
      }),
  };
}
