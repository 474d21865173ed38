import { useSettings } from '../../api/settings.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { CouponPools } from './coupon-pools.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { Drift } from './drift.tsx';
import { SendingSwitch } from './sending-switch.tsx';
import { Shop } from './shop.tsx';
import { WebhookSecret } from './webhook-secret.tsx';
import { WorkspaceForm } from './workspace-form.tsx';

export function SettingsPage() {
  const t = useMessages('settings');
  const { data: settings, error, refetch, isPending } = useSettings();
  if (isPending) return <PageSkeleton shape="panels" />;
  if (error)
    return (
      <Page title={t.title}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return (
    <Page title={t.title} narrow>
      <SendingSwitch paused={settings.sendingPaused} />
      <WorkspaceForm settings={settings} />
      <Shop settings={settings} />
      <WebhookSecret />
      <CouponPools />
      <DeadLetters />
      <Drift />
    </Page>
  );
}
