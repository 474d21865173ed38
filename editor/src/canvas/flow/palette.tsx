import { Tooltip } from '@mantine/core';
import { definitionOf, type NodeType } from '@olle/shared/nodes/definitions';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useStore } from 'zustand';
import { intoPage } from '../../components/into-page.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import { dragType } from './drag-type.ts';
import { nodeGroups } from './node-groups.ts';
import classes from './palette.module.css';
import { paletteNames, switchPaletteNames } from './palette-names.ts';
import { useAddCard } from './use-add-card.ts';
import { useNodeWords } from './use-words.ts';

/** Every kind of step: click to add it where people are at work, or drag it onto the drawing. */
export function Palette() {
  const t = useMessages('canvas');
  const named = useStore(paletteNames, ({ on }) => on);
  const Fold = named ? PanelLeftClose : PanelLeftOpen;
  const fold = named ? t.hideNames : t.showNames;
  return (
    <div
      className={classes.palette}
      data-named={named || undefined}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t.palette}
    >
      {nodeGroups.map((types) => (
        <div key={types[0]} className={classes.group}>
          {types.map((type) => (
            <PaletteItem key={type} type={type} />
          ))}
        </div>
      ))}
      <div className={`${classes.group} ${classes.fold}`}>
        <Tooltip label={fold} position="right" disabled={named} portalProps={intoPage}>
          <button type="button" className={classes.item} aria-label={fold} onClick={switchPaletteNames}>
            <span className={classes.tile} aria-hidden>
              <Fold size={14} />
            </span>
            <span className={classes.name}>{fold}</span>
          </button>
        </Tooltip>
      </div>
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
