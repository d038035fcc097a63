export {
  type Authority,
  AUTHORITY_KINDS,
  type AuthorityKind,
  type GdprRemedy,
  type NamePeriod,
  type OfficeContact,
  type StandingTexts,
  type Succession,
} from './authority.js';
export type { Catalogue } from './catalogue.js';
export type { EmploymentArea, Municipality } from './place.js';
export {
  authorityName,
  courtOf,
  dataOf,
  findArea,
  findArrangement,
  findAuthority,
  findMunicipality,
  findRegister,
  hostedAuthorities,
  isHosted,
} from './questions.js';
export type {
  Caution,
  Correction,
  Counterpart,
  Holding,
  NoticeReference,
  OwnRule,
  Processor,
  Purpose,
  Register,
  RegisterController,
  System,
} from './register.js';
export {
  type Arrangement,
  type Party,
  PARTY_ROLES,
  type PartyRole,
  type PlaceRule,
  type ResponsibilityPeriod,
  type ServiceRule,
  type StorageLine,
} from './responsibility.js';
export {
  DATA_CATEGORIES,
  DATA_NAMES,
  type DataCategory,
  isDataCategory,
  isService,
  type Service,
  SERVICE_NAMES,
  SERVICES,
} from './vocabulary.js';
