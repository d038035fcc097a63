import { type SettingsDesk, WORK_LIMIT_RANGES, type WorkLimits } from '#cases';
import { type FieldError, Posted } from '#platform';
import { type Catalogue, findRegister } from '#registers';
import { FormFields } from '../parts/fields.view.js';
import { namesFrom } from '../parts/names.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

interface Shown {
  readonly body: Posted;
  readonly errors: readonly FieldError[];
  readonly catalogue: Catalogue;
  readonly own: string;
}

/** What the authority has set, each group with its own form. */
export function settingsView(desk: SettingsDesk, shown: Shown, page: PageContext) {
  const { t, language } = page;
  const names = namesFrom(shown.catalogue, page);
  return {
    limits: limitFields(desk.limits, shown, page),
    limitsAction: paths.changeLimits(language),
    registers: registerFields(desk, shown, page),
    handlersAction: paths.changeHandlers(language),
    receivers: desk.registrars.map(({ id, name, title, receives }) => ({
      value: id,
      label: `${name}, ${title}`,
      checked: receives,
    })),
    receiversError: shown.errors.some(({ field }) => field === 'receivers')
      ? t('refusal.settings.not-a-registrar')
      : '',
    nobodyReceives: !desk.registrars.some(({ receives }) => receives),
    receiversAction: paths.changeReceivers(language),
    registry: registryField(desk, shown, page),
    registryAction: paths.handOverRegistry(language),
    registryNow: t('admin.settings.registryNow', { name: names.authority(desk.defaultRegistry) }),
    approvers: desk.approvers.map(({ id, name, title, approves }) => ({
      name,
      title,
      href: paths.staffMember(language, id),
      approves: approves.map((one) => t(`admin.approves.${one}`)).join(', '),
    })),
    staffHref: paths.adminStaff(language),
  };
}

function limitFields(limits: WorkLimits, { body, errors }: Shown, { t }: PageContext) {
  const stored = new Posted(Object.fromEntries(Object.entries(limits).map(([k, v]) => [k, String(v)])));
  const fields = new FormFields(body.has('searchDays') ? body : stored, errors, t);
  return (Object.keys(WORK_LIMIT_RANGES) as (keyof WorkLimits)[]).map((id) => {
    const [min, max] = WORK_LIMIT_RANGES[id];
    const hint = t(`admin.settings.limitHint.${id}`, { min, max });
    return { ...fields.text(id, { label: t(`admin.settings.limit.${id}`), hint }), isText: true };
  });
}

function registerFields(
  { registers, handlers }: SettingsDesk,
  { body, errors, catalogue }: Shown,
  page: PageContext,
) {
  const stored = new Posted(Object.fromEntries(registers.map(({ id, handlerId }) => [id, handlerId ?? ''])));
  const fields = new FormFields(body.has('registers') ? body : stored, errors, page.t);
  const choices = [
    { value: '', label: page.t('admin.settings.noHandler') },
    ...handlers.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
  ];
  return registers.map(({ id }) => {
    const register = findRegister(catalogue, id);
    const label = register ? inLanguage(register.name, page) : id;
    return { ...fields.select(id, { label }, choices), isText: false };
  });
}

function registryField(desk: SettingsDesk, { body, errors, catalogue, own }: Shown, page: PageContext) {
  if (!desk.mayHandOver || desk.hosted.length === 0) return null;
  const names = namesFrom(catalogue, page);
  const fields = new FormFields(body.has('registry') ? body : new Posted({ registry: own }), errors, page.t);
  return fields.select(
    'registry',
    { label: page.t('admin.settings.registry') },
    [own, ...desk.hosted].map((value) => ({ value, label: names.authority(value) })),
  );
}
