/** Builds the plugin into dist: npm run build [-- --watch]. */
import { parseArgs } from 'node:util';
import { buildPlugin, watchPlugin } from './build-plugin.ts';

const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false } } });
if (values.watch) await watchPlugin(console.log);
else {
  const { folder, seconds, isCached } = await buildPlugin({
    onStart: () => console.log('Building the plugin …'),
    onProgress: (percent) => console.log(`Building the plugin: ${percent} %`),
  });
  console.log(
    isCached ? `The plugin is built: ${folder}` : `The plugin was built in ${seconds} s: ${folder}`,
  );
}
