import { Stack } from '@mantine/core';
import type { Filter } from '@olle/shared/conditions/condition';
import { describeFilters } from '@olle/shared/i18n/describe-condition';
import { useId } from 'react';
import { AddButton } from '../components/add-button.tsx';
import { RemovableRow } from '../components/removable-row.tsx';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import classes from './conditions.module.css';
import { NameField } from './name-field.tsx';
import { usePropertyNames } from './use-names.ts';

interface FiltersFieldProps {
  readonly event: string;
  /** The list of the customer whose elements are asked, where it is no event. */
  readonly list?: string;
  /** The properties that they have. */
  readonly suggestions?: readonly string[];
  readonly filters: readonly Filter[] | undefined;
  readonly onChange: (filters: Filter[] | undefined) => void;
}

/** What the event's properties must be. */
export function FiltersField({ event, list, suggestions, filters = [], onChange }: FiltersFieldProps) {
  const t = useMessages('conditions');
  const language = useLanguage((state) => state.language);
  const ofEvent = usePropertyNames(event);
  const properties = suggestions ?? ofEvent;
  const id = useId();
  const isExplained = filters.length > 0 && list === undefined;
  const change = (next: Filter[]): void => onChange(next.length === 0 ? undefined : next);
  const without = (index: number): Filter[] => filters.filter((_, at) => at !== index);
  return (
    <fieldset className={classes.builder} aria-label={t.filters} {...(isExplained ? { 'aria-describedby': id } : {})}>
      {filters.length > 0 && <span className={classes.label}>{t.filters}</span>}
      {isExplained && (
        <span id={id} className={classes.note}>
          {t.filtersHint}
        </span>
      )}
      <Stack gap={8}>
        {filters.map((filter, index) => (
          // Filters have no identity but their place.
          <RemovableRow
            key={index}
            at={`where.${index}`}
            remove={t.removeFilter}
            onRemove={() => change(without(index))}
          >
            {'property' in filter ? (
              <div className={classes.line}>
                <NameField
                  name="property"
                  label={t.property}
                  of="property"
                  value={filter.property}
                  suggestions={properties}
                  onChange={(property) =>
                    change(filters.map((other, at) => (at === index ? { ...filter, property } : other)))
                  }
                />
                <ComparisonFields
                  op={filter.op}
                  value={filter.value}
                  of={
                    list === undefined
                      ? { event, property: filter.property }
                      : { attribute: `${list}.${filter.property}` }
                  }
                  onChange={(comparison) =>
                    change(
                      filters.map((other, at) => (at === index ? { property: filter.property, ...comparison } : other)),
                    )
                  }
                />
              </div>
            ) : (
              <p className={classes.said}>{describeFilters([filter], language)}</p>
            )}
          </RemovableRow>
        ))}
        <AddButton
          variant="subtle"
          onClick={() => change([...filters, { property: properties[0] ?? 'id', op: 'equals', value: '' }])}
        >
          {t.addFilter}
        </AddButton>
      </Stack>
    </fieldset>
  );
}
