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

/** Writes for whoever writes no HTML: values by their names, and the looks of the text. */
export function LetterTools({ nodeId, letter, open, onOpen }: LetterToolsProps) {
  const t = useMessages('nodes');
  const parts = useValues(nodeId);
  const { last, write } = letter;
  const fields = { subject: t.send.subject, html: t.send.body, text: t.send.text };
  const values = parts.flatMap((part) => part.values);
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
    <div role="group" aria-label={t.send.tools} className={classes.tools}>
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
      <div className={classes.formats}>
        <Tool
          icon={Pilcrow}
          name={t.send.formats.paragraph}
          onClick={() => write('html', (written) => paragraph(written, t.send.sample))}
        />
        <Tool
          icon={Bold}
          name={t.send.formats.bold}
          onClick={() => write('html', (written) => bold(written, t.send.sample))}
        />
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
