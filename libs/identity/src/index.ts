export { ageOn } from './domain/age.js';
export { APPROVES, type Approves } from './domain/approves.js';
export { type Hetu, type HetuRefusal, maskedHetu, parseHetu } from './domain/hetu.js';
export { may } from './domain/may.js';
export { nameWords } from './domain/name-words.js';
export {
  CITIZEN_PERMISSIONS,
  type CitizenPermission,
  isPermission,
  type PermissionName,
  STAFF_PERMISSIONS,
  type StaffPermission,
} from './domain/permission.js';
export { IdentityModule } from './identity.module.js';
export { StaffEntity } from './persistence/staff.entity.js';
export { type StaffMember, StaffRepository } from './persistence/staff.repository.js';
export { readLead, readStandIn } from './persistence/read-stand-in.js';
export { CitizenSignIn, type CitizenSignInRefusal, HETU_CLAIM } from './sign-in/citizen-sign-in.js';
export { safeReturnTo } from './sign-in/return-to.js';
export { SignInFlow, type SignInRefusal } from './sign-in/sign-in-flow.js';
export { StaffSignIn, type StaffSignInRefusal } from './sign-in/staff-sign-in.js';
