import { LiquidError } from 'liquidjs';

export interface TemplateError {
  readonly ok: false;
  readonly code: 'template_error';
  readonly message: string;
  /** From 1; absent when the template as a whole is at fault. */
  readonly line?: number;
}

/** What liquid threw, as people can use it: the sentence, and the line. */
export function templateError(error: unknown): TemplateError {
  const whole = error instanceof Error ? error.message : String(error);
  const message = sentence(whole);
  const line = LiquidError.is(error) ? error.token?.getPosition()[0] : undefined;
  return { ok: false, code: 'template_error', message, ...(line === undefined ? {} : { line }) };
}

function sentence(message: string): string {
  if (message.startsWith('Maximum call stack')) return 'tags are nested too deep';
  return message.replace(/(, file:[^,]*)?, line:\d+, col:\d+$/, '').slice(0, 300);
}
