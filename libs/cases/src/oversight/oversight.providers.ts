import { LookAtCase } from '../use-cases/look-at-case.js';
import { OpenLook } from '../use-cases/open-look.js';

/** What a data-protection officer does. */
export const OVERSIGHT = [OpenLook, LookAtCase];
