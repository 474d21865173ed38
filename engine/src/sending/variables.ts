import type { Plan } from '@olle/shared/journey/plan';
import type { JsonObject } from '@olle/shared/json';
import type { Customer } from '@olle/shared/runner/customer';
import type { Run } from '@olle/shared/runner/run';
import { templateVariables } from '@olle/shared/runner/template-variables';
import { afterFactsOf } from '@olle/shared/schedule/instant';
import { chooseZone } from '@olle/shared/schedule/zone';

interface Told {
  readonly customer: Customer;
  readonly run: Run | null;
  readonly plan: Pick<Plan, 'timezone'> | null;
  readonly journey: JsonObject;
  readonly workspaceZone: string;
  readonly unsubscribeUrl: string;
  readonly now: number;
}

/** What a message's templates may name, and the zone in which they tell the time. */
export function messageVariables(told: Told): { variables: JsonObject; zone: string } {
  const { customer, run, plan, journey, workspaceZone, unsubscribeUrl, now } = told;
  const { zone } = chooseZone(customer.attributes.timezone, plan?.timezone, workspaceZone);
  const scope = { customer, run, now, arrival: afterFactsOf(now), workspaceZone, zone };
  return { zone, variables: { ...templateVariables(scope, journey), message: { unsubscribe_url: unsubscribeUrl } } };
}
