import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { BacktestAnswer } from '@olle/shared/api/backtest';
import { triggerId } from '@olle/shared/journey/document';
import { reachableFrom } from '@olle/shared/journey/graph';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { useStepTitles } from '../use-step-titles.ts';
import classes from './rehearsal.module.css';

type Nodes = BacktestAnswer['nodes'];

/** How many came to each step of the draft, and how many really did. */
export function BySteps({ answer: { nodes, exits, really } }: { readonly answer: BacktestAnswer }) {
  const t = useMessages('rehearsal');
  const format = useFormat();
  const document = useEditor(documentOf);
  const titles = new Map(useStepTitles(document).map(({ id, title }) => [id, title]));
  const [open, table] = useDisclosure(false);
  // On the way from the trigger, then what nothing leads to, then what the draft no longer has.
  const onTheWay = [...reachableFrom(document, triggerId)].filter((id) => titles.has(id));
  const steps = new Set([...onTheWay, ...titles.keys(), ...Object.keys(really?.nodes ?? {})]);
  const reached = (of: Nodes, id: string): string => format.number(of[id]?.reached ?? 0);
  return (
    <section className={classes.part} aria-label={t.perStep}>
      <Button w="fit-content" size="compact-sm" aria-expanded={open} onClick={table.toggle}>
        {t.perStep}
      </Button>
      {open && (
        <table className={classes.table} aria-label={t.perStep}>
          <thead>
            <tr>
              <th scope="col">{t.step}</th>
              <th scope="col">{really ? t.thisDraft : t.reached}</th>
              {really && <th scope="col">{t.reallyShort}</th>}
            </tr>
          </thead>
          <tbody>
            {[...steps].map((id) => (
              <tr key={id}>
                <th scope="row">
                  {titles.get(id) ?? t.goneStep(id)}
                  <Besides sent={nodes[id]?.sent} exited={exits[id]} />
                </th>
                <td>{reached(nodes, id)}</td>
                {really && <td>{reached(really.nodes, id)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What happened at the step beyond coming to it, where anything did. */
function Besides({ sent = 0, exited = 0 }: { readonly sent: number | undefined; readonly exited: number | undefined }) {
  const t = useMessages('rehearsal');
  const format = useFormat();
  const said = [
    sent > 0 && `${t.figures.sent} ${format.number(sent)}`,
    exited > 0 && `${t.figures.exited} ${format.number(exited)}`,
  ].filter((part) => part !== false);
  return said.length > 0 && <div className={classes.quiet}>{said.join(' · ')}</div>;
}
