import type { Condition } from '@olle/shared/conditions/condition';
import { useMemo } from 'react';
import { useSegments } from '../../api/segments.ts';
import { useWorkspaceZone } from '../../api/session.ts';

interface Workspace {
  readonly workspaceZone: string;
  readonly segments: Readonly<Record<string, Condition>>;
}

/** What a rehearsal in the browser knows of the workspace: as much as one on the server. */
export function useWorkspace(): Workspace {
  const workspaceZone = useWorkspaceZone();
  const { items } = useSegments();
  return useMemo(
    () => ({ workspaceZone, segments: Object.fromEntries(items.map(({ id, condition }) => [id, condition])) }),
    [workspaceZone, items],
  );
}
