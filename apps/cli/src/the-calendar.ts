import { installedCalendar } from '#catalogue/calendar';
import type { Calendar } from '#deadlines';
import { catalogueFolder } from './catalogue-folder.js';

/** The calendar of this installation, read once when a command that needs it is loaded. */
export const calendar: Calendar = installedCalendar(catalogueFolder());
