import { createContext, type ReactNode, useContext } from 'react';
import { type TestResults, useRunTests } from './use-run-tests.ts';

const TestResultsContext = createContext<TestResults | null>(null);

interface TestResultsProviderProps {
  readonly journeyId: string;
  readonly children: ReactNode;
}

/** Runs the journey's tests once for all who show what came of them. */
export function TestResultsProvider({ journeyId, children }: TestResultsProviderProps) {
  return <TestResultsContext value={useRunTests(journeyId)}>{children}</TestResultsContext>;
}

export function useTestResults(): TestResults {
  const results = useContext(TestResultsContext);
  if (!results) throw new Error('no TestResultsProvider above this component');
  return results;
}
