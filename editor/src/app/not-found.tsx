import { ButtonLink } from '../components/button-link.tsx';
import { Page } from '../components/page.tsx';
import { useMessages } from '../i18n/use-messages.ts';

export function NotFound() {
  const t = useMessages('app');
  return (
    <Page title={t.notFound} hint={t.notFoundHint}>
      <ButtonLink to="/">{t.toHome}</ButtonLink>
    </Page>
  );
}
