import { collectors } from '../../collectors/index.generated.ts';
import { liveResources } from '../../live/resource.ts';

/** Everything that can be asked for live. A collector that declares more adds to it, and to the routes. */
export const resources = liveResources(collectors);
