import { ButtonLink } from '../components/button-link.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { useMessages } from '../i18n/use-messages.ts';

export function NotFound() {
  const t = useMessages('app');
  return (
    <EmptyState title={t.notFound} hint={t.notFoundHint}>
      <ButtonLink to="/">{t.toHome}</ButtonLink>
    </EmptyState>
  );
}
