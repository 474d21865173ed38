import type { NodeFamily } from '@olle/shared/nodes/define-node';
import { definitionOf, isNodeType } from '@olle/shared/nodes/definitions';
import { CircleDot, Clock, Database, LogOut, type LucideIcon, Mail, Split } from 'lucide-react';

const icons = { time: Clock, decision: Split, message: Mail, data: Database, end: LogOut } satisfies Record<
  NodeFamily,
  LucideIcon
>;

/** Colour and icon of a step: those of its node's family; a node of a later release looks neutral. */
export function lookOfStep(nodeType: string): { kind: NodeFamily; icon: LucideIcon } {
  if (!isNodeType(nodeType)) return { kind: 'end', icon: CircleDot };
  const { family } = definitionOf(nodeType);
  return { kind: family, icon: icons[family] };
}
