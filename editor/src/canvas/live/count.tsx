import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import type { PeopleAsked } from './people-asked.ts';
import { PeopleButton } from './people-button.tsx';
import classes from './step-counts.module.css';

interface CountProps {
  readonly asked: PeopleAsked;
  readonly name: string;
  readonly value: number;
  /** In place of the number itself. */
  readonly said?: string;
  /** Beside a backtest: what really happened then. */
  readonly really: number | undefined;
}

/** A number with its name. A live one that is not 0 leads to its people. */
export function Count({ asked, name, value, said, really }: CountProps) {
  const t = useMessages('live');
  const format = useFormat();
  const isLive = useEditor(({ source }) => source === 'live');
  const isChosen = useEditor(
    ({ selection: { nodes, edge } }) =>
      asked.nodeId !== null && (asked.outcomes ? edge?.from === asked.nodeId : nodes.includes(asked.nodeId)),
  );
  const shown = said ?? format.number(value);
  const words = (
    <>
      {name} <b data-waiting={(asked.did === 'waiting' && value > 0) || undefined}>{shown}</b>
      {really !== undefined && <span className={classes.really}> {t.really(format.number(really))}</span>}
    </>
  );
  if (!isLive || value === 0) return <span>{words}</span>;
  return (
    <PeopleButton
      className={classes.count}
      title={t.showPeople(name)}
      reachable={isChosen || asked.nodeId === null}
      ask={() => asked}
    >
      {words}
    </PeopleButton>
  );
}
