import { eventName } from '@olle/shared/i18n/known-names';
import type { JourneyDocument, JourneyNode } from '@olle/shared/journey/document';
import { passedBefore } from '@olle/shared/journey/graph';
import { definitionOf } from '@olle/shared/nodes/definitions';
import { useMemo } from 'react';
import { useEditor } from '../../../canvas/store/editor-context.tsx';
import { documentOf } from '../../../canvas/store/editor-store.ts';
import { useStepTitles } from '../../../canvas/use-step-titles.ts';
import { useAttributeNames, usePropertiesOf } from '../../../conditions/use-names.ts';
import { useLanguage } from '../../../i18n/language-store.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { type ValuePart, valuesOf } from './values-of.ts';

/** What the mail of a step can show. */
export function useValues(nodeId: string): readonly ValuePart[] {
  const { values } = useMessages('nodes').send;
  const language = useLanguage((state) => state.language);
  const document = useEditor(documentOf);
  const attributes = useAttributeNames();
  const propertiesOf = usePropertiesOf();
  const titles = useStepTitles(document);
  const before = useMemo(() => nodesBefore(document, nodeId), [document, nodeId]);
  const { trigger } = document;
  const event = trigger.type === 'event' ? trigger.event : '';
  return valuesOf(
    {
      attributes,
      event: event === '' ? null : { name: eventName(event, language), properties: propertiesOf(event) },
      steps: before.flatMap((node) => {
        const kept = keptBy(node, propertiesOf);
        return kept ? [{ ...kept, title: titles.find(({ id }) => id === node.id)?.title ?? node.id }] : [];
      }),
      hasCoupon: before.some(({ type, config }) =>
        definitionOf(type)
          .references({ ...config })
          .some(({ kind }) => kind === 'coupon_pool'),
      ),
    },
    { ...values, language },
  );
}

function nodesBefore(document: JourneyDocument, nodeId: string): readonly JourneyNode[] {
  const passed = passedBefore(document)(nodeId);
  return document.nodes.filter(({ id }) => passed.has(id));
}

/** Of the events that it waits for what they bring; else it is an answer. */
function keptBy({ id, type, config }: JourneyNode, propertiesOf: (event: string) => readonly string[]) {
  const { keeps, hears } = definitionOf(type);
  const names = keeps({ ...config });
  if (names === null) return null;
  const events = hears({ ...config }).map(({ event }) => event);
  const properties = events.length > 0 ? [...new Set(events.flatMap(propertiesOf))] : ['status', 'body'];
  return { id: names[0] ?? id, properties };
}
