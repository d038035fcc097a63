export { ageOn } from './domain/age.js';
export { APPROVES, type Approves } from './domain/approves.js';
export { type Hetu, type HetuRefusal, maskedHetu, parseHetu } from './domain/hetu.js';
export { may } from './domain/may.js';
export { nameWords } from './domain/name-words.js';
export {
  CITIZEN_PERMISSIONS,
  CLIENT_PERMISSIONS,
  type CitizenPermission,
  isPermission,
  type PermissionName,
  STAFF_PERMISSIONS,
  type StaffPermission,
} from './domain/permission.js';
export { IdentityModule } from './identity.module.js';
export { ClientAccessModule } from './client-access.module.js';
export { AddClient, type AddClientRefusalCode } from './clients/add-client.js';
export { CountRequests } from './clients/count-requests.js';
export { EndClient } from './clients/end-client.js';
export { type ClientRow, ListClients } from './clients/list-clients.js';
export { StaffEntity } from './persistence/staff.entity.js';
export { type StaffMember, StaffRepository } from './persistence/staff.repository.js';
export { readLead, readStandIn } from './persistence/read-stand-in.js';
export { FTN_CLAIMS, HETU_CLAIM, PLAIN_CLAIMS, PROTECTED_CLAIM } from './citizens/claim-map.js';
export { type ClientKeyPems, publicKeySet } from './citizens/client-keys.js';
export { IdentityPort, type SignInRefusal } from './citizens/identity-port.js';
export { OidcIdentity } from './citizens/oidc-identity.js';
export { SUOMIFI_PATHS } from './citizens/suomifi/saml-of-settings.js';
export { SuomifiService } from './citizens/suomifi/suomifi-service.js';
export { CitizenSignIn, type CitizenSignInRefusal } from './sign-in/citizen-sign-in.js';
export { ListSeats, type Seat } from './sign-in/list-seats.js';
export { TakeSeat } from './sign-in/take-seat.js';
export { EndSessions } from './sessions/end-sessions.js';
export { EndStaffSessions } from './sessions/end-staff-sessions.js';
export { ListSessions, type OpenSession } from './sessions/list-sessions.js';
export { safeReturnTo } from './sign-in/return-to.js';
export { StaffPlaces } from './sign-in/staff-places.js';
export { StaffSignIn, type StaffSignInRefusal } from './sign-in/staff-sign-in.js';
export { type AbsenceInput, type AbsenceRefusalCode, EnterAbsence } from './absences/enter-absence.js';
export { type AbsenceRow, type Absences, ListAbsences } from './absences/list-absences.js';
export { RemoveAbsence } from './absences/remove-absence.js';
export { AddStaff, type AddStaffRefusalCode, type NewStaff } from './staff/add-staff.js';
export { type StaffInput } from './staff/check-staff.js';
export { ChangeStaff, type ChangeStaffRefusalCode } from './staff/change-staff.js';
export { EndProposal, type EndProposalRefusalCode } from './staff/end-proposal.js';
export { type ChangeRow, ListChanges } from './staff/list-changes.js';
export { ListStaff, type StaffPage } from './staff/list-staff.js';
export { type Administration, OpenAdministration } from './staff/open-administration.js';
export { OpenNewStaff } from './staff/open-new-staff.js';
export { OpenStaff, type StaffDesk } from './staff/open-staff.js';
export { ProposeRole, type ProposeRefusalCode } from './staff/propose-role.js';
export { type RoleProposal, type StaffView } from './staff/staff-view.js';
export { isStrong, STRONG_ROLES, type StrongRole } from './staff/strong-role.js';
export { StaffAdministrationModule } from './staff-administration.module.js';
export { type Choice, ListUnits, type UnitRow } from './units/list-units.js';
export { RemoveUnit } from './units/remove-unit.js';
export { SaveUnit, type UnitInput, type UnitRefusalCode } from './units/save-unit.js';
