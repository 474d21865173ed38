import { Collapse } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Fields } from './fields.tsx';
import classes from './panel.module.css';

interface PanelPartProps {
  /** What this person opened and closed is kept under this name. */
  readonly name: string;
  readonly title: string;
  /** What is decided here, while the part is closed. */
  readonly summary: string;
  /** As long as this person has not opened or closed it. */
  readonly opened: boolean;
  readonly children: ReactNode;
}

/** A part of a long panel: its title stays in sight while its fields scroll, and closes them. */
export function PanelPart({ name, title, summary, opened, children }: PanelPartProps) {
  const id = useId();
  const [kept, setKept] = useLocalStorage<boolean | null>({
    key: `olle-panel-${name}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const isOpen = kept ?? opened;
  return (
    <section className={classes.part} aria-label={title}>
      <h3>
        <button
          type="button"
          className={classes.partHead}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setKept(!isOpen)}
        >
          <span>{title}</span>
          {!isOpen && <span className={classes.partSummary}>{summary}</span>}
          <ChevronDown size={14} aria-hidden data-open={isOpen || undefined} />
        </button>
      </h3>
      <Collapse expanded={isOpen} id={id}>
        <div className={classes.partBody}>
          <Fields>{children}</Fields>
        </div>
      </Collapse>
    </section>
  );
}
