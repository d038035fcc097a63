import type { RegisterGuide } from '#cases/citizen';
import type { Language, Text } from '#kernel';
import type { Translate } from '#platform';
import { DATA_CATEGORIES, type Service, SERVICE_NAMES, SERVICES } from '#registers';
import { choices, type FieldView, type SelectField } from '../request/field-view.js';
import type { Wish } from '../request/wish.js';

/** The first year offered; older data are asked for with an open beginning. */
const FIRST_YEAR = 2005;

/** The questions of "where does my request go": what decides it first, what narrows it folded away until used. */
export interface WhereForm {
  readonly first: readonly FieldView[];
  readonly more: readonly FieldView[];
  /** Something that narrows the answer has been chosen. */
  readonly narrowed: boolean;
}

/** The questions of "where does my request go", answered as far as the address says. */
export function whereForm(
  wish: Wish,
  service: Service | null,
  guide: RegisterGuide,
  { t, language, year }: Words & { year: number },
): WhereForm {
  const select = selectIn(t);
  const catalogue = namedIn(language);
  const years = Array.from({ length: year - FIRST_YEAR + 1 }, (_, back) => String(year - back));
  const yearOptions = years.map((one) => [one, one] as const);
  const kinds = DATA_CATEGORIES.map((value) => ({ value, label: t(`data.${value}`) }));
  return {
    first: [
      select('municipality', wish.municipality, catalogue(guide.listMunicipalities())),
      select(
        'service',
        service ?? '',
        SERVICES.map((id) => [id, SERVICE_NAMES[id][language]] as const),
      ),
      select('register', wish.register, catalogue(guide.listRegisters())),
      select('authority', wish.authority, catalogue(guide.listAuthorities())),
    ],
    more: [
      select('from', wish.from, yearOptions),
      select('to', wish.to, yearOptions),
      {
        kind: 'ask-choices',
        type: 'checkbox',
        compact: true,
        same: false,
        name: 'data',
        label: t('where.data'),
        hint: t('where.data-hint'),
        choices: choices('data', wish.data, kinds),
      },
    ],
    narrowed: wish.from !== '' || wish.to !== '' || wish.data.length > 0,
  };
}

/** The two questions of the start page: the answer page asks the rest. */
export function whereStart(guide: RegisterGuide, { t, language }: Words): SelectField[] {
  const select = selectIn(t);
  const catalogue = namedIn(language);
  return [
    select('municipality', '', catalogue(guide.listMunicipalities())),
    select('register', '', catalogue(guide.listRegisters())),
  ];
}

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

function selectIn(t: Translate) {
  return (name: string, chosen: string, named: readonly (readonly [string, string])[]): SelectField => ({
    kind: 'ask-select',
    name,
    label: t(`where.${name}`),
    hint: null,
    optional: false,
    options: [['', t(`where.${name}-any`)] as const, ...named].map(([value, label]) => ({
      value,
      label,
      selected: value === chosen,
    })),
  });
}

function namedIn(language: Language) {
  return (list: readonly { id: string; name: Text }[]) =>
    list.map(({ id, name }) => [id, name[language]] as const);
}
