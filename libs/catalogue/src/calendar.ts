/** The door for who needs the calendar and not the catalogue: it loads no validator, so `cli -- clock` starts at once. */
export { calendarChanges, installedCalendar } from './installed-calendar.js';
