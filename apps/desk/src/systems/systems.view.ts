import { SYSTEM_WAYS, type Systems, type SystemsOfRegister } from '#cases';
import { type FieldError, Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

type OneSystem = SystemsOfRegister['systems'][number];

/** Who searches which system, register by register. */
export function systemsView({ registers }: Systems, page: PageContext) {
  const shown = registers.map(({ register, own, systems }) => ({
    id: register.id,
    name: inLanguage(register.name, page),
    own,
    rows: systems.map((one) => ({
      href: paths.system(page.language, register.id, one.system.id),
      name: inLanguage(one.system.name, page),
      who: whoText(one, page),
    })),
  }));
  return { own: shown.filter(({ own }) => own), others: shown.filter(({ own }) => !own) };
}

/** Changing who searches one system; null when the catalogue has no such system. */
export function systemView(
  { registers, units }: Systems,
  { registerId, systemId }: { registerId: string; systemId: string },
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language } = page;
  const found = registers.find(({ register }) => register.id === registerId);
  const one = found?.systems.find(({ system }) => system.id === systemId);
  if (!found || !one) return null;
  const posted = body.has('way') || errors.length > 0 ? body : asSet(one);
  const fields = new FormFields(posted, errors, t);
  const way = posted.text('way');
  return {
    register: inLanguage(found.register.name, page),
    name: inLanguage(one.system.name, page),
    notice: one.system.noticeKeeper,
    action: paths.system(language, registerId, systemId),
    listHref: paths.systems(language),
    wayError: fields.error('way'),
    ways: SYSTEM_WAYS.filter((value) => value !== 'connector' || one.connected || way === 'connector').map(
      (value, place) => ({
        id: place === 0 ? 'way' : `way-${value}`,
        value,
        label: t(`systems.way.${value}`),
        hint: t(`systems.wayHint.${value}`),
        checked: way === value,
      }),
    ),
    unit: fields.select('unit', { label: t('systems.unit'), hint: t('systems.unitHint') }, [
      { value: '', label: t('systems.handlersUnit') },
      ...units.map((unit) => ({ value: unit, label: unit })),
    ]),
    keeperName: fields.text('keeperName', { label: t('tasks.add.keeperName') }),
    keeperAddress: fields.text('keeperAddress', { label: t('tasks.add.keeperAddress') }),
  };
}

function asSet({ setting }: OneSystem): Posted {
  return new Posted({
    way: setting?.way ?? 'unit',
    unit: setting?.unit ?? '',
    keeperName: setting?.keeperName ?? '',
    keeperAddress: setting?.keeperAddress ?? '',
  });
}

function whoText({ setting }: OneSystem, { t }: PageContext): string {
  if (!setting || (setting.way === 'unit' && !setting.unit)) return t('systems.handlersUnit');
  if (setting.way === 'unit') return setting.unit ?? '';
  const unit = setting.unit ?? t('systems.handlersUnit');
  return t(`tasks.by.${setting.way}`, { keeper: setting.keeperName ?? '', unit });
}
