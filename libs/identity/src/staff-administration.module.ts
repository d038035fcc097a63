import { Module } from '@nestjs/common';
import { ListSeats } from './sign-in/list-seats.js';
import { TakeSeat } from './sign-in/take-seat.js';
import { EnterAbsence } from './absences/enter-absence.js';
import { ListAbsences } from './absences/list-absences.js';
import { RemoveAbsence } from './absences/remove-absence.js';
import { AddStaff } from './staff/add-staff.js';
import { ChangeStaff } from './staff/change-staff.js';
import { EndProposal } from './staff/end-proposal.js';
import { ListChanges } from './staff/list-changes.js';
import { ListStaff } from './staff/list-staff.js';
import { OpenAdministration } from './staff/open-administration.js';
import { OpenStaff } from './staff/open-staff.js';
import { OpenNewStaff } from './staff/open-new-staff.js';
import { ProposeRole } from './staff/propose-role.js';
import { EndStaffSessions } from './sessions/end-staff-sessions.js';
import { ListUnits } from './units/list-units.js';
import { RemoveUnit } from './units/remove-unit.js';
import { SaveUnit } from './units/save-unit.js';

const UNITS = [ListUnits, SaveUnit, RemoveUnit];
const ABSENCES = [ListAbsences, EnterAbsence, RemoveAbsence];
const SEATS = [ListSeats, TakeSeat];
const STAFF = [
  OpenAdministration,
  ListStaff,
  OpenStaff,
  OpenNewStaff,
  AddStaff,
  ChangeStaff,
  ProposeRole,
  EndProposal,
  ListChanges,
  EndStaffSessions,
];

/** Units, absences and staff as they are administered at the desk, and the authorities one person works for. Needs database, clock and audit. */
@Module({
  providers: [...UNITS, ...ABSENCES, ...SEATS, ...STAFF],
  exports: [...UNITS, ...ABSENCES, ...SEATS, ...STAFF],
})
export class StaffAdministrationModule {}
