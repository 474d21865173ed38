import { TextInput } from '@mantine/core';
import { formatDuration } from '@olle/shared/i18n/format-duration';
import { readDuration } from '@olle/shared/i18n/read-duration';
import { useState } from 'react';
import { selectSoon } from '../components/select-soon.ts';
import { useKeepTyping, useKeptTyping } from '../components/use-kept-typing.ts';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import classes from './conditions.module.css';
import { isNoTime, sameDuration, unitOfDuration } from './duration-unit.ts';

interface DurationFieldProps {
  /** Among the fields of its step. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (iso: string) => void;
  readonly description?: string;
  /** 1 where no time at all means nothing. */
  readonly min?: 0 | 1;
}

/**
 * A duration as people say it: "2시간 30분", "1d 4h". What cannot be understood is kept and explained, and changes
 * nothing. A bare number counts what stood there.
 */
export function DurationField({ name, label, value, onChange, description, min = 0 }: DurationFieldProps) {
  const t = useMessages('conditions').duration;
  const language = useLanguage((state) => state.language);
  // What is typed stands as it was typed for as long as it means what is kept, and while it means nothing.
  const kept = useKeptTyping(name, value);
  const [{ typed, from, bare }, type] = useState(() => begun(value, kept ?? formatDuration(value, language)));
  const said = formatDuration(value, language);
  const read = (text: string) => {
    const { iso, fault } = readDuration(text, bare);
    if (iso === undefined) return { fault };
    return min > 0 && isNoTime(iso) ? { fault: 'no_time' as const } : { iso };
  };
  const now = read(typed);
  const isTheirs = from !== value && (now.iso === undefined || !sameDuration(now.iso, value));
  const shown = isTheirs ? said : typed;
  const fault = isTheirs ? undefined : now.fault;
  useKeepTyping(name, fault === undefined ? undefined : { typed, from: value });
  const understood = fault === undefined && shown.trim() !== said ? said : '';
  const settle = (): void => {
    if (fault === undefined) type(begun(value, said));
  };
  return (
    <TextInput
      label={label}
      {...(description === undefined ? {} : { description })}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      value={shown}
      placeholder={t.example}
      maxLength={60}
      autoComplete="off"
      spellCheck={false}
      error={fault && `${t.faults[fault]} ${t.stands(said)}`}
      // Beside what is typed, not below: what lies below stands still when the field is left.
      rightSection={understood && <span className={classes.understood}>{understood}</span>}
      rightSectionWidth={understood === '' ? 0 : 20 + understood.length * widthOf[language]}
      rightSectionPointerEvents="none"
      onFocus={({ currentTarget }) => {
        if (isTheirs) type(begun(value, said));
        selectSoon(currentTarget);
      }}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value;
        const { iso } = read(text);
        type({ typed: text, from: iso ?? value, bare });
        if (iso !== undefined && iso !== value) onChange(iso);
      }}
      onBlur={settle}
    />
  );
}

/** Of a letter, in pixels. */
const widthOf = { ko: 12, en: 7 };

const begun = (value: string, typed: string) => ({ typed, from: value, bare: unitOfDuration(value) });
