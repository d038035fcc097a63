import { CountAnnualFigures } from '../use-cases/count-annual-figures.js';
import { FetchCalendarFeed } from '../use-cases/fetch-calendar-feed.js';
import { KeepCalendarFeed } from '../use-cases/keep-calendar-feed.js';
import { ListBehindFigure } from '../use-cases/list-behind-figure.js';
import { LookAtCase } from '../use-cases/look-at-case.js';
import { OpenCalendarFeed } from '../use-cases/open-calendar-feed.js';
import { OpenCockpit } from '../use-cases/open-cockpit.js';
import { OpenDueOverview } from '../use-cases/open-due-overview.js';
import { OpenLook } from '../use-cases/open-look.js';

const CALENDAR = [OpenCalendarFeed, KeepCalendarFeed, FetchCalendarFeed];
/** What a data-protection officer does. */
export const OVERSIGHT = [
  OpenLook,
  LookAtCase,
  OpenCockpit,
  OpenDueOverview,
  ListBehindFigure,
  CountAnnualFigures,
  ...CALENDAR,
];
