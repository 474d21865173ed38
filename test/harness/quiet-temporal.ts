import { DefaultLogger, Runtime } from '@temporalio/worker';

/** Workers of tests report errors alone: workflows that are meant to fail would print the whole bundle as their stack. */
Runtime.install({ logger: new DefaultLogger('ERROR') });
