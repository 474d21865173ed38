import { triggerId } from '@olle/shared/journey/document';
import { useEffect } from 'react';
import { phone } from '../../commands/phone.ts';
import { focusPanel } from '../commands/panel-focus.ts';
import { useEditor } from '../store/editor-context.tsx';
import { EdgePanel } from './edge-panel.tsx';
import { JourneyPanel } from './journey-panel.tsx';
import { ManyPanel } from './many-panel.tsx';
import { StepPanel } from './step-panel.tsx';
import { TriggerPanel } from './trigger-panel.tsx';

/** Of what is chosen; of the journey itself when nothing is. */
export function ChosenSettings() {
  const { nodes, edge } = useEditor((state) => state.selection);
  const [only] = nodes;
  useFocusThatWaited();
  if (nodes.length > 1) return <ManyPanel count={nodes.length} />;
  if (only === triggerId) return <TriggerPanel />;
  if (only !== undefined) return <StepPanel key={only} nodeId={only} />;
  return edge ? <EdgePanel /> : <JourneyPanel />;
}

/** Who went to the settings before they were here stands on the empty panel. On a phone they are there to be read first. */
function useFocusThatWaited(): void {
  useEffect(() => {
    if (matchMedia(phone).matches || !document.activeElement?.matches('[data-keys="panel"]')) return;
    const timer = setTimeout(focusPanel);
    return () => clearTimeout(timer);
  }, []);
}
