import type { Register, System } from '#registers';
import type { RegisterFile } from './shapes/register.shape.js';
import type { SystemShape } from './shapes/system.shape.js';
import { day, period } from './to-periods.js';

function system(shape: SystemShape): System {
  return {
    ...shape,
    holdings: shape.holdings.map((holding) => ({
      ...holding,
      cautions: holding.cautions.map(({ from, to, ...caution }) => ({ ...caution, ...period({ from, to }) })),
    })),
  };
}

/** A register of registers/<id>.yaml. */
export function toRegister(file: RegisterFile): Register {
  return {
    ...file,
    notice: { ...file.notice, date: file.notice.date ? day(file.notice.date) : undefined },
    systems: file.systems.map(system),
  };
}
