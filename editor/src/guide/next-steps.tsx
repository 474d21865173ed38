import { pathIdOf } from '../api/customers.ts';
import { ButtonLink } from '../components/button-link.tsx';
import type { Facts } from './facts.ts';
import classes from './guide.module.css';
import { useWords } from './use-words.ts';

/** Where somebody goes on who has come to the end: more journeys, the customer that they were, and who else there is. */
export function NextSteps({ facts: { message, run } }: { readonly facts: Facts }) {
  const { t } = useWords();
  const customer = message ?? run;
  return (
    <ul className={classes.next} aria-label={t.nextSteps}>
      <li>
        <ButtonLink to="/journeys/gallery" size="compact-sm">
          {t.toGallery}
        </ButtonLink>
      </li>
      {customer && (
        <li>
          <ButtonLink to="/customers/$userId" params={{ userId: pathIdOf(customer) }} size="compact-sm">
            {t.toHistory}
          </ButtonLink>
        </li>
      )}
      <li>
        <ButtonLink to="/segments" size="compact-sm">
          {t.toSegments}
        </ButtonLink>
      </li>
    </ul>
  );
}
