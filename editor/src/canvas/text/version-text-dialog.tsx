import { lazy, Suspense } from 'react';
import { ErrorState } from '../../components/error-state.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { useSide } from '../compare/use-side.ts';
import { Dialog } from '../dialog.tsx';

const VersionText = lazy(() => import('./version-text.tsx').then(({ VersionText: Text }) => ({ default: Text })));

interface VersionTextDialogProps {
  readonly journeyId: string;
  readonly version: number;
  readonly onClose: () => void;
}

export function VersionTextDialog({ journeyId, version, onClose }: VersionTextDialogProps) {
  const t = useMessages('text');
  const document = useSide(journeyId, version);
  const waiting = <p>{t.loading}</p>;
  return (
    <Dialog onClose={onClose} title={t.version(version)} size={760}>
      {document.error ? (
        <ErrorState error={document.error} onRetry={() => void document.refetch()} />
      ) : (
        <Suspense fallback={waiting}>{document.data ? <VersionText document={document.data} /> : waiting}</Suspense>
      )}
    </Dialog>
  );
}
