import { useParams } from '@tanstack/react-router';
import { RunPath } from './run/run-path.tsx';

/** /runs/$runId */
export function RunPage() {
  const { runId } = useParams({ from: '/frame/runs/$runId' });
  return <RunPath key={runId} runId={runId} />;
}
