import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { planSchema } from '@olle/shared/journey/plan';
import { nodeTypes } from '@olle/shared/nodes/definitions';
import { type SimulateInput, simulate } from '@olle/shared/simulate/simulate';
import { expect, it } from 'vitest';

/** A plan as a release wrote it, a customer, and what became of them. */
interface Golden {
  readonly plan: unknown;
  readonly given: Omit<SimulateInput, 'plan'>;
  readonly steps: readonly string[];
}

const folder = path.join(import.meta.dirname, 'plans');
const files = readdirSync(folder);
const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Golden; // written by us

/**
 * Plans are kept for as long as somebody follows them, so those of every format, saved as they were written, must be read
 * and mean the same for ever. They are never written anew: a change of meaning is another format.
 */
it.each(files)('goes the same way with %s', (file) => {
  const { plan, given, steps } = read(file);
  const walked = simulate({ ...given, plan: planSchema.parse(plan) }).steps;
  expect(walked.map(({ nodeId, outcome, reason }) => `${nodeId} ${outcome} ${reason.code}`)).toEqual(steps);
});

it('has a plan of every format, and a step of every kind', () => {
  const formats = files.map((file) => planSchema.parse(read(file).plan).format);
  expect(new Set(formats)).toEqual(planSchema.shape.format.values);
  const types = files.flatMap((file) => Object.values(planSchema.parse(read(file).plan).nodes).map(({ type }) => type));
  expect(new Set(types)).toEqual(new Set(nodeTypes));
});
