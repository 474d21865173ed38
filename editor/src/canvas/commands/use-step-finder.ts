import { triggerId } from '@olle/shared/journey/document';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { Zap } from 'lucide-react';
import { useMemo } from 'react';
import type { Finder } from '../../commands/command-store.ts';
import { matches } from '../../commands/matches.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import { useTriggerSummary } from '../flow/use-trigger-summary.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { onlyNodes } from '../store/selection.ts';
import type { CanvasScope } from './canvas-scope.ts';

/** Finds steps by what their cards say, and by everything that is written in their settings. */
export function useStepFinder(scope: CanvasScope): Finder {
  const t = useMessages('canvas');
  const language = useLanguage((state) => state.language);
  const start = useTriggerSummary(useEditor((state) => documentOf(state).trigger));
  return useMemo(
    () => ({
      id: 'steps',
      title: t.commands.steps,
      placeholder: t.commands.findStep,
      find: (wanted) => {
        const { nodes } = documentOf(scope.store.getState());
        const steps = nodes.map((node) => {
          const words = nodeMessages(node.type, language);
          const detail = words.summary({ ...node.config });
          const text = `${words.name} ${detail} ${node.id} ${JSON.stringify(node.config)}`;
          return {
            id: node.id,
            title: detail || words.name,
            detail: words.name,
            icon: cardLook(node.type).icon,
            family: definitionOf(node.type).family,
            text,
          };
        });
        const all = [
          {
            id: triggerId,
            title: start,
            detail: t.trigger.name,
            icon: Zap,
            family: 'trigger',
            text: `${t.trigger.name} ${start}`,
          },
          ...steps,
        ];
        return all
          .filter(({ text }) => matches(text, wanted))
          .map(({ text: _text, ...step }) => ({ ...step, open: () => scope.goTo(onlyNodes(step.id)) }));
      },
    }),
    [scope, t, language, start],
  );
}
