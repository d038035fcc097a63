import { join } from 'node:path';
import type { WebAppParts } from '#platform';
import { paths } from './paths.js';

const here = join(import.meta.dirname, '..');

/** What makes the web app the desk: its views, messages, styles and addresses. */
export const DESK_PARTS: WebAppParts = {
  app: 'desk',
  viewsDir: join(here, 'views'),
  messagesDir: join(here, 'messages'),
  publicDir: join(here, 'public'),
  paths: paths as WebAppParts['paths'],
};
