import { SegmentedControl } from '@mantine/core';
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import type { ImpactAnswer } from '@olle/shared/api/migrations';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Viewport } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { phone } from '../../commands/phone.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { commonPlaces } from './common-places.ts';
import classes from './compare.module.css';
import { ComparePane } from './compare-pane.tsx';
import { differencesOf } from './differences.ts';
import { centred, firstLook } from './first-look.ts';

interface CompareSide {
  readonly label: string;
  readonly document: JourneyDocument;
}

interface CompareViewProps {
  readonly journeyId: string;
  readonly before: CompareSide;
  readonly after: CompareSide;
  readonly changes: ImpactAnswer['changes'];
}

/** Two drawings in step, one at a time on a phone; what differs marked in both, and the settings compared in words. */
export function CompareView({ journeyId, before, after, changes }: CompareViewProps) {
  const t = useMessages('compare');
  const differences = useMemo(() => differencesOf(before.document, after.document), [before.document, after.document]);
  const places = useMemo(() => commonPlaces(before.document, after.document), [before.document, after.document]);
  const { ref, width, height } = useElementSize();
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const narrow = useMediaQuery(phone, undefined, { getInitialValueInEffect: false });
  const [side, setSide] = useState<'before' | 'after'>('after');
  const pane = narrow ? { width, height } : { width: (width - 12) / 2, height: height - 28 };
  const changed = changes.flatMap(({ nodeId }) => places[nodeId ?? ''] ?? []);
  useEffect(() => {
    if (width > 0 && height > 0) setViewport((now) => now ?? firstLook(places, changed, pane, narrow ? 0.8 : 0.45));
  }, [width, height, places]);
  const show = (id: string): void => {
    setFocus(id);
    // What is gone, or new, is on one side alone.
    const difference = differences.cards.get(id);
    if (difference === 'removed' || difference === 'added') setSide(difference === 'removed' ? 'before' : 'after');
    const place = places[id];
    if (place) setViewport((now) => centred(place, pane, Math.max(0.6, now?.zoom ?? 1)));
  };
  const shared = {
    journeyId,
    places,
    differences: differences.cards,
    focus,
    onFocus: setFocus,
    onViewport: setViewport,
  };
  return (
    <div className={classes.compare}>
      {narrow && (
        <SegmentedControl
          fullWidth
          aria-label={t.side}
          data={[
            { value: 'before', label: before.label },
            { value: 'after', label: after.label },
          ]}
          value={side}
          onChange={setSide}
        />
      )}
      <div className={classes.panes} ref={ref}>
        {viewport && (
          <>
            {(!narrow || side === 'before') && (
              <ComparePane {...shared} {...before} viewport={viewport} edges={differences.edgesBefore} side="before" />
            )}
            {(!narrow || side === 'after') && (
              <ComparePane
                {...shared}
                {...after}
                twin={before.label === after.label}
                viewport={viewport}
                edges={differences.edgesAfter}
                side="after"
              />
            )}
          </>
        )}
      </div>
      <section className={classes.words} aria-label={t.words}>
        <h2 className={classes.label}>{t.words}</h2>
        {changes.length === 0 && <p className={classes.sentence}>{t.same}</p>}
        <ul className={classes.list} tabIndex={changes.length > 4 ? 0 : undefined} aria-label={t.words}>
          {changes.map(({ nodeId, sentence }, index) => (
            <li key={`${nodeId ?? ''}/${index.toString()}`}>
              {nodeId !== null && places[nodeId] ? (
                <button
                  type="button"
                  className={classes.sentence}
                  aria-current={nodeId === focus || undefined}
                  onClick={() => show(nodeId)}
                >
                  {sentence}
                </button>
              ) : (
                <span className={classes.sentence}>{sentence}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
