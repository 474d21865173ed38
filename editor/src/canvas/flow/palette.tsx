import { Tooltip } from '@mantine/core';
import { definitionOf, type NodeType } from '@olle/shared/nodes/definitions';
import { intoPage } from '../../components/into-page.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import { dragType } from './drag-type.ts';
import { nodeGroups } from './node-groups.ts';
import classes from './palette.module.css';
import { useAddCard } from './use-add-card.ts';
import { useNodeWords } from './use-words.ts';

/** Every kind of step: click to add it where people are at work, or drag it onto the drawing. */
export function Palette() {
  const t = useMessages('canvas');
  return (
    <div className={classes.palette} role="toolbar" aria-orientation="vertical" aria-label={t.palette}>
      {nodeGroups.map((types) => (
        <div key={types[0]} className={classes.group}>
          {types.map((type) => (
            <PaletteItem key={type} type={type} />
          ))}
        </div>
      ))}
    </div>
  );
}

function PaletteItem({ type }: { readonly type: NodeType }) {
  const { name, hint } = useNodeWords(type);
  const addCard = useAddCard();
  const { icon: Icon } = cardLook(type);
  return (
    // Where there is no room for names, this is where they are.
    <Tooltip
      label={<PaletteHint name={name} hint={hint} />}
      position="right"
      multiline
      maw={260}
      portalProps={intoPage}
    >
      <button
        type="button"
        className={classes.item}
        data-family={definitionOf(type).family}
        aria-label={name}
        draggable
        onDragStart={({ dataTransfer }) => {
          dataTransfer.setData(dragType, type);
          dataTransfer.effectAllowed = 'copy';
        }}
        onClick={() => addCard(type)}
      >
        <span className={classes.tile} aria-hidden>
          <Icon size={14} />
        </span>
        <span className={classes.name}>{name}</span>
      </button>
    </Tooltip>
  );
}

function PaletteHint({ name, hint }: { readonly name: string; readonly hint: string }) {
  return (
    <>
      <b>{name}</b>
      <br />
      {hint}
    </>
  );
}
