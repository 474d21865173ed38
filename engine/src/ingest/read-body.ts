import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { CALL_BYTES } from './read-call.ts';
import { Refusal } from './refusal.ts';

const BATCH_BYTES = 500 * 1024;
const INFLATED_BYTES = 10 * 1024 * 1024;

const inflate = promisify(gunzip);
const decoder = new TextDecoder();

/** A body as text: inflated when it is gzip, whatever its headers say. */
export async function readBody(request: Request, type: string): Promise<{ text: string; bytes: number }> {
  const limit = type === 'batch' ? BATCH_BYTES : CALL_BYTES;
  const sent = await readLimited(request, limit);
  const isGzip = sent[0] === 0x1f && sent[1] === 0x8b;
  const body = isGzip ? await inflated(sent) : sent;
  // What is one event stays one event: only a batch gains room by being compressed.
  if (type !== 'batch' && body.length > limit) throw new Refusal('payload_too_large');
  return { text: decoder.decode(body), bytes: body.length };
}

async function readLimited(request: Request, limit: number): Promise<Uint8Array> {
  const announced = request.headers.get('content-length');
  if (Number(announced) > limit) throw new Refusal('payload_too_large');
  if (announced !== null) return new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) throw new Refusal('payload_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function inflated(sent: Uint8Array): Promise<Uint8Array> {
  try {
    return await inflate(sent, { maxOutputLength: INFLATED_BYTES });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(isTooLarge ? 'payload_too_large' : 'invalid_request');
  }
}
