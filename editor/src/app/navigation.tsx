import { ActionIcon, Tooltip } from '@mantine/core';
import {
  Home,
  Inbox,
  MessageSquare,
  PanelLeftClose,
  PanelLeftOpen,
  Route,
  Settings,
  Users,
  UsersRound,
} from 'lucide-react';
import type { Session } from '../api/session.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { LanguageMenu } from './language-menu.tsx';
import classes from './navigation.module.css';
import { NavigationLink } from './navigation-link.tsx';
import { PersonMenu } from './person-menu.tsx';
import { SearchButton } from './search-button.tsx';
import { ThemeMenu } from './theme-menu.tsx';

interface NavigationProps {
  readonly session: Session | undefined;
  readonly collapsed: boolean;
  /** Undefined: there is no room for words. */
  readonly onCollapse: ((collapsed: boolean) => void) | undefined;
}

export function Navigation({ session, collapsed, onCollapse }: NavigationProps) {
  const t = useMessages('app');
  const Fold = collapsed ? PanelLeftOpen : PanelLeftClose;
  const fold = collapsed ? t.expand : t.collapse;
  return (
    <nav className={classes.navigation} aria-label={t.navigation} data-collapsed={collapsed || undefined}>
      <div className={classes.head}>
        <span className={classes.workspace}>
          <img src="/olle.svg" alt="" width={24} height={24} />
          {!collapsed && <span className={classes.name}>{session?.workspace.name ?? 'Olle'}</span>}
        </span>
        {onCollapse && (
          <Tooltip label={fold} position="right">
            <ActionIcon aria-label={fold} onClick={() => onCollapse(!collapsed)}>
              <Fold size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <SearchButton collapsed={collapsed} />
      <div className={classes.links}>
        <NavigationLink to="/" label={t.home} icon={Home} collapsed={collapsed} />
        <NavigationLink to="/journeys" label={t.journeys} icon={Route} collapsed={collapsed} />
        <NavigationLink to="/customers" label={t.customers} icon={Users} collapsed={collapsed} />
        <NavigationLink to="/segments" label={t.segments} icon={UsersRound} collapsed={collapsed} />
        <NavigationLink to="/messages" label={t.messages} icon={MessageSquare} collapsed={collapsed} />
        <NavigationLink to="/inbox" label={t.inbox} icon={Inbox} collapsed={collapsed} />
        <NavigationLink to="/settings" label={t.settings} icon={Settings} collapsed={collapsed} />
      </div>
      <div className={classes.foot}>
        <PersonMenu actor={session?.actor.name ?? ''} collapsed={collapsed} />
        <span className={classes.switches}>
          <LanguageMenu />
          <ThemeMenu />
        </span>
      </div>
    </nav>
  );
}
