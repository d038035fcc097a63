import { ChangeDefaultHandlers } from './change-default-handlers.js';
import { ChangeLimits } from './change-limits.js';
import { HandOverRegistry } from './hand-over-registry.js';
import { OpenSettings } from './open-settings.js';

/** What an administrator sets for the authority. */
export const SETTINGS = [OpenSettings, ChangeLimits, ChangeDefaultHandlers, HandOverRegistry];
