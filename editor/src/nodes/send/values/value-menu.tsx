import { Button, Popover } from '@mantine/core';
import { ChevronDown, Mail, ShoppingCart, Ticket, UserRound, Workflow, Zap } from 'lucide-react';
import { useState } from 'react';
import { matches } from '../../../commands/matches.ts';
import { SearchList } from '../../../commands/search-list.tsx';
import { useReturnFocus } from '../../../commands/use-return-focus.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from '../letter.module.css';
import type { LetterValue, ValuePart } from './values-of.ts';

interface ValueMenuProps {
  readonly parts: readonly ValuePart[];
  /** What the field is called that the value goes into. */
  readonly into: string;
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
  readonly onPick: (value: LetterValue) => void;
}

/** What can be shown of a customer, by everyday names, to be searched. */
export function ValueMenu({ parts, into, opened, onOpen, onPick }: ValueMenuProps) {
  const t = useMessages('nodes');
  return (
    <Popover opened={opened} onChange={onOpen} position="bottom-start" shadow="md" trapFocus width="min(400px, 94vw)">
      <Popover.Target>
        <Button
          size="compact-sm"
          leftSection={<UserRound size={14} aria-hidden />}
          rightSection={<ChevronDown size={12} aria-hidden />}
          aria-expanded={opened}
          onClick={() => onOpen(!opened)}
        >
          {t.send.insertValue}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} className={classes.list ?? ''} aria-label={t.send.insertValue}>
        <ValueList parts={parts} onPick={onPick} />
        <p className={classes.into}>{t.send.goesInto(into)}</p>
      </Popover.Dropdown>
    </Popover>
  );
}

const icons = {
  customer: UserRound,
  trigger: Zap,
  steps: Workflow,
  coupon: Ticket,
  cart: ShoppingCart,
  others: UserRound,
  mail: Mail,
};

function ValueList({ parts, onPick }: Pick<ValueMenuProps, 'parts' | 'onPick'>) {
  const t = useMessages('nodes');
  const found = useMessages('commands').results;
  const [wanted, setWanted] = useState('');
  useReturnFocus();
  const shown = parts
    .map(({ id, title, values }) => ({
      id,
      title,
      items: values
        .filter((value) => matches(`${value.title} ${value.path} ${title}`, wanted))
        .map((value) => ({
          id: value.path,
          title: value.title,
          detail: value.note ?? value.path,
          icon: icons[id],
          pick: () => onPick(value),
        })),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <SearchList
      label={t.send.insertValue}
      placeholder={t.send.findValue}
      value={wanted}
      onChange={setWanted}
      parts={shown}
      nothing={t.send.noValue}
      count={found}
    />
  );
}
