import { expect, it } from 'vitest';
import { play } from './play.ts';
import { scenarios } from './scenarios.ts';
import { virtualStage } from './virtual-stage.ts';

it.each(scenarios)('$promise', async (scenario) => {
  expect(await play(scenario, virtualStage(scenario))).toMatchObject(scenario.outcome);
});
