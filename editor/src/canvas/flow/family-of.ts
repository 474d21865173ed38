import type { NodeFamily } from '@olle/shared/nodes/define-node';
import { definitionOf } from '@olle/shared/nodes/definitions';
import type { CardNode } from './cards.ts';

/** What kind of thing a card does: its colour. */
export const familyOf = (card: CardNode): NodeFamily | 'trigger' =>
  card.type === 'step' ? definitionOf(card.data.node.type).family : 'trigger';
