export {
  type Actor,
  type CitizenActor,
  type ClientActor,
  type Role,
  ROLES,
  type Scope,
  SCOPES,
  type StaffActor,
  type SystemActor,
  worksAsExpert,
} from './actor.js';
export { assertNever } from './assert-never.js';
export type { Because, OwnWords } from './because.js';
export { type Clock, HELSINKI, helsinkiDay } from './clock.js';
export { isId, newId } from './ids.js';
export { no, ok, type Refusal, type Result } from './result.js';
export { isLanguage, type Language, LANGUAGES, type Text } from './text.js';
