import { changeSentence } from '@olle/shared/journey/diff/change-sentence';
import { diff } from '@olle/shared/journey/diff/diff';
import type { DocumentChange } from '@olle/shared/journey/diff/document-change';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { useJourneys } from '../../api/journeys.ts';
import { useSegments } from '../../api/segments.ts';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './conflict-dialog.module.css';

interface ConflictDifferenceProps {
  /** What both began with. */
  readonly base: JourneyDocument;
  readonly theirs: JourneyDocument;
  readonly mine: JourneyDocument;
  readonly by: string;
}

/** What each of two people changed since they had the same, in words; and where both did. */
export function ConflictDifference({ base, theirs, mine, by }: ConflictDifferenceProps) {
  const t = useMessages('conflict');
  const say = useSentences(base);
  const [their, my] = [diff(base, theirs), diff(base, mine)];
  const sides = [
    { label: t.theirChanges(by), changes: their, said: say(theirs, their), others: placesOf(my) },
    { label: t.myChanges, changes: my, said: say(mine, my), others: placesOf(their) },
  ];
  const clash = sides.every(({ changes, others }) => changes.some((change) => others.has(placeOf(change))));
  return (
    <>
      <div className={classes.sides}>
        {sides.map(({ label, changes, said, others }) => (
          <section key={label} className={classes.side} aria-label={label}>
            <h3>{label}</h3>
            {changes.length === 0 ? (
              <p className={classes.hint}>{t.none}</p>
            ) : (
              <ul className={classes.list} aria-label={label} tabIndex={changes.length > 6 ? 0 : undefined}>
                {changes.map((change, index) => (
                  <li key={`${placeOf(change)}/${index.toString()}`}>
                    {said[index]}
                    {others.has(placeOf(change)) && <span className={classes.both}>{t.both}</span>}
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
      {clash && <p className={classes.hint}>{t.bothHint}</p>}
    </>
  );
}

/** A step, or one rule of the journey: two who change the same of these have to talk. */
const placeOf = (change: DocumentChange): string => {
  const [first] = 'change' in change ? change.change.path : [];
  return change.nodeId ?? (first && 'key' in first ? first.key : change.code);
};

const placesOf = (changes: readonly DocumentChange[]): ReadonlySet<string> => new Set(changes.map(placeOf));

function useSentences(base: JourneyDocument) {
  const language = useLanguage((state) => state.language);
  const { items: segments } = useSegments();
  const { items: journeys } = useJourneys();
  const nameIn = (items: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
    items.find((one) => one.id === id)?.name;
  const names = { segment: nameIn(segments), journey: nameIn(journeys) };
  return (after: JourneyDocument, changes: readonly DocumentChange[]): string[] =>
    changes.map((change) => changeSentence(change, { before: base, after, names }, language));
}
