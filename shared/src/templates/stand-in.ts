import { Output, type Template, toValueSync } from 'liquidjs';

/** A value that a template shows and nobody has. */
export interface Missing {
  /** As it is written: `customer.name`, or `item.name` of a loop. */
  readonly name: string;
  readonly line: number;
}

/** Makes what was parsed write something in place of values that are missing. What has a default says itself what stands there. */
export function standIn(templates: readonly Template[], write: (found: Missing) => string): void {
  for (const template of templates) {
    if (template instanceof Output) watch(template, write);
    // What liquid's generators come to is what the types of the tags say.
    else if (template.children) standIn(toValueSync(template.children(false, true)) as Template[], write);
  }
}

function watch(output: Output, write: (found: Missing) => string): void {
  const { initial, filters } = output.value;
  if (filters.some(({ name }) => name === 'default')) return;
  const render = output.render.bind(output);
  let found: Missing | undefined;
  output.render = function* (context, emitter) {
    const value: unknown = yield initial.evaluate(context, true);
    if (value !== undefined && value !== null && value !== '') return yield render(context, emitter);
    found ??= { name: nameOf(output.token.getText()), line: output.token.getPosition()[0] ?? 1 };
    emitter.write(write(found));
  };
}

/** What stands before the first filter. */
const nameOf = (text: string): string => /^\{\{-?\s*([^|]*?)\s*(?:\||-?\}\}$)/.exec(text)?.[1] ?? text;
