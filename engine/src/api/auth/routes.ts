import {
  doneAnswer,
  sessionAnswer,
  signInAnswer,
  signInBody,
  signInLinkAnswer,
  signInLinkBody,
} from '@olle/shared/api/sign-in';
import { eq } from 'drizzle-orm';
import { workspace } from '../../db/schema/workspace.ts';
import type { AppDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { createSignInLink } from './create-sign-in-link.ts';
import { FailureLimit } from './failure-limit.ts';
import { byAdminKey } from './identify.ts';
import { networkOf } from './network-of.ts';
import { isSameOrigin } from './same-origin.ts';
import { closeSession, openSession, useSignInLink } from './session.ts';
import { clearSessionCookie, sessionCookie, setSessionCookie } from './session-cookie.ts';

export function authEndpoints({ door, settings }: AppDependencies): Endpoint[] {
  const { publicUrl } = settings;
  // A person who mistypes needs a few.
  const failures = new FailureLimit(30);
  return [
    endpoint(
      {
        method: 'post',
        path: '/api/sign-in',
        summary: 'Sign in with a link, or with the admin key and a display name',
        body: signInBody,
        answers: { 200: signInAnswer },
        errors: ['sign_in_link_invalid', 'forbidden', 'rate_limited'],
        access: 'open',
        unremembered: true,
      },
      async ({ body, header, address }) => {
        if (!isSameOrigin(header, publicUrl)) throw new ApiError('forbidden');
        const entered = await failures.attempt(networkOf(address), () =>
          'token' in body ? useSignInLink(door, body.token) : enter(body),
        );
        if (!entered) throw new ApiError('token' in body ? 'sign_in_link_invalid' : 'unauthorized');
        const headers = { 'Set-Cookie': setSessionCookie(entered.token, publicUrl) };
        return { status: 200, body: { actor: { name: entered.name } }, headers };
      },
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/sign-in-links',
        summary: 'A link that signs one person in, once, within 24 hours',
        body: signInLinkBody,
        answers: { 201: signInLinkAnswer },
        access: 'key',
        unremembered: true,
      },
      async ({ caller, body }) => {
        const link = await createSignInLink(door, { caller, publicUrl, name: body.name });
        return { status: 201, body: link };
      },
    ),
    endpoint(
      { method: 'get', path: '/api/session', summary: 'Who is signed in, and where', answers: { 200: sessionAnswer } },
      async ({ caller }) => {
        const [at] = await door.db.select().from(workspace).where(eq(workspace.id, caller.workspaceId));
        if (!at) throw new ApiError('unauthorized');
        const { id, name, sendingPaused, settings } = at;
        const { timezone } = settings;
        return {
          status: 200,
          body: { actor: { name: caller.actor }, workspace: { id, name, timezone, sendingPaused } },
        };
      },
    ),
    endpoint(
      {
        method: 'delete',
        path: '/api/session',
        summary: 'Sign out',
        answers: { 200: doneAnswer },
        unremembered: true,
      },
      async ({ header }) => {
        const token = tokenOf(header('cookie'));
        if (token) await closeSession(door, token);
        return { status: 200, body: {}, headers: { 'Set-Cookie': clearSessionCookie(publicUrl) } };
      },
    ),
  ];

  async function enter({ adminKey, name }: { adminKey: string; name: string }) {
    const holder = await byAdminKey(door, adminKey);
    return holder && { token: await openSession(door.db, holder.workspaceId, name), name };
  }
}

const tokenOf = (cookies: string | undefined): string | undefined =>
  new RegExp(`(?:^|; *)${sessionCookie}=([^;]+)`).exec(cookies ?? '')?.[1];
