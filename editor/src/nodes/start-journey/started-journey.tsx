import type { ConfigOf } from '@olle/shared/nodes/definitions';
import { useJourneys } from '../../api/journeys.ts';
import classes from '../form.module.css';

/** The other journey by its name; settings hold its id. */
export function StartedJourney({ config: { journeyId } }: { readonly config: ConfigOf<'start_journey'> }) {
  const journeys = useJourneys();
  const name = journeys.items.find(({ id }) => id === journeyId)?.name;
  return name ? <p className={classes.cardLine}>{name}</p> : null;
}
