import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { SameTrigger } from '../../api/publish-check.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { exclusionGroup, showSetting } from '../commands/show-setting.ts';
import { useEditorStore } from '../store/editor-context.tsx';
import classes from './same-trigger-warning.module.css';

interface SameTriggerWarningProps {
  readonly found: SameTrigger;
  /** What keeps them apart is set behind the dialog. */
  readonly onClose: () => void;
}

/** Which running journeys begin with the same, and what can be done about it; each is a click away. */
export function SameTriggerWarning({ found, onClose }: SameTriggerWarningProps) {
  const t = useMessages('canvas');
  const store = useEditorStore();
  return (
    <div className={classes.warning}>
      <TriangleAlert size={16} aria-hidden className={classes.icon} />
      <div>
        <p className={classes.words}>{found.message}</p>
        <ul className={classes.journeys}>
          {found.journeys.map(({ id, name }) => (
            <li key={id}>
              <Link to="/journeys/$journeyId" params={{ journeyId: id }}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
        <Button
          size="compact-sm"
          mt={8}
          onClick={() => {
            onClose();
            showSetting(store, exclusionGroup);
          }}
        >
          {t.toGroup}
        </Button>
      </div>
    </div>
  );
}
