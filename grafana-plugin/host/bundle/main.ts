/** Only bundles the page: npm run bundle. GRAFANA=13 takes the packages of Grafana 13. */
import { bundlePage } from './bundle.ts';
import { packagesOf } from './packages.ts';

const packages = packagesOf(process.env['GRAFANA'] ?? '12');
await bundlePage({ packages, onBundle: () => console.log('Bundling the page …') });
