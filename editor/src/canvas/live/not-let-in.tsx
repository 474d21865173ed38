import { Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { refusalName } from '@olle/shared/i18n/refusal-names';
import { Facts } from '../../components/facts.tsx';
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
    >
      <Popover.Target>
        <UnstyledButton className={classes.more} onClick={toggle} aria-expanded={opened}>
          {t.refused} <span>{format.number(total)}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.refusedHint}>
        <Facts facts={reasons.map(([code, n]) => ({ name: refusalName(code, language), value: format.number(n) }))} />
      </Popover.Dropdown>
    </Popover>
  );
}
