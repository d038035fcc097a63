import { ChangeProtection } from '../use-cases/change-protection.js';
import { GiveAccess } from '../use-cases/give-access.js';
import { OpenAccess } from '../use-cases/open-access.js';
import { ShowWhereabouts } from '../use-cases/show-whereabouts.js';
import { TakeAccess } from '../use-cases/take-access.js';

/** What staff do with a protected case beside working it. */
export const PROTECTION = [OpenAccess, GiveAccess, TakeAccess, ChangeProtection, ShowWhereabouts];
