import { Menu, UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { queryClient } from '../api/query-client.ts';
import { signOut } from '../api/session.ts';
import { useActorName } from '../components/use-actor-name.ts';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './navigation.module.css';

export function PersonMenu({ actor, collapsed }: { readonly actor: string; readonly collapsed: boolean }) {
  const t = useMessages('app');
  const name = useActorName()(actor);
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await signOut().catch(() => undefined);
    queryClient.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <Menu position="top-start" withinPortal={false} floatingStrategy="fixed">
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={t.person(name)}>
          <span className={classes.initial} aria-hidden>
            {name.slice(0, 1)}
          </span>
          {!collapsed && <span className={classes.name}>{name}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<LogOut size={14} />} onClick={() => void leave()}>
          {t.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
