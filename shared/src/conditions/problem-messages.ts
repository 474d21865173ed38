/** What keeps a condition from being asked. The editor has its own sentences; these go to people who call the API. */
export const conditionProblemMessages = {
  condition_not_object: 'A condition is an object.',
  condition_unknown:
    'A condition has one of: all, any, not, attribute, any_in, event, trigger, segment, message, consent.',
  filter_unknown: 'A filter has `property` or `any_in`.',
  field_unknown: 'This field does not belong here.',
  field_missing: 'This field is required.',
  field_wrong_type: 'This value has the wrong type.',
  field_invalid: 'This value is not one of those allowed.',
  field_out_of_range: 'This value is too small or too large.',
  operator_unknown: 'There is no such operator.',
  duration_invalid: 'Not an ISO 8601 duration such as PT30M or P1D, at most ten years.',
  instant_invalid: 'Not an ISO 8601 instant with its offset, such as 2026-03-01T00:00:00Z.',
  too_deep: 'Conditions nest at most ten deep.',
  too_many_members: 'There are too many members here.',
  value_missing: 'This operator needs a value.',
  value_unexpected: 'This operator takes no value.',
  value_not_list: 'This operator needs a list of values.',
  value_list_empty: 'This list is empty, so nothing can be in it.',
  value_is_list: 'This operator takes one value; for a list use in or not_in.',
  value_is_object: 'This operator takes a text, a number, true or false.',
  value_not_number: 'This operator compares numbers.',
  value_not_text: 'This operator compares texts.',
  value_empty: 'Every text has an empty part; say which part.',
  value_not_date: 'This operator compares instants (2026-03-01T00:00:00Z) or dates (2026-03-01).',
  value_not_duration: 'This operator needs an ISO 8601 duration such as P30D, at most ten years.',
  event_missing: 'Which event?',
  path_missing: 'Which property?',
  period_empty: '`until` must be later than `since`.',
  needs_run: 'Only a customer in a journey has this; a segment cannot ask it.',
} as const;

export type ConditionProblemCode = keyof typeof conditionProblemMessages;

/** Where in the condition (`all.0.value`; empty: the whole), what, and a sentence. */
export interface ConditionProblem {
  readonly path: string;
  readonly code: ConditionProblemCode;
  readonly message: string;
}

export const conditionProblem = (path: readonly (string | number)[], code: ConditionProblemCode): ConditionProblem => ({
  path: path.join('.'),
  code,
  message: conditionProblemMessages[code],
});
