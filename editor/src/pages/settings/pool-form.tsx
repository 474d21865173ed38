import { useCreatePool } from '../../api/coupon-pools.ts';
import { NameForm } from '../../components/name-form.tsx';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';

export function PoolForm({ onDone }: { readonly onDone: () => void }) {
  const t = useMessages('settings');
  const toast = useToast();
  const creating = useCreatePool();
  const create = (name: string): void =>
    creating.mutate(name, {
      onSuccess: () => {
        toast.done(t.poolCreated);
        onDone();
      },
      onError: toast.failed,
    });
  return (
    <NameForm
      label={t.poolName}
      placeholder={t.poolNameExample}
      action={t.createPool}
      isPending={creating.isPending}
      onSubmit={create}
      onCancel={onDone}
    />
  );
}
