import { overviewAnswer } from '@olle/shared/api/overview';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { readAccounts } from './read-accounts.ts';
import { readMoves } from './read-moves.ts';
import { readTrends } from './read-trends.ts';

export const overviewEndpoints = ({ database }: AppDependencies): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/api/overview',
      summary: 'Providers that do not answer, moves of many that are under way, and who entered each day',
      answers: { 200: overviewAnswer },
    },
    async ({ caller: { workspaceId } }) => {
      const [accounts, moves, trends] = await Promise.all([
        readAccounts(database.sql, workspaceId),
        readMoves(database.sql, workspaceId),
        readTrends(database.sql, workspaceId),
      ]);
      return { status: 200, body: { accounts, moves, trends } };
    },
  ),
];
