import type { LinkOptions } from '@tanstack/react-router';
import { CircleAlert, CircleX } from 'lucide-react';
import { ButtonLink } from '../../components/button-link.tsx';
import classes from './attention.module.css';

export interface AttentionItemProps {
  readonly tone: 'held' | 'failed';
  readonly title: string;
  readonly hint: string;
  readonly link: LinkOptions & { readonly label: string };
}

export function AttentionItem({ tone, title, hint, link: { label, ...target } }: AttentionItemProps) {
  const Icon = tone === 'failed' ? CircleX : CircleAlert;
  return (
    <li className={classes.item}>
      <Icon size={16} aria-hidden className={classes[tone]} />
      <div className={classes.words}>
        <span className={classes.title}>{title}</span>
        <span className="quiet">{hint}</span>
      </div>
      <ButtonLink size="compact-sm" {...target}>
        {label}
      </ButtonLink>
    </li>
  );
}
