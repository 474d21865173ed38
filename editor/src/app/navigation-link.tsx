import { Tooltip } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import classes from './navigation.module.css';

interface NavigationLinkProps {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly collapsed: boolean;
}

export function NavigationLink({ to, label, icon: Icon, collapsed }: NavigationLinkProps) {
  return (
    <Tooltip label={label} position="right" disabled={!collapsed}>
      <Link
        to={to}
        className={classes.link}
        activeOptions={{ exact: to === '/' }}
        activeProps={{ 'data-active': true }}
        aria-label={collapsed ? label : undefined}
      >
        <Icon size={16} aria-hidden />
        {!collapsed && <span>{label}</span>}
      </Link>
    </Tooltip>
  );
}
