import type { NodeProps } from '@xyflow/react';
import { createContext, useContext } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import type { StartCardNode, StepCardNode } from '../flow/cards.ts';
import { StartCard } from '../flow/start-card.tsx';
import { StepCard } from '../flow/step-card.tsx';
import classes from './compare.module.css';
import type { CardDifference } from './differences.ts';

export const DifferencesContext = createContext<ReadonlyMap<string, CardDifference>>(new Map());

export function ComparedStep(props: NodeProps<StepCardNode>) {
  return (
    <Marked id={props.id}>
      <StepCard {...props} />
    </Marked>
  );
}

export function ComparedStart(props: NodeProps<StartCardNode>) {
  return (
    <Marked id={props.id}>
      <StartCard {...props} />
    </Marked>
  );
}

/** A card with what is different about it, in a word and a colour. */
function Marked({ id, children }: { readonly id: string; readonly children: React.ReactNode }) {
  const t = useMessages('compare');
  const difference = useContext(DifferencesContext).get(id);
  if (!difference) return children;
  return (
    <div className={classes.marked} data-difference={difference}>
      <span className={classes.mark}>{t.card[difference]}</span>
      {children}
    </div>
  );
}
