import {
  attributeNamesAnswer,
  eventNamesAnswer,
  seenValuesAnswer,
  seenValuesQuery,
  sendingAnswer,
  settingsAnswer,
  settingsBody,
} from '@olle/shared/api/settings';
import type { AppDependencies } from '../dependencies.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { changeSettings, readSettings, switchSending } from './workspace-settings.ts';

export function settingsEndpoints({
  database,
  settings,
  eventNames,
  attributeNames,
  seenValues,
}: AppDependencies): Endpoint[] {
  const shown = async (workspaceId: string) => ({
    ...(await readSettings(database, workspaceId)),
    writeKey: settings.writeKey ?? null,
    publicUrl: settings.publicUrl,
  });
  return [
    endpoint(
      { method: 'get', path: '/api/settings', summary: 'Settings of the workspace', answers: { 200: settingsAnswer } },
      async ({ caller }) => ({ status: 200, body: await shown(caller.workspaceId) }),
    ),
    endpoint(
      {
        method: 'put',
        path: '/api/settings',
        summary: 'Changes what is named',
        body: settingsBody,
        answers: { 200: settingsAnswer },
        errors: ['zone_unknown'],
      },
      async ({ caller, body }) => {
        await changeSettings(database, caller, body);
        return { status: 200, body: await shown(caller.workspaceId) };
      },
    ),
    sending('pause', 'Stops every message before it reaches a provider', true),
    sending('resume', 'Messages go out again', false),
    endpoint(
      {
        method: 'get',
        path: '/api/events/names',
        summary: 'The events that customers sent, with the properties seen in them',
        answers: { 200: eventNamesAnswer },
      },
      async ({ caller }) => {
        const items = await eventNames(caller.workspaceId);
        return {
          status: 200,
          body: { items: items.map(({ properties, ...item }) => ({ ...item, properties: [...properties] })) },
        };
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/attributes',
        summary: 'Dotted paths of the attributes that customers have',
        answers: { 200: attributeNamesAnswer },
      },
      async ({ caller }) => ({ status: 200, body: { items: [...(await attributeNames(caller.workspaceId))] } }),
    ),
    endpoint(
      {
        method: 'get',
        path: '/api/values',
        summary: 'What a property of an event, or an attribute, often is; nothing that tells who somebody is',
        query: seenValuesQuery,
        answers: { 200: seenValuesAnswer },
      },
      async ({ caller, query }) => ({
        status: 200,
        body: { items: [...(await seenValues(caller.workspaceId, query))] },
      }),
    ),
  ];

  function sending(action: 'pause' | 'resume', summary: string, paused: boolean): Endpoint {
    return endpoint(
      { method: 'post', path: `/api/sending/${action}`, summary, answers: { 200: sendingAnswer } },
      async ({ caller }) => {
        await switchSending(database, caller, paused);
        return { status: 200, body: { sendingPaused: paused } };
      },
    );
  }
}
