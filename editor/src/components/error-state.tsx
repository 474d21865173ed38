import { Button } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './error-state.module.css';
import { sentenceOfError } from './sentence-of-error.ts';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Stands where a list or page could not be loaded. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const t = useMessages('components');
  return (
    <div className={classes.error} role="alert">
      <CircleAlert size={16} aria-hidden className={classes.icon} />
      <span className={classes.text}>{sentenceOfError(error, t)}</span>
      <Button onClick={onRetry}>{t.retry}</Button>
    </div>
  );
}
