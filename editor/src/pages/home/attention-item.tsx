import { Progress } from '@mantine/core';
import type { LinkOptions } from '@tanstack/react-router';
import { CircleAlert, CircleX, Clock, Plug } from 'lucide-react';
import { ButtonLink } from '../../components/button-link.tsx';
import classes from './attention.module.css';

export interface AttentionItemProps {
  readonly tone: 'held' | 'failed' | 'moving' | 'open';
  readonly title: string;
  readonly hint: string;
  /** Of what is under way: how much of it is done. */
  readonly share?: number;
  readonly link: LinkOptions & { readonly label: string };
}

const icons = { failed: CircleX, held: CircleAlert, moving: Clock, open: Plug } as const;

export function AttentionItem({ tone, title, hint, share, link: { label, ...target } }: AttentionItemProps) {
  const Icon = icons[tone];
  return (
    <li className={classes.item}>
      <Icon size={16} aria-hidden className={classes[tone]} />
      <div className={classes.words}>
        <span className={classes.title}>{title}</span>
        <span className="quiet">{hint}</span>
        {share !== undefined && <Progress mt={4} maw={320} value={share * 100} aria-label={title} />}
      </div>
      <ButtonLink size="compact-sm" {...target}>
        {label}
      </ButtonLink>
    </li>
  );
}
