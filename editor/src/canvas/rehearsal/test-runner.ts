export { runTest } from '@olle/shared/journey-tests/run-test';
export { planOf } from './plan-of.ts';
