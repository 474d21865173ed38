import { differenceSentence } from '@olle/shared/journey-tests/difference-sentence';
import { FlaskConicalOff } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNames } from '../run/use-names.ts';
import { useEditor } from '../store/editor-context.tsx';
import type { RedTest } from '../store/red-test.ts';
import classes from './card.module.css';

interface TestBadgeProps {
  readonly nodeId: string;
  /** The other steps that the card stands for. */
  readonly inside?: string;
}

/** Says on the card at which journey tests fail here, and how. */
export function TestBadge({ nodeId, inside = '' }: TestBadgeProps) {
  const ids = [nodeId, ...inside.split(' ')];
  const red = useEditor(useShallow((state) => state.red.filter((test) => ids.includes(test.nodeId))));
  return red.length > 0 && <Badge red={red} />;
}

function Badge({ red }: { readonly red: readonly RedTest[] }) {
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
