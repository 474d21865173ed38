import 'vitest';

/** What the global setups give to the tests: `inject('databaseUrl')`. */
declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's connection to the server on which `freshDatabase()` makes databases. */
    databaseUrl: string;
    /** The migrated database that `freshDatabase()` copies. */
    databaseTemplate: string;
    temporalAddress: string;
    workflowBundle: string;
    /** The product with the demo shop, as `npm start` runs it. */
    baseUrl: string;
    adminKey: string;
    writeKey: string;
    /** Signs a browser in, once. Make more with `POST /api/sign-in-links`. */
    signInUrl: string;
    /** An executable, empty where there is none. */
    chromium: string;
  }
}
