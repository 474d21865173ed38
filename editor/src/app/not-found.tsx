import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { useMessages } from '../i18n/use-messages.ts';

export function NotFound() {
  const t = useMessages('app');
  return (
    <EmptyState title={t.notFound} hint={t.notFoundHint}>
      <Button component={Link} to="/">
        {t.toHome}
      </Button>
    </EmptyState>
  );
}
