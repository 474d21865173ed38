import type { z } from 'zod';
import { isJsonObject, isJsonText, type Json, type JsonObject } from '../../json.ts';
import type { CallResult } from '../../runner/call-result.ts';
import type { CallRequest } from '../../runner/change.ts';
import { ask } from '../../runner/question.ts';
import { reason } from '../../runner/reason.ts';
import type { Scope } from '../../runner/scope.ts';
import { templateVariables } from '../../runner/template-variables.ts';
import { type RenderOptions, renderTemplate } from '../../templates/render.ts';
import { renderValue } from '../../templates/render-value.ts';
import type { NodeBehaviour } from '../define-behaviour.ts';
import type { webhook } from './definition.ts';

type Config = z.infer<typeof webhook.config>;

/** Writes the call down and waits for what becomes of it: whoever carries the run's time makes it. */
export const webhookBehaviour: NodeBehaviour<Config> = {
  *arrive({ config, scope, nodeId, visit, stepSeq, newId }) {
    const rendered = renderRequest(config.request, scope);
    if (!rendered.ok) return { kind: 'stuck', reason: reason('template_error', { message: rendered.message }) };
    const { request } = rendered;
    const id = newId();
    const call = { id, runId: scope.run.id, nodeId, visit, stepSeq, request, at: scope.now };
    const facts = { method: request.method, host: hostOf(request.url) };
    return {
      kind: 'wait',
      until: null,
      reason: reason('call_made', facts),
      memo: { call: id, ...facts },
      changes: [{ type: 'call', call }],
    };
  },
  *timeUp({ config, nodeId, memo }) {
    const { call, method = null, host = null } = memo;
    const facts = { method, host };
    const result = typeof call === 'string' ? yield* ask<'call'>({ kind: 'call', callId: call }) : lost;
    if (!result) return { kind: 'wait', until: null, reason: reason('call_made', facts), memo };
    const { error, status, attempts } = result;
    const names = config.saveAs === undefined ? [nodeId] : [nodeId, config.saveAs];
    return {
      kind: 'next',
      output: error === null ? 'next' : 'failed',
      reason: reason(error ?? 'call_answered', { ...facts, status, attempts }),
      changes: [{ type: 'kept', names, value: answerOf(result) }],
    };
  },
};

const lost: CallResult = { error: 'call_interrupted', status: null, body: null, attempts: 0 };

/** `steps.<id>.status`, the fields of a JSON answer beside it, and the whole under `body`. */
function answerOf({ status, body, error }: CallResult): JsonObject {
  return { ...(status === null ? { error } : {}), ...(isJsonObject(body) ? body : {}), body, status };
}

type RenderedRequest = { ok: true; request: CallRequest } | { ok: false; message: string };

function renderRequest({ url, method, headers = {}, body }: Config['request'], scope: Scope): RenderedRequest {
  const variables = templateVariables(scope);
  const options: RenderOptions = { escape: 'none', now: scope.now, zone: scope.zone };
  const address = renderTemplate(url, variables, options);
  if (!address.ok) return address;
  const content = renderValue(method === 'GET' ? null : (body ?? null), variables, options);
  if (!content.ok) return content;
  const text = content.value === null ? null : asText(content.value);
  const sent: Record<string, string> = {};
  if (text !== null) sent['content-type'] = isJsonText(text) ? 'application/json' : 'text/plain; charset=utf-8';
  for (const [name, value] of Object.entries(headers)) {
    const rendered = renderTemplate(value, variables, options);
    if (!rendered.ok) return rendered;
    sent[name.toLowerCase()] = rendered.text;
  }
  return { ok: true, request: { method, url: address.text.trim(), headers: sent, body: text } };
}

const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The path may hold what is nobody's business in a history; the host is what people ask for. */
const hostOf = (url: string): string | null => /^https?:\/\/(?:[^/?#]*@)?([^/?#\s]+)/i.exec(url)?.[1] ?? null;
