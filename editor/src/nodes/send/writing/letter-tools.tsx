import { Button } from '@mantine/core';
import { Bold, ImageIcon, Link, type LucideIcon, Pilcrow, RectangleHorizontal } from 'lucide-react';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from '../letter.module.css';
import { useValues } from '../values/use-values.ts';
import { ValueMenu } from '../values/value-menu.tsx';
import { AddressTool } from './address-tool.tsx';
import { bold, button, insertValue, link, paragraph, picture } from './insertions.ts';
import type { Letter } from './use-letter.ts';

/** What of the tools is open over the page. */
export type OpenTool = 'values' | 'link' | 'button' | 'picture' | null;

interface LetterToolsProps {
  readonly nodeId: string;
  readonly letter: Letter;
  readonly open: OpenTool;
  readonly onOpen: (tool: OpenTool) => void;
}

const linkTo = ['https:', 'http:', 'mailto:', 'tel:'];
const seenFrom = ['https:', 'http:'];

/** Puts in what is known of a customer, by its everyday name: into whichever field was written in last. */
export function ValueTool({ nodeId, letter, open, onOpen }: LetterToolsProps) {
  const t = useMessages('nodes').send;
  const parts = useValues(nodeId);
  const { last, write } = letter;
  const fields = { subject: t.subject, html: t.body, text: t.text };
  return (
    <div className={classes.values}>
      <ValueMenu
        parts={parts}
        into={fields[last]}
        opened={open === 'values'}
        onOpen={(opened) => onOpen(opened ? 'values' : null)}
        onPick={({ expression }) => {
          write(last, (written) => insertValue(written, expression, last === 'html'));
          onOpen(null);
        }}
      />
    </div>
  );
}

/** The looks of the body, for whoever writes no HTML. */
export function FormatTools({ nodeId, letter, open, onOpen }: LetterToolsProps) {
  const t = useMessages('nodes').send;
  const { write } = letter;
  const values = useValues(nodeId).flatMap((part) => part.values);
  const addresses = (kind: RegExp): string[] =>
    values.filter(({ path, isList }) => !isList && kind.test(path)).map(({ expression }) => expression);
  const tool = (kind: 'link' | 'button' | 'picture') => ({
    kind,
    written: () => letter.writtenIn('html'),
    opened: open === kind,
    onOpen: (opened: boolean) => onOpen(opened ? kind : null),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and these are buttons.
    <div role="group" aria-label={t.tools} className={classes.formats}>
      <Tool
        icon={Pilcrow}
        name={t.formats.paragraph}
        onClick={() => write('html', (written) => paragraph(written, t.sample))}
      />
      <Tool icon={Bold} name={t.formats.bold} onClick={() => write('html', (written) => bold(written, t.sample))} />
      <AddressTool
        {...tool('link')}
        icon={Link}
        protocols={linkTo}
        suggestions={addresses(/url$/)}
        onInsert={(linked) => write('html', (written) => link(written, linked))}
      />
      <AddressTool
        {...tool('button')}
        icon={RectangleHorizontal}
        protocols={linkTo}
        suggestions={addresses(/url$/)}
        onInsert={(linked) => write('html', (written) => button(written, linked))}
      />
      <AddressTool
        {...tool('picture')}
        icon={ImageIcon}
        protocols={seenFrom}
        suggestions={addresses(/image|picture|photo|thumb/)}
        onInsert={(linked) => write('html', (written) => picture(written, linked))}
      />
    </div>
  );
}

interface ToolProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly onClick: () => void;
}

const Tool = ({ icon: Icon, name, onClick }: ToolProps) => (
  <Button
    size="compact-xs"
    px={4}
    variant="subtle"
    color="gray"
    leftSection={<Icon size={13} aria-hidden />}
    onClick={onClick}
  >
    {name}
  </Button>
);
