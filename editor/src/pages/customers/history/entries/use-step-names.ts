import { segmentsIn } from '@olle/shared/conditions/segments-in';
import type { Names } from '@olle/shared/i18n/names';
import { withWays } from '@olle/shared/i18n/way-names';
import { definitionOf, isNodeType } from '@olle/shared/nodes/definitions';
import { useSegmentNames } from '../../../../api/segments.ts';
import { useWorkspaceZone } from '../../../../api/session.ts';
import type { TimelineOf } from '../../../../api/timeline.ts';
import { useLanguage } from '../../../../i18n/language-store.ts';

/** What the reason of a step says by name: who goes its ways, and the segments that it asked about. */
export function useStepNames({ nodeType, config }: TimelineOf<'step'>): Names {
  const language = useLanguage((state) => state.language);
  const zone = useWorkspaceZone();
  const asked = config && isNodeType(nodeType) ? definitionOf(nodeType).conditions({ ...config }) : [];
  const segments = useSegmentNames([...new Set(asked.flatMap(({ condition }) => segmentsIn(condition)))]);
  return withWays({ zone, now: Date.now, segment: (id) => segments[id] }, { nodeType, config }, language);
}
