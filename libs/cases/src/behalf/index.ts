export type { BehalfView } from './behalf-view.js';
export { behalfOfKin, mayKinAsk } from './kin.js';
export {
  behalfFrom,
  CUSTODY,
  EVERY_RIGHT,
  type Ground,
  GROUNDS,
  REGISTRY_GROUNDS,
  type RegistryGround,
} from './told-behalf.js';
export { type Behalf, PROOF_CAME, type ProofCame } from '../domain/behalf.js';
