import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { type TextFormat, textFormats } from '@olle/shared/text/text-format';
import { Copy, Download } from 'lucide-react';
import { copyText } from '../../components/copy-text.ts';
import { intoPage } from '../../components/into-page.ts';
import { useToast } from '../../components/use-toast.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { fileNameOf, saveFile } from '../share/save-file.ts';
import classes from './text.module.css';

interface TextBarProps {
  readonly name: string;
  readonly text: string;
  readonly format: TextFormat;
  /** A text that cannot be read cannot be written otherwise. */
  readonly readable: boolean;
  readonly onFormat: (format: TextFormat) => void;
}

const kinds = { yaml: 'application/yaml', json: 'application/json' };

/** As YAML or JSON; to take along. */
export function TextBar({ name, text, format, readable, onFormat }: TextBarProps) {
  const t = useMessages('text');
  const toast = useToast();
  const copy = async (): Promise<void> => {
    if (await copyText(text)) toast.done(t.copied);
    else toast.refused(t.copyFailed);
  };
  return (
    <div className={classes.bar}>
      <SegmentedControl
        size="xs"
        aria-label={t.format}
        title={readable ? undefined : t.formatBroken}
        disabled={!readable}
        value={format}
        data={textFormats.map((value) => ({ value, label: t.formats[value] }))}
        onChange={(value) => onFormat(textFormats.find((each) => each === value) ?? format)}
      />
      <Tooltip label={t.copy} portalProps={intoPage}>
        <ActionIcon aria-label={t.copy} onClick={() => void copy()}>
          <Copy size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t.save} portalProps={intoPage}>
        <ActionIcon
          aria-label={t.save}
          onClick={() => saveFile(new Blob([text], { type: kinds[format] }), `${fileNameOf(name)}.${format}`)}
        >
          <Download size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
