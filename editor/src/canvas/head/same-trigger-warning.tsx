import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { SameTrigger } from '../../api/publish-check.ts';
import classes from './same-trigger-warning.module.css';

/** Which running journeys begin with the same, and what can be done about it; each is a click away. */
export function SameTriggerWarning({ found }: { readonly found: SameTrigger }) {
  return (
    <div className={classes.warning}>
      <TriangleAlert size={16} aria-hidden className={classes.icon} />
      <div>
        <p className={classes.words}>{found.message}</p>
        <ul className={classes.journeys}>
          {found.journeys.map(({ id, name }) => (
            <li key={id}>
              <Link to="/journeys/$journeyId" params={{ journeyId: id }}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
