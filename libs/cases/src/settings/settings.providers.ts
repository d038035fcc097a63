import { ChangeDefaultHandlers } from './change-default-handlers.js';
import { ChangeProtectedReceivers } from './change-protected-receivers.js';
import { OpenCatalogue } from '../catalogue/open-catalogue.js';
import { ProposeCatalogue } from '../catalogue/propose-catalogue.js';
import { TakeCatalogue } from '../catalogue/take-catalogue.js';
import { ChangeLimits } from './change-limits.js';
import { HandOverRegistry } from './hand-over-registry.js';
import { LETTER_SETTINGS } from '../letter-settings/letter-settings.providers.js';
import { OpenSettings } from './open-settings.js';

/** What an administrator sets for the authority. */
export const SETTINGS = [
  OpenSettings,
  ChangeLimits,
  ChangeDefaultHandlers,
  ChangeProtectedReceivers,
  HandOverRegistry,
  OpenCatalogue,
  ProposeCatalogue,
  TakeCatalogue,
  ...LETTER_SETTINGS,
];
