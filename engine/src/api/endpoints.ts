import { authEndpoints } from './auth/routes.ts';
import type { AppDependencies } from './dependencies.ts';
import type { Endpoint } from './http/endpoint.ts';
import { journeyEndpoints } from './journeys/routes.ts';

/** Every call of the management API. A new resource is a folder and a line here. */
export const endpointsOf = (deps: AppDependencies): Endpoint[] => [...authEndpoints(deps), ...journeyEndpoints(deps)];
