import type { Regime } from '#deadlines';
import { REGIMES } from '#deadlines';
import type { Text } from '#kernel';
import type { Catalogue, Register } from '#registers';
import { DATA_NAMES, dataOf, SERVICE_NAMES, SERVICES } from '#registers';
import { RIGHT_NAMES, RIGHTS } from '#rights';

/** One id the CLI understands: shape `catalogueListOut`. */
export interface CatalogueEntry {
  readonly kind:
    'register' | 'authority' | 'municipality' | 'service' | 'system' | 'data' | 'right' | 'regime';
  readonly id: string;
  readonly name: Text;
  /** For systems and data: where they occur. */
  readonly register?: string;
}

const REGIME_NAMES: Readonly<Record<Regime, Text>> = {
  gdpr: { fi: 'Tietosuoja-asetus', sv: 'Dataskyddsförordningen', en: 'General Data Protection Regulation' },
  openness: {
    fi: 'Julkisuuslaki, 2 viikkoa',
    sv: 'Offentlighetslagen, 2 veckor',
    en: 'Openness Act, 2 weeks',
  },
  'openness-extensive': {
    fi: 'Julkisuuslaki, laaja pyyntö, 1 kuukausi',
    sv: 'Offentlighetslagen, omfattande begäran, 1 månad',
    en: 'Openness Act, extensive request, 1 month',
  },
  'log-data': {
    fi: 'Asiakastietolaki, lokitiedot',
    sv: 'Kunduppgiftslagen, logguppgifter',
    en: 'Client Data Act, log data',
  },
  'accessible-format': {
    fi: 'Saavutettava muoto',
    sv: 'Tillgängligt format',
    en: 'Accessible format',
  },
  appeal: { fi: 'Valitusaika', sv: 'Besvärstid', en: 'Time for appeal' },
  immediate: { fi: 'Heti', sv: 'Genast', en: 'At once' },
};

function ofRegister(register: Register): readonly CatalogueEntry[] {
  return [
    ...register.systems.map(({ id, name }) => ({ kind: 'system' as const, id, name, register: register.id })),
    ...dataOf(register).map((id) => ({
      kind: 'data' as const,
      id,
      name: DATA_NAMES[id],
      register: register.id,
    })),
  ];
}

/** Every id of the catalogue, each with its name; an authority bears its latest name. */
export function catalogueEntries(catalogue: Catalogue): readonly CatalogueEntry[] {
  const { registers, authorities, municipalities } = catalogue;
  const latest = ({ names }: Catalogue['authorities'][number]): Text => (names.at(-1) as { name: Text }).name;
  return [
    ...registers.map(({ id, name }) => ({ kind: 'register' as const, id, name })),
    ...authorities.map((each) => ({ kind: 'authority' as const, id: each.id, name: latest(each) })),
    ...municipalities.map(({ id, name }) => ({ kind: 'municipality' as const, id, name })),
    ...SERVICES.map((id) => ({ kind: 'service' as const, id, name: SERVICE_NAMES[id] })),
    ...registers.flatMap(ofRegister),
    ...RIGHTS.map((id) => ({ kind: 'right' as const, id, name: RIGHT_NAMES[id] })),
    ...REGIMES.map((id) => ({ kind: 'regime' as const, id, name: REGIME_NAMES[id] })),
  ];
}
