/** Only bundles the page: npm run bundle. */
import { bundlePage } from './bundle.ts';

await bundlePage({ onBundle: () => console.log('Bundling the page …') });
