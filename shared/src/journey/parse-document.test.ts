import { expect, it } from 'vitest';
import { parseDocument } from './parse-document.ts';

function faultsOf(type: string, config: object): string[] {
  const parsed = parseDocument({
    format: 1,
    name: 'One step',
    trigger: { type: 'api' },
    nodes: [{ id: 'n1', type, config }],
    edges: [],
  });
  return parsed.ok ? [] : parsed.issues.map(({ nodeId, path, message }) => `${nodeId} ${path}: ${message}`);
}

it('reads the settings of waits in each of their shapes', () => {
  expect(faultsOf('wait', { for: 'PT1H', spread: 'PT10M' })).toEqual([]);
  expect(faultsOf('wait', { until: { time: '09:00', weekdays: ['mon'] } })).toEqual([]);
  expect(faultsOf('wait', { date: { attribute: 'birthday', offset: '-P1D', time: '09:00' }, past: 'skip' })).toEqual(
    [],
  );
  expect(faultsOf('wait_event', { event: 'A', timeout: 'PT1H' })).toEqual([]);
  expect(faultsOf('wait_event', { events: ['A'], mode: 'all', timeout: { until: { time: '09:00' } } })).toEqual([]);
});

it('names the very fault of settings that may be written in several ways', () => {
  expect(faultsOf('wait', { until: { time: '8:00' } })).toEqual(['n1 nodes.0.config.until.time: clock_invalid']);
  expect(faultsOf('wait', { for: 'PT1H', until: { time: '08:00' } })).toEqual([
    'n1 nodes.0.config: Unrecognized key: "until"',
  ]);
  expect(faultsOf('wait_event', { event: 'A' })).toEqual([
    'n1 nodes.0.config.timeout: Invalid input: expected string, received undefined',
  ]);
  expect(faultsOf('wait_event', { events: ['A'], timeout: { date: { attribute: 'due', offset: '1D' } } })).toEqual([
    'n1 nodes.0.config.timeout.date.offset: duration_invalid',
  ]);
});
