import { isDataCategory, type Service } from '#registers';
import type { RouteFacts } from '#routing';
import { Temporal } from 'temporal-polyfill';
import type { Wish } from '../request/wish.js';

/** What routing needs to know of the catalogue to read a question. */
export interface KnownPlaces {
  readonly registers: readonly string[];
  readonly municipalities: readonly string[];
  /** Authorities that are municipalities. */
  readonly cities: readonly string[];
}

/**
 * The question as facts for routing: the register when one is chosen, else the municipality (or the city that was
 * chosen as the authority) with or without a service; null when neither is known, for then nobody can tell.
 */
export function whereFacts(
  wish: Wish,
  service: Service | null,
  known: KnownPlaces,
  receivedOn: Temporal.PlainDate,
): RouteFacts | null {
  const municipality = known.municipalities.find((id) => id === wish.municipality);
  const common = {
    receivedOn,
    rights: wish.rights.length > 0 ? wish.rights : (['access'] as const),
    data: wish.data.filter(isDataCategory),
    ...period(wish),
  };
  const register = known.registers.find((id) => id === wish.register);
  if (register) return { ...common, register, ...(municipality ? { homeMunicipality: municipality } : {}) };
  const place = municipality ?? known.cities.find((id) => id === wish.authority);
  return place ? { ...common, municipality: place, ...(service ? { service } : {}) } : null;
}

function period({ from, to }: Wish): Pick<RouteFacts, 'dataFrom' | 'dataTo'> {
  const day = (year: string, rest: string) => Temporal.PlainDate.from(`${year}-${rest}`);
  return {
    ...(from === '' ? {} : { dataFrom: day(from, '01-01') }),
    ...(to === '' ? {} : { dataTo: day(to, '12-31') }),
  };
}
