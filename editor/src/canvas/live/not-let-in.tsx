import { Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { refusalName } from '@olle/shared/i18n/refusal-names';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './summary-bar.module.css';

interface NotLetInProps {
  /** By the code of the reason. */
  readonly counts: Readonly<Record<string, number>>;
}

/** How often somebody was not let in, and why: pressed, it lists the reasons. */
export function NotLetIn({ counts }: NotLetInProps) {
  const t = useMessages('canvas');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const [opened, { toggle, close }] = useDisclosure(false);
  const reasons = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const total = reasons.reduce((sum, [, n]) => sum + n, 0);
  if (total === 0) return null;
  return (
    <Popover
      opened={opened}
      onChange={(next) => !next && close()}
      position="bottom-start"
      width={300}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton className={classes.more} onClick={toggle} aria-expanded={opened}>
          {t.refused} <span>{format.number(total)}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.refusedHint}>
        <dl className={classes.reasons}>
          {reasons.map(([code, n]) => (
            <div key={code}>
              <dt>{refusalName(code, language)}</dt>
              <dd>{format.number(n)}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
