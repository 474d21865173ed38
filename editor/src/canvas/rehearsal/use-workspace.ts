import type { Condition } from '@olle/shared/conditions/condition';
import { unsubscribePreview } from '@olle/shared/messages/unsubscribe-preview';
import type { Envelope } from '@olle/shared/simulate/rendered-message';
import { useMemo } from 'react';
import { useSegments } from '../../api/segments.ts';
import { useWorkspaceZone } from '../../api/session.ts';
import { useSettings } from '../../api/settings.ts';
import { useLanguage } from '../../i18n/language-store.ts';

interface Workspace {
  readonly workspaceZone: string;
  readonly segments: Readonly<Record<string, Condition>>;
  readonly envelope: Envelope | undefined;
}

/** What a rehearsal in the browser knows of the workspace: as much as one on the server. */
export function useWorkspace(): Workspace {
  const workspaceZone = useWorkspaceZone();
  const { items } = useSegments();
  const language = useLanguage((state) => state.language);
  const { sender, publicUrl } = useSettings().data ?? {};
  return useMemo(
    () => ({
      workspaceZone,
      segments: Object.fromEntries(items.map(({ id, condition }) => [id, condition])),
      envelope: sender && { sender, unsubscribeUrl: unsubscribePreview(publicUrl ?? ''), language },
    }),
    [workspaceZone, items, sender, publicUrl, language],
  );
}
