import type { JourneyDocument } from '@olle/shared/journey/document';
import type { TextFormat } from '@olle/shared/text/text-format';
import { writeText } from '@olle/shared/text/write-text';
import { useMemo, useRef, useState } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { useReadOnlyCode } from './code/use-read-only-code.ts';
import classes from './text.module.css';
import { TextBar } from './text-bar.tsx';

/** A version as text: it never changes, and can be taken along. */
export function VersionText({ document }: { readonly document: JourneyDocument }) {
  const t = useMessages('text');
  const [format, setFormat] = useState<TextFormat>('yaml');
  const text = useMemo(() => writeText(document, format), [document, format]);
  const host = useRef<HTMLDivElement>(null);
  useReadOnlyCode(host, text, format, t.code);
  return (
    <>
      <TextBar name={document.name} text={text} format={format} readable onFormat={setFormat} />
      <div ref={host} className={classes.version} />
    </>
  );
}
