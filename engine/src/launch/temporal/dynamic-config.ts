/**
 * The dev server's limits are made for a shared cluster (2,400 calls a second and namespace);
 * here the server has one user, and the machine is the limit.
 */
const DYNAMIC_CONFIG: Record<string, number | boolean> = {
  'frontend.rps': 100_000,
  'frontend.namespaceRPS': 100_000,
  'frontend.namespaceBurstRatio': 2,
  'frontend.namespaceRPS.visibility': 2000,
  'frontend.globalNamespaceRPS': 0,
  'frontend.persistenceMaxQPS': 100_000,
  'history.rps': 100_000,
  'history.persistenceMaxQPS': 100_000,
  'matching.rps': 100_000,
  'matching.persistenceMaxQPS': 100_000,
  'system.visibilityPersistenceMaxReadQPS': 2000,
  'system.visibilityPersistenceMaxWriteQPS': 20_000,
  // No call home.
  'frontend.enableServerVersionCheck': false,
  'system.enableActivityEagerExecution': true,
};

export function dynamicConfigFlags(): string[] {
  return Object.entries(DYNAMIC_CONFIG).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${JSON.stringify(value)}`,
  ]);
}
