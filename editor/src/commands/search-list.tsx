import { TextInput } from '@mantine/core';
import { type LucideIcon, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import classes from './search-list.module.css';

export interface SearchItem {
  readonly id: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly icon: LucideIcon;
  /** Colours the icon as the canvas colours its cards. */
  readonly family?: string | undefined;
  readonly aside?: React.ReactNode;
  readonly pick: () => void;
}

interface SearchPart {
  readonly id: string;
  readonly title: string;
  readonly items: readonly SearchItem[];
}

interface SearchListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly parts: readonly SearchPart[];
  /** Said when nothing is found. */
  readonly nothing: string;
  readonly count: (count: number) => string;
  readonly busy?: string | undefined;
  /** Details are sentences: they stand below their titles, whole. */
  readonly explained?: boolean;
}

/** A field with a list below it that it searches: arrow keys choose, Enter takes, and the field keeps the focus. */
export function SearchList(props: SearchListProps) {
  const { label, placeholder, value, onChange, parts, nothing, count, busy, explained } = props;
  const id = useId();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const items = parts.flatMap((part) => part.items);
  const at = Math.min(active, items.length - 1);
  const optionId = (index: number): string => `${id}-${index}`;

  // Before anything else can be pressed; a dialog sets the focus only after a while.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const move = (to: number): void => setActive((to + items.length) % Math.max(items.length, 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter ends a Korean syllable that is being written; it takes nothing yet.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const act = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      PageDown: () => setActive(Math.min(at + 8, items.length - 1)),
      PageUp: () => setActive(Math.max(at - 8, 0)),
      Enter: () => items[at]?.pick(),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  let index = -1;
  return (
    <div className={classes.search}>
      <TextInput
        ref={field}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? optionId(at) : undefined}
        placeholder={placeholder}
        leftSection={<Search size={14} aria-hidden />}
        className={classes.field ?? ''}
        data-autofocus
        value={value}
        onChange={({ currentTarget }) => {
          setActive(0);
          onChange(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        className={classes.list}
        data-explained={explained || undefined}
      >
        {parts.map((part) => (
          // biome-ignore lint/a11y/useSemanticElements: a list of options may hold no fieldset.
          <div key={part.id} role="group" aria-labelledby={`${id}-${part.id}`}>
            <div id={`${id}-${part.id}`} className={classes.part} role="presentation">
              {part.title}
            </div>
            {part.items.map((item) => {
              index += 1;
              const own = index;
              return (
                <Option
                  key={item.id}
                  id={optionId(own)}
                  item={item}
                  selected={own === at}
                  onPoint={() => setActive(own)}
                />
              );
            })}
          </div>
        ))}
      </div>
      <div className={classes.state} role="status" data-quiet={items.length > 0 || undefined}>
        {items.length > 0 ? count(items.length) : (busy ?? nothing)}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly item: SearchItem;
  readonly selected: boolean;
  readonly onPoint: () => void;
}

function Option({ id, item, selected, onPoint }: OptionProps) {
  const { icon: Icon, title, detail, family, aside, pick } = item;
  return (
    // The field has the focus and hears the keys of the whole list.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className={classes.option}
      onPointerMove={() => selected || onPoint()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={pick}
    >
      <span className={classes.icon} data-family={family} aria-hidden>
        <Icon size={14} />
      </span>
      <span className={classes.title}>{title}</span>
      {detail && <span className={classes.detail}>{detail}</span>}
      {aside && <span className={classes.aside}>{aside}</span>}
    </div>
  );
}
