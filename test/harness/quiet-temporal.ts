import { DefaultLogger, Runtime } from '@temporalio/worker';

/**
 * Workers of tests report errors alone: workflows that are meant to fail would print the whole bundle as their stack. The
 * library's native part has a voice of its own, which warns of what tests do on purpose: servers that go away, histories
 * that do not fit.
 */
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
});
