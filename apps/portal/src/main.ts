import { MIGRATIONS } from '#db/migrations/index';
import { bootWebApp } from '#platform';
import { PORTAL_PARTS } from './portal-parts.js';
import { PortalModule } from './portal.module.js';

await bootWebApp({ module: PortalModule, schema: MIGRATIONS.map(({ id }) => id), ...PORTAL_PARTS });
