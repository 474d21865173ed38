import { ViewportPortal } from '@xyflow/react';
import { useActorName } from '../../components/use-actor-name.ts';
import { cardWidth } from '../layout/card-size.ts';
import { placesOf } from '../layout/places.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { colourOf } from './people.ts';
import classes from './presence.module.css';
import { thisTab } from './tab.ts';

/** The names of others above the cards that they have chosen. */
export function PresenceTags() {
  const presence = useEditor((state) => state.presence);
  const others = presence?.people.filter(({ tab, nodeId }) => tab !== thisTab().id && nodeId !== null) ?? [];
  return others.length === 0 ? null : <Tags others={others} />;
}

function Tags({ others }: { readonly others: readonly { tab: string; name: string; nodeId: string | null }[] }) {
  const nameOf = useActorName();
  const places = placesOf(useEditor(documentOf));
  return (
    <ViewportPortal>
      {others.map(({ tab, name, nodeId }) => {
        const place = nodeId === null ? undefined : places[nodeId];
        return (
          place && (
            <span
              key={tab}
              className={classes.tag}
              style={{
                background: colourOf(name),
                transform: `translate(${place.x}px, ${place.y}px) translateY(-100%)`,
                maxWidth: cardWidth,
              }}
            >
              {nameOf(name)}
            </span>
          )
        );
      })}
    </ViewportPortal>
  );
}
