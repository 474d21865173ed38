import type { JourneyNode } from '@olle/shared/journey/document';
import { outputsOf } from '@olle/shared/journey/graph';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { shownFigures } from '../store/editor-store.ts';
import { PeopleButton } from './people-button.tsx';
import classes from './step-counts.module.css';
import { variantResults } from './variant-results.ts';

/** How each variant does until now, and whether one is ahead beyond chance. */
export function VariantRates({ node }: { readonly node: JourneyNode }) {
  const t = useMessages('live');
  const format = useFormat();
  const figures = useEditor(shownFigures);
  const isLive = useEditor(({ source }) => source === 'live');
  const isChosen = useEditor(({ selection }) => selection.nodes.includes(node.id));
  const outputs = outputsOf(node);
  const results = figures
    ? variantResults(
        figures,
        node.id,
        outputs.map(({ id }) => id),
      )
    : [];
  if (results.length === 0) return null;
  const nameOf = (id: string): string => outputs.find((output) => output.id === id)?.name ?? id;
  return (
    <ul className={classes.variants} aria-label={t.results}>
      {results.map(({ id, rate, from, to, people, goals, leads }) => {
        const words = (
          <>
            <span className={classes.variant}>{nameOf(id)}</span> <b>{format.percent(rate)}</b>
            {leads && <em>{t.leads}</em>}
          </>
        );
        return (
          <li
            key={id}
            data-leads={leads || undefined}
            title={t.resultOf(
              nameOf(id),
              format.percent(rate),
              format.percent(from),
              format.percent(to),
              format.number(people),
            )}
          >
            {isLive && goals > 0 ? (
              <PeopleButton
                className={classes.count}
                reachable={isChosen}
                ask={() => ({ did: 'goals', nodeId: node.id, outcomes: [id] })}
              >
                {words}
              </PeopleButton>
            ) : (
              words
            )}
          </li>
        );
      })}
      {results.every(({ leads }) => !leads) && <li>{t.open}</li>}
    </ul>
  );
}
