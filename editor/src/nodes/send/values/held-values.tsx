import { useState } from 'react';
import { useLanguage } from '../../../i18n/language-store.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from '../letter.module.css';
import type { Letter, LetterField } from '../writing/use-letter.ts';
import { valuesIn } from './values-in.ts';
import { type ValuePart, valueTitle } from './values-of.ts';

interface HeldValuesProps {
  readonly letter: Letter;
  readonly name: LetterField;
  /** What the field is called. */
  readonly label: string;
  readonly text: string;
  readonly parts: readonly ValuePart[];
}

/** More would be longer than the text. */
const most = 6;

/** The values that a text holds, in words: what each is, and what stands there for who has none. A press shows where. */
export function HeldValues({ letter, name, label, text, parts }: HeldValuesProps) {
  const t = useMessages('nodes').send;
  const language = useLanguage((state) => state.language);
  const [all, showAll] = useState(false);
  const values = valuesIn(text);
  if (values.length === 0) return null;
  // What the text itself looks after, such as the items of a cart, is there for whoever asks.
  const shown = all ? values : values.filter(({ otherwise }) => otherwise !== null).slice(0, most);
  const known = parts.flatMap((part) => part.values);
  return (
    <div className={classes.held}>
      <ul aria-label={t.holds(label)}>
        {shown.map(({ path, otherwise, places }) => {
          const title =
            known.find((value) => value.path === path)?.title ?? valueTitle(path, { ...t.values, language });
          return (
            <li key={`${path} ${otherwise}`}>
              <button
                type="button"
                title={t.showValue}
                onClick={() => {
                  const { from } = letter.writtenIn(name);
                  const next = places.find((place) => place.from > from) ?? places[0];
                  if (next) letter.choose(name, next);
                }}
              >
                {title}
              </button>
              {places.length > 1 && <span> {t.times(places.length)}</span>}
              {otherwise !== null && <span> — {otherwise === '' ? t.orNothing : t.orElse(otherwise)}</span>}
            </li>
          );
        })}
      </ul>
      {values.length > shown.length && (
        <button type="button" onClick={() => showAll(true)}>
          {t.moreValues(values.length - shown.length)}
        </button>
      )}
    </div>
  );
}
