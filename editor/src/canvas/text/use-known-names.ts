import type { KnownNames } from '@olle/shared/text/complete/options-at';
import { useCouponPools } from '../../api/coupon-pools.ts';
import { useJourneys } from '../../api/journeys.ts';
import { useSegments } from '../../api/segments.ts';
import { useAttributeNames, useEventNames, usePropertiesOf } from '../../conditions/use-names.ts';

/** What only the workspace knows, and what can be completed by it. */
export function useKnownNames(): KnownNames {
  const segments = useSegments().items;
  const journeys = useJourneys().items;
  const pools = useCouponPools().items;
  return {
    events: useEventNames(),
    attributes: useAttributeNames(),
    properties: usePropertiesOf(),
    segments: segments.map(({ id, name }) => ({ id, name })),
    journeys: journeys.map(({ id, name }) => ({ id, name })),
    pools: pools.map(({ name }) => ({ id: name, name: '' })),
  };
}
