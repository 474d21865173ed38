// A webpack loader: the workflow code as somebody may change it who does not think of those who wait. Each workflow asks something first.
const proxy = `import { proxyActivities as proxyFirst } from '@temporalio/workflow';
const { askFirst } = proxyFirst({ startToCloseTimeout: '5 seconds' });
`;
module.exports = (source) =>
  proxy + source.replace(/^(export async function .*\{)$/m, (declaration) => `${declaration}\n  await askFirst();`);
