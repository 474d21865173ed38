import type { TransactionSql } from '../db/database.ts';
import type { Fragment } from '../segments/conditions/context.ts';

/** What was a passing trouble is over soon; one whose data cannot be asked costs each time a look at all one by one. */
const againMs = { first: 5_000, times: 4, longest: 3_600_000 };

/** In SQL: how long one waits for the next try who could not be looked at so often in a row. */
export const againIn = (tx: TransactionSql, tries: Fragment): Fragment => tx`
  least(${againMs.longest}::float8, ${againMs.first}::float8 * power(${againMs.times}::float8, ${tries}))
    * interval '1 millisecond'`;
