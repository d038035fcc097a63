import type { Text } from '#kernel';
import type { Authority, Catalogue, GdprRemedy, OfficeContact } from '#registers';

/** Name of the setting. */
export const REMEDY = 'remedy';

/** What an authority has set at the desk about how its decisions are challenged. It counts before the catalogue. */
export interface RemedySetting {
  readonly kind: GdprRemedy;
  /** The body of the authority that decides, and takes a claim for a revised decision; null: the authority itself. */
  readonly body: Text | null;
  /** Where such a claim is delivered; null: to the registry. */
  readonly office: Omit<OfficeContact, 'office'> | null;
  /** Finnish name of the administrative court, one of `courtsOf`; '': none. */
  readonly court: string;
  /** Other lines for the Data Protection Ombudsman; null: those known here. */
  readonly ombudsman: Text | null;
}

/** The administrative courts whose address the catalogue knows, each once, by its Finnish name. */
export function courtsOf(catalogue: Pick<Catalogue, 'authorities'>): ReadonlyMap<string, OfficeContact> {
  const offices = catalogue.authorities.flatMap(({ courtOffice }) => courtOffice ?? []);
  const sorted = offices.toSorted((a, b) => a.office.fi.localeCompare(b.office.fi, 'fi'));
  return new Map(sorted.map((office) => [office.office.fi, office]));
}

/** The authority as its setting has it; what the setting leaves open is not taken from the catalogue. */
export function withRemedy(
  authority: Authority,
  setting: RemedySetting,
  courts: ReadonlyMap<string, OfficeContact>,
): Authority {
  const { remedy: _r, decidingBody: _d, court: _c, courtOffice: _o, ...rest } = authority;
  const court = courts.get(setting.court);
  return {
    ...rest,
    remedy: setting.kind,
    ...(setting.body ? { decidingBody: setting.body } : {}),
    ...(setting.office ? { reviewOffice: setting.office } : {}),
    ...(court ? { court: court.office, courtOffice: court } : {}),
    ...(setting.ombudsman ? { ombudsman: setting.ombudsman } : {}),
  };
}
