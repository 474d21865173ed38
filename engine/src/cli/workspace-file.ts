import path from 'node:path';
import { conditionSchema } from '@olle/shared/conditions/condition';
import { jsonSchema } from '@olle/shared/json';
import { readAs } from '@olle/shared/text/read-text';
import { writeYaml } from '@olle/shared/text/write-text';
import { z } from 'zod';
import { workspaceFile } from './chosen.ts';
import { readIfThere } from './read-file.ts';
import type { Server } from './server.ts';
import { wordsOf } from './words.ts';
import { Trouble, type World } from './world.ts';

const workspaceSchema = z.strictObject({
  timezone: z.string(),
  segments: z.record(z.string(), z.strictObject({ name: z.string(), condition: conditionSchema })),
});
type LocalWorkspace = z.infer<typeof workspaceSchema>;

/** What journey tests ask of the workspace, so that they run without a server: its zone and its segments. */
export async function workspaceOf(server: Server): Promise<string> {
  const [timezone, segments] = [await server.timezone(), await server.segments()];
  const sorted = [...segments].sort((a, b) => (a.id < b.id ? -1 : 1));
  const value = {
    timezone,
    segments: Object.fromEntries(sorted.map(({ id, name, condition }) => [id, { name, condition }])),
  };
  return `# olle pull\n${writeYaml(jsonSchema.parse(value))}`;
}

/** Of the folder that a journey is in; without the file, what a new workspace has. */
export async function readWorkspaceFile(folder: string, world: World): Promise<LocalWorkspace> {
  const content = await readIfThere(path.join(folder, workspaceFile));
  if (content === null) return { timezone: 'Asia/Seoul', segments: {} };
  const { value } = readAs(workspaceSchema, content, 'yaml');
  if (!value) throw new Trouble(wordsOf(world.language).unread(path.join(folder, workspaceFile)));
  return value;
}
