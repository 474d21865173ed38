import { useState } from 'react';
import classes from './mail-frame.module.css';

interface MailFrameProps {
  readonly title: string;
  readonly html: string;
}

/**
 * A mail as its reader sees it. The frame runs no scripts; it keeps its origin only so that its height can be measured,
 * which is harmless without scripts. Links open beside.
 */
export function MailFrame({ title, html }: MailFrameProps) {
  const [height, setHeight] = useState(320);
  return (
    <iframe
      className={classes.mail}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={`<base target="_blank"><meta name="referrer" content="no-referrer">${html}`}
      style={{ height }}
      onLoad={({ currentTarget }) => {
        const inside = currentTarget.contentDocument?.documentElement;
        if (inside) setHeight(Math.max(120, inside.scrollHeight));
      }}
    />
  );
}
