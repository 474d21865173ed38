import { differenceSentence } from '@olle/shared/journey-tests/difference-sentence';
import { FlaskConicalOff } from 'lucide-react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNames } from '../run/use-names.ts';
import type { RedTest } from '../store/red-test.ts';
import classes from './card.module.css';

/** Which tests fail here, and how. */
export function TestSign({ red }: { readonly red: readonly RedTest[] }) {
  const t = useMessages('rehearsal');
  const language = useLanguage((state) => state.language);
  const names = useNames();
  const sentences = red.map(({ name, difference }) => `${name}: ${differenceSentence(difference, language, names)}`);
  return (
    <span
      className={classes.problem}
      data-severity="error"
      data-test
      role="img"
      aria-label={`${t.failingTests(red.length)}. ${sentences.join(' ')}`}
      title={sentences.join('\n')}
    >
      <FlaskConicalOff size={16} aria-hidden />
    </span>
  );
}
