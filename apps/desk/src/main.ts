import { MIGRATIONS } from '#db/migrations/index';
import { bootWebApp } from '#platform';
import { DESK_PARTS } from './desk-parts.js';
import { DeskModule } from './desk.module.js';

await bootWebApp({ module: DeskModule, schema: MIGRATIONS.map(({ id }) => id), ...DESK_PARTS });
