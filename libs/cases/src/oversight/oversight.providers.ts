import { ListBehindFigure } from '../use-cases/list-behind-figure.js';
import { LookAtCase } from '../use-cases/look-at-case.js';
import { OpenCockpit } from '../use-cases/open-cockpit.js';
import { OpenLook } from '../use-cases/open-look.js';

/** What a data-protection officer does. */
export const OVERSIGHT = [OpenLook, LookAtCase, OpenCockpit, ListBehindFigure];
