import type { BackgroundWork, Work } from './background-work.ts';

const folder = 'grafana-plugin';

/** Installs the packages of the app plugin and builds it, each unless it is done. Returns where it is. */
export async function buildApp(work: BackgroundWork): Promise<string> {
  await work.finish('plugin', packagesWork('plugin-packages', folder));
  await work.finish('plugin', nodeWork('plugin-build', `${folder}/build/main.ts`));
  return `${folder}/dist`;
}

export const packagesWork = (name: string, of: string): Work => ({
  name,
  command: 'bash',
  args: ['scripts/install-packages.sh', of],
});

export const nodeWork = (name: string, file: string, flags: readonly string[] = []): Work => ({
  name,
  command: process.execPath,
  args: ['--import', 'tsx', file, ...flags],
});
