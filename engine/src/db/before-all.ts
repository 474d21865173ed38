/** Less than any id: a condition on a cursor alone can be searched for, whatever the plan. */
export const beforeAll = '00000000-0000-0000-0000-000000000000';
