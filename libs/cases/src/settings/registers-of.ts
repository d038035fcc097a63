import type { Catalogue, Register } from '#registers';

/** The registers of which the authority is a controller. */
export function registersOf(catalogue: Catalogue, authorityId: string): readonly Register[] {
  return catalogue.registers.filter(({ controllers }) =>
    controllers.some(({ authority }) => authority === authorityId),
  );
}
