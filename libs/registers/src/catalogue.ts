import type { Authority } from './authority.js';
import type { EmploymentArea, Municipality } from './place.js';
import type { Register } from './register.js';
import type { Arrangement, ServiceRule } from './responsibility.js';

/** The whole register catalogue: one frozen value, read once at start. */
export interface Catalogue {
  /** SHA-256 over the catalogue's files: which catalogue a case was routed with. */
  readonly version: string;
  readonly authorities: readonly Authority[];
  readonly municipalities: readonly Municipality[];
  readonly areas: readonly EmploymentArea[];
  readonly arrangements: readonly Arrangement[];
  readonly services: readonly ServiceRule[];
  readonly registers: readonly Register[];
}
