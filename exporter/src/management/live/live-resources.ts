import { collectors } from '../../collectors/index.generated.ts';
import { liveResources } from '../../live/resource.ts';

/** All live resources. A collector that declares more adds them here, and to the routes. */
export const resources = liveResources(collectors);
