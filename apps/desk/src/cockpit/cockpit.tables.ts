import type { Cockpit } from '#cases';
import type { Catalogue } from '#registers';
import { daysTable, groundsTable, outcomesTable, paceTable, registersTable } from './answered.tables.js';
import type { FigureTable, TableId, TableMaker } from './figure-table.js';
import { forecastTable, waitingTable, weeksTable } from './open.tables.js';
import { registersShown } from './registers-shown.js';

/** Every table of the page, by its id. */
export function cockpitTables(
  cockpit: Cockpit,
  catalogue: Catalogue,
  make: TableMaker,
): Readonly<Record<TableId, FigureTable>> {
  const registers = registersShown(cockpit, catalogue, make.page);
  return {
    weeks: weeksTable(cockpit, registers, make),
    forecast: forecastTable(cockpit, make),
    waiting: waitingTable(cockpit, make),
    grounds: groundsTable(cockpit, make),
    days: daysTable(cockpit, make),
    registers: registersTable(cockpit, registers, make),
    outcomes: outcomesTable(cockpit, make),
    pace: paceTable(cockpit, make),
  };
}
