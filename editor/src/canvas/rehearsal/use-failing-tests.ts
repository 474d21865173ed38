import type { journeyTestRunAnswer, TestResult } from '@olle/shared/api/journey-tests';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import type { Autosaver } from '../save/autosaver.ts';

export interface FailingTestsState {
  readonly failing: readonly TestResult[];
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  /** Nothing is published yet: tests are being run, or fail without a reason. */
  readonly blocked: boolean;
  /** What publishing is told. */
  readonly body: { readonly override?: { readonly reason: string } };
}

/** What the server's tests say of what is to be published: those that fail need a reason. */
export function useFailingTests(journeyId: string, version: number | undefined, saver: Autosaver): FailingTestsState {
  const [reason, setReason] = useState('');
  const run = useQuery({
    queryKey: ['journeys', journeyId, 'tests-run', version],
    queryFn: async () => {
      // The tests run through the saved draft, so what was just typed has to be there.
      await saver.flush();
      const choice = version === undefined ? { draft: true } : { version };
      return api.post<z.infer<typeof journeyTestRunAnswer>>(`${journeyPath(journeyId)}/tests/run`, choice);
    },
    gcTime: 0,
    staleTime: 0,
    // A draft with problems cannot be run; what is wrong with it is said beside.
    retry: false,
  });
  const failing = run.data?.results.filter(({ passed }) => !passed) ?? [];
  const given = reason.trim();
  return {
    failing,
    reason,
    setReason,
    blocked: run.isPending || (failing.length > 0 && given === ''),
    body: failing.length > 0 && given !== '' ? { override: { reason: given } } : {},
  };
}
