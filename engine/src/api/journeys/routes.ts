import type { AppDependencies } from '../dependencies.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { backtestEndpoints } from './backtest-routes.ts';
import { draftEndpoints } from './draft-routes.ts';
import { enrolEndpoints } from './enrol-routes.ts';
import { publishEndpoints } from './publish-routes.ts';
import { simulateEndpoints } from './simulate-routes.ts';
import { statsEndpoints } from './stats-routes.ts';
import { statusEndpoints } from './status-routes.ts';

export const journeyEndpoints = (deps: AppDependencies): Endpoint[] => [
  ...draftEndpoints(deps),
  ...publishEndpoints(deps),
  ...statusEndpoints(deps),
  ...enrolEndpoints(deps),
  ...statsEndpoints(deps),
  ...simulateEndpoints(deps),
  ...backtestEndpoints(deps),
];
