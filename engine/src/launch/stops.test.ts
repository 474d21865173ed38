import { expect, it } from 'vitest';
import { Stops } from './stops.ts';

function thing(name: string, stopped: string[]) {
  return { stop: async () => void stopped.push(name) };
}

it('stops the parts before the servers that they use, whatever came up first', async () => {
  const stopped: string[] = [];
  const stops = new Stops();
  await stops.add('temporal', thing('Temporal', stopped));
  await stops.add('postgres', thing('Postgres', stopped));
  await stops.add('parts', thing('API', stopped));
  await stops.run();
  expect(stopped).toEqual(['API', 'Temporal', 'Postgres']);
});

it('stops at once what comes up after the stop began', async () => {
  const stopped: string[] = [];
  const stops = new Stops();
  stops.begin();
  await expect(stops.add('parts', Promise.resolve(thing('late', stopped)))).rejects.toThrow('stopped while starting');
  expect(stopped).toEqual(['late']);
});
