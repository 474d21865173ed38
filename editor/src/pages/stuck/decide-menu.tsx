import { Button, Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import type { StuckAction } from '../../api/stuck.ts';
import { intoPage } from '../../components/into-page.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { AskForHelp, HelpTarget } from './use-help-dialog.tsx';

const actions: readonly StuckAction[] = ['retry', 'skip', 'exit'];

interface DecideMenuProps {
  /** Whom it is about, for those who do not see the row. */
  readonly label: string;
  readonly target: HelpTarget;
  readonly ask: AskForHelp;
}

/** What can be done for those who wait for a person. */
export function DecideMenu({ label, target, ask }: DecideMenuProps) {
  const t = useMessages('stuck');
  return (
    <Menu position="bottom-end" portalProps={intoPage}>
      <Menu.Target>
        <Button size="compact-sm" rightSection={<ChevronDown size={14} aria-hidden />} aria-label={label}>
          {t.decide}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <Menu.Item key={action} onClick={() => ask.open(action, target)}>
            {t.does[ask.about][action]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
