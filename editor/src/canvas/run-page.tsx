import { useParams } from '@tanstack/react-router';
import { useShown } from '../fetched/use-shown.ts';
import { RunPath } from './run/run-path.tsx';

/** /runs/$runId */
export function RunPage() {
  useShown();
  const { runId } = useParams({ from: '/frame/runs/$runId' });
  return <RunPath key={runId} runId={runId} />;
}
