import { useRunStories, useTimeline } from '../../../api/customers.ts';
import type { List } from '../../../api/use-list.ts';
import { ListPanel } from '../../../components/list-panel.tsx';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Days } from './days.tsx';
import classes from './history.module.css';
import { NothingHere } from './nothing-here.tsx';
import { RunStory } from './run-story.tsx';
import { shownItems } from './shown-items.ts';
import { useHistorySearch } from './use-history-search.ts';

/** What happened in each run of a journey, the latest entry first; then what belongs to none, day by day. */
export function ByJourney({ pathId }: { readonly pathId: string }) {
  const t = useMessages('customers');
  const { filter, isNarrowed } = useHistorySearch();
  const { type, journeyId } = filter;
  // Only runs have steps, messages and moves; nobody's consent is a run's.
  const ofRuns = type !== 'consent';
  const ofNone = journeyId === undefined && type !== 'step' && type !== 'message' && type !== 'move';
  const stories = useRunStories(pathId, filter, ofRuns);
  const rest = useTimeline(pathId, { ...filter, journeyId: 'none' }, ofNone);
  const noStories = !ofRuns || isEmpty(stories);
  const noRest = !ofNone || isEmpty(rest);
  if (noStories && noRest) return <NothingHere />;
  return (
    <>
      {!noStories && (
        <ListPanel bare list={stories} empty={null}>
          {stories.items.map((story) => (
            <RunStory key={story.run.id} story={story} />
          ))}
        </ListPanel>
      )}
      {!noRest && (
        <>
          {!noStories && <h3 className={classes.rest}>{t.ofNoJourney}</h3>}
          <ListPanel bare list={rest} empty={null}>
            <Days items={shownItems(rest.items, isNarrowed)} {...(noStories ? {} : { within: 'rest' })} />
          </ListPanel>
        </>
      )}
    </>
  );
}

const isEmpty = ({ isPending, error, items }: List<unknown>): boolean => !isPending && !error && items.length === 0;
