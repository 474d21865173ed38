import { segmentsIn } from '@olle/shared/conditions/segments-in';
import type { Names } from '@olle/shared/i18n/names';
import type { JourneyNode } from '@olle/shared/journey/document';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { useSegmentNames } from '../../api/segments.ts';

/** What the conditions of a step name by id only. */
export function useConditionNames(node: JourneyNode | undefined): Names {
  const asked = node ? definitionOf(node.type).conditions({ ...node.config }) : [];
  const names = useSegmentNames([...new Set(asked.flatMap(({ condition }) => segmentsIn(condition)))]);
  return { segment: (id) => names[id] };
}
