import { isJsonObject, type Json } from '../../json.ts';

/** Settings of a copy name the copies: `steps.w1.order_id` and `{message: {node: "m1"}}` follow the new ids. */
export function remapIds(value: Json, ids: Readonly<Record<string, string>>): Json {
  if (typeof value === 'string')
    return value.replace(/\bsteps\.([A-Za-z0-9_-]{1,64})/g, (whole, id: string) =>
      Object.hasOwn(ids, id) ? `steps.${ids[id]}` : whole,
    );
  if (Array.isArray(value)) return value.map((item) => remapIds(item, ids));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key === 'step' && typeof item === 'string') return [key, remapStep(item, ids)];
      const node = key === 'message' && isJsonObject(item) ? item.node : undefined;
      if (typeof node === 'string' && Object.hasOwn(ids, node)) return [key, { node: ids[node] ?? node }];
      return [key, remapIds(item, ids)];
    }),
  );
}

/** `{step: "h1.status"}`: what a step keeps. */
function remapStep(path: string, ids: Readonly<Record<string, string>>): string {
  const [id = '', ...rest] = path.split('.');
  return Object.hasOwn(ids, id) ? [ids[id], ...rest].join('.') : path;
}
