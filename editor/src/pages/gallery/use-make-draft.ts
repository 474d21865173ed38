import type { CouponPoolAnswer } from '@olle/shared/api/coupon-pools';
import type { SegmentAnswer } from '@olle/shared/api/segments';
import { sameJson } from '@olle/shared/conditions/same-json';
import type { GalleryEntry, WantedSegment } from '@olle/shared/gallery/define-entry';
import type { Choices } from '@olle/shared/gallery/fields';
import type { Setting } from '@olle/shared/gallery/setting';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { jsonSchema } from '@olle/shared/json';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../api/client.ts';
import { type Begun, makeDraft, notBegun } from './make-draft.ts';

interface Draft {
  readonly entry: GalleryEntry;
  readonly choices: Choices;
  readonly setting: Setting;
}

/** Makes what the journey names and is not there yet, then the draft, then its tests. */
export function useMakeDraft() {
  const client = useQueryClient();
  const begun = useRef(notBegun);
  return useMutation({
    mutationFn: async ({ entry, choices, setting }: Draft) => {
      const wanted = entry.segment?.(choices, setting.language);
      const fitted = wanted ? { ...setting, segmentId: await segmentOf(wanted) } : setting;
      const document = entry.document(choices, fitted);
      await makePools(poolsOf(document));
      const tests = entry.tests(choices, fitted);
      const keep = (now: Begun): void => {
        begun.current = now;
      };
      return { id: await makeDraft(begun.current, keep, document, tests), tests: tests.length };
    },
    onSettled: () =>
      Promise.all(
        ['journeys', 'segments', 'coupon-pools'].map((resource) => client.invalidateQueries({ queryKey: [resource] })),
      ),
  });
}

/** The workspace's own segment where it has the very same one. */
async function segmentOf(wanted: WantedSegment): Promise<string> {
  const { items } = await api.get<{ items: readonly SegmentAnswer[] }>('/api/segments?limit=200');
  const wantedCondition = jsonSchema.parse(wanted.condition);
  // The database orders keys by itself.
  const same = items.find(
    ({ name, condition }) => name === wanted.name && sameJson(jsonSchema.parse(condition), wantedCondition),
  );
  return same?.id ?? (await api.post<{ id: string }>('/api/segments', wanted)).id;
}

const poolsOf = ({ nodes }: JourneyDocument): string[] => [
  ...new Set(nodes.flatMap(({ config }) => ('pool' in config ? [config.pool] : []))),
];

async function makePools(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const { items } = await api.get<{ items: readonly CouponPoolAnswer[] }>('/api/coupon-pools?limit=200');
  // A pool is called by its name, and by its id.
  const missing = names.filter((wanted) => !items.some(({ id, name }) => wanted === name || wanted === id));
  for (const name of missing) await api.post('/api/coupon-pools', { name });
}
