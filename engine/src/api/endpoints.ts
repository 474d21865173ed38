import { authEndpoints } from './auth/routes.ts';
import { callEndpoints } from './calls/routes.ts';
import { couponPoolEndpoints } from './coupon-pools/routes.ts';
import { customerEndpoints } from './customers/routes.ts';
import { deadLetterEndpoints } from './dead-letters/routes.ts';
import type { AppDependencies } from './dependencies.ts';
import { driftEndpoints } from './drift/routes.ts';
import type { Endpoint } from './http/endpoint.ts';
import { journeyTestEndpoints } from './journey-tests/routes.ts';
import { journeyEndpoints } from './journeys/routes.ts';
import { messageEndpoints } from './messages/routes.ts';
import { migrationEndpoints } from './migrations/routes.ts';
import { overviewEndpoints } from './overview/routes.ts';
import { presenceEndpoints } from './presence/routes.ts';
import { runEndpoints } from './runs/routes.ts';
import { scheduledPublicationEndpoints } from './scheduled-publications/routes.ts';
import { segmentEndpoints } from './segments/routes.ts';
import { settingsEndpoints } from './settings/routes.ts';
import { stuckEndpoints } from './stuck/routes.ts';
import { unsentEndpoints } from './unsent/routes.ts';
import { webhookEndpoints } from './webhooks/routes.ts';

/** Every call of the management API. A new resource is a folder and a line here. */
export const endpointsOf = (deps: AppDependencies): Endpoint[] => [
  ...authEndpoints(deps),
  ...journeyEndpoints(deps),
  ...presenceEndpoints(deps),
  ...scheduledPublicationEndpoints(deps),
  ...migrationEndpoints(deps),
  ...journeyTestEndpoints(deps),
  ...runEndpoints(deps),
  ...stuckEndpoints(deps),
  ...unsentEndpoints(deps),
  ...customerEndpoints(deps),
  ...segmentEndpoints(deps),
  ...messageEndpoints(deps),
  ...couponPoolEndpoints(deps),
  ...settingsEndpoints(deps),
  ...webhookEndpoints(deps),
  ...callEndpoints(deps),
  ...deadLetterEndpoints(deps),
  ...driftEndpoints(deps),
  ...overviewEndpoints(deps),
];
