import { ActionIcon, Button, Stack } from '@mantine/core';
import type { Filter } from '@olle/shared/conditions/condition';
import { describeFilters } from '@olle/shared/i18n/describe-condition';
import { Plus, X } from 'lucide-react';
import { useLanguage } from '../i18n/language-store.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import classes from './conditions.module.css';
import { NameField } from './name-field.tsx';
import { usePropertyNames } from './use-names.ts';

interface FiltersFieldProps {
  readonly event: string;
  /** Properties to suggest, where it is no event's. */
  readonly suggestions?: readonly string[];
  readonly filters: readonly Filter[] | undefined;
  readonly onChange: (filters: Filter[] | undefined) => void;
}

/** What the event's properties must be. */
export function FiltersField({ event, suggestions, filters = [], onChange }: FiltersFieldProps) {
  const t = useMessages('conditions');
  const language = useLanguage((state) => state.language);
  const ofEvent = usePropertyNames(event);
  const properties = suggestions ?? ofEvent;
  const change = (next: Filter[]): void => onChange(next.length === 0 ? undefined : next);
  const without = (index: number): Filter[] => filters.filter((_, at) => at !== index);
  return (
    <Stack gap={8}>
      {filters.map((filter, index) => (
        // Filters have no identity but their place.
        <div key={index} className={classes.row}>
          <div className={classes.fields}>
            {'property' in filter ? (
              <>
                <NameField
                  label={t.property}
                  value={filter.property}
                  suggestions={properties}
                  onChange={(property) =>
                    change(filters.map((other, at) => (at === index ? { ...filter, property } : other)))
                  }
                />
                <ComparisonFields
                  op={filter.op}
                  value={filter.value}
                  onChange={(comparison) =>
                    change(
                      filters.map((other, at) => (at === index ? { property: filter.property, ...comparison } : other)),
                    )
                  }
                />
              </>
            ) : (
              <p className={classes.said}>{describeFilters([filter], language)}</p>
            )}
          </div>
          <ActionIcon aria-label={t.removeFilter} onClick={() => change(without(index))}>
            <X size={14} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        w="fit-content"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => change([...filters, { property: properties[0] ?? 'id', op: 'equals', value: '' }])}
      >
        {t.addFilter}
      </Button>
    </Stack>
  );
}
