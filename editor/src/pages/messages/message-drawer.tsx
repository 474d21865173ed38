import { Drawer, Skeleton } from '@mantine/core';
import { useMessage } from '../../api/messages.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { MessageDetail } from './message-detail.tsx';

interface MessageDrawerProps {
  readonly id: string | undefined;
  readonly onClose: () => void;
}

/** One message beside its list. Its address can be shared: the id stands in the search. */
export function MessageDrawer({ id, onClose }: MessageDrawerProps) {
  const t = useMessages('messages');
  const { data, error, refetch } = useMessage(id);
  return (
    <Drawer opened={id !== undefined} onClose={onClose} title={data?.subject ?? t.detail}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={240} />}
      {data && <MessageDetail message={data} />}
    </Drawer>
  );
}
