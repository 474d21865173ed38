import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url));

const url = (schemes: string[], example: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol), `must look like ${example}`);
const file = z.string().transform((value) => path.resolve(value));
const key = z.string().min(8, 'must have 8 characters or more').max(500, 'must have 500 characters or fewer');

const days = z.coerce
  .number('must be a number of days')
  .int('must be a number of days')
  .min(1, 'must be 1 to 36500')
  .max(36_500, 'must be 1 to 36500');

const variables = z.object({
  PORT: z.coerce
    .number('must be a number')
    .int()
    .min(1, 'must be 1 to 65535')
    .max(65_535, 'must be 1 to 65535')
    .default(4400),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: file.default(path.join(CHECKOUT, '.data')),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/olle').optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d+$|^\[[0-9a-f:]+\]:\d+$/i, 'must look like host:7233')
    .optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_TLS: z.enum(['true', 'false', '1', '0'], 'must be true or false').optional(),
  TEMPORAL_TLS_CLIENT_CERT_PATH: file.optional(),
  TEMPORAL_TLS_CLIENT_KEY_PATH: file.optional(),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: file.optional(),
  TEMPORAL_TLS_SERVER_NAME: z.string().optional(),
  TEMPORAL_API_KEY: z.string().optional(),
  OLLE_ADMIN_KEY: key.optional(),
  OLLE_WRITE_KEY: key.optional(),
  OLLE_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  OLLE_DEMO: z.enum(['0', '1'], 'must be 0 or 1').default('1'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  OLLE_MAIL_FROM: z.string().includes('@', 'must be an address, as in "Shop <hello@shop.example>"').optional(),
  OLLE_INSTANCE: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be small letters, digits and dashes, 40 at most')
    .optional(),
  PUBLIC_URL: url(['http:', 'https:'], 'https://journeys.shop.example').optional(),
  OLLE_CONVOY_MAX: z.coerce
    .number('must be a number')
    .int()
    .min(1, 'must be 1 to 500')
    .max(500, 'must be 1 to 500')
    .default(500),
  OLLE_KEEP_AUDIT_DAYS: days.default(730),
  OLLE_KEEP_CALLS_DAYS: days.default(90),
  OLLE_KEEP_TICKS_DAYS: days.default(90),
  OLLE_WEBHOOK_ALLOW: z
    .string()
    .regex(
      /^[^\s,/]+(\s*,\s*[^\s,/]+)*$/,
      'must be hosts with commas between them, as in "crm.internal, 10.0.0.5:8080"',
    )
    .optional(),
  OLLE_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .optional(),
  OLLE_TOOLS_DIR: file.optional(),
  OLLE_WORKFLOW_BUNDLE: file.optional(),
});

export type Env = ReturnType<typeof readEnv>;

/** Carries one clear line for each variable that cannot be used. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/** The settings of this process. An empty variable counts as not given, as compose files write it. */
export function readEnv(source: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) throw new EnvError(parsed.error.issues.map(problemLine).join('\n'));
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL,
    temporal: {
      address: data.TEMPORAL_ADDRESS,
      namespace: data.TEMPORAL_NAMESPACE,
      apiKey: data.TEMPORAL_API_KEY,
      tls: data.TEMPORAL_TLS === undefined ? undefined : ['true', '1'].includes(data.TEMPORAL_TLS),
      tlsClientCertFile: data.TEMPORAL_TLS_CLIENT_CERT_PATH,
      tlsClientKeyFile: data.TEMPORAL_TLS_CLIENT_KEY_PATH,
      tlsServerCaFile: data.TEMPORAL_TLS_SERVER_CA_CERT_PATH,
      tlsServerName: data.TEMPORAL_TLS_SERVER_NAME,
    },
    adminKey: data.OLLE_ADMIN_KEY,
    writeKey: data.OLLE_WRITE_KEY,
    secret: data.OLLE_SECRET,
    demo: data.OLLE_DEMO === '1',
    smtpUrl: data.SMTP_URL,
    mailFrom: data.OLLE_MAIL_FROM,
    instance: data.OLLE_INSTANCE,
    publicUrl: (data.PUBLIC_URL ?? localUrl(data.HOST, data.PORT)).replace(/\/+$/, ''),
    convoyMax: data.OLLE_CONVOY_MAX,
    /** For how many days is kept what grows without end. */
    keep: {
      auditDays: data.OLLE_KEEP_AUDIT_DAYS,
      callDays: data.OLLE_KEEP_CALLS_DAYS,
      tickDays: data.OLLE_KEEP_TICKS_DAYS,
    },
    /** Internal hosts that webhooks may call. */
    webhookAllow: (data.OLLE_WEBHOOK_ALLOW ?? '').split(',').flatMap((host) => host.trim().toLowerCase() || []),
    logLevel: data.OLLE_LOG_LEVEL,
    toolsDir: data.OLLE_TOOLS_DIR ?? path.join(data.DATA_DIR, 'tools'),
    workflowBundle: data.OLLE_WORKFLOW_BUNDLE,
  };
}

function problemLine(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0]);
  return `${name} ${/^must/.test(issue.message) ? issue.message : `cannot be used: ${issue.message}`}`;
}

/** Where this machine reaches itself: a wildcard address is one to listen on, not one to visit. */
export function localUrl(host: string, port: number): string {
  const visit = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${visit.includes(':') ? `[${visit}]` : visit}:${port}`;
}
