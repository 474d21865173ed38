import { Button, Code } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Page } from '../components/page.tsx';
import { useMessages } from '../i18n/use-messages.ts';

/** What stands where a page threw while it was drawn; the navigation around it still works. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const t = useMessages('app');
  return (
    <Page title={t.crashed} hint={t.crashedHint}>
      <Code block mb="md" maw={640}>
        {error instanceof Error ? error.message : String(error)}
      </Code>
      <Button onClick={() => location.reload()}>{t.reload}</Button>
    </Page>
  );
}
