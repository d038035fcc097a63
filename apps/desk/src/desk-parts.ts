import { join } from 'node:path';
import type { WebAppParts } from '#platform';
import { ApiDescription } from './api/api-description.js';
import { ApiModule } from './api/api.module.js';
import { paths } from './paths.js';

const here = join(import.meta.dirname, '..');

/** What makes the web app the desk: its views, messages, styles and addresses. */
export const DESK_PARTS: WebAppParts = {
  app: 'desk',
  viewsDir: join(here, 'views'),
  messagesDir: join(here, 'messages'),
  publicDir: join(here, 'public'),
  assembled: (nest) => nest.get(ApiDescription, { strict: false }).make(nest, ApiModule),
  readOwnBody: ['/api/v1/requests'],
  paths: paths as WebAppParts['paths'],
};
