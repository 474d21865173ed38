import { Menu, UnstyledButton } from '@mantine/core';
import { shortActorName } from '@olle/shared/i18n/actor-name';
import { useNavigate } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import { queryClient } from '../api/query-client.ts';
import { signOut } from '../api/session.ts';
import { useActorName } from '../components/use-actor-name.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './navigation.module.css';

export function PersonMenu({ actor, collapsed }: { readonly actor: string; readonly collapsed: boolean }) {
  const t = useMessages('app');
  const name = useActorName()(actor);
  const short = useLanguage(({ language }) => shortActorName(actor, language));
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await signOut().catch(() => undefined);
    queryClient.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <Menu position="top-start" withinPortal={false} floatingStrategy="fixed">
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={t.person(name)} title={name}>
          <span className={classes.initial} aria-hidden>
            {name.slice(0, 1)}
          </span>
          {!collapsed && <span className={classes.name}>{short}</span>}
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
