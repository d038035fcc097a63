import { APPROVES, isStrong, type StaffDesk, type StaffView, STRONG_ROLES } from '#identity';
import { ROLES } from '#kernel';
import type { FieldError, Posted } from '#platform';
import { FormFields } from '../parts/fields.view.js';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { proposalView } from './proposal.view.js';
import { storedAsPosted } from './staff-member.form.js';

interface Shown {
  /** What was posted; null when the page is opened. */
  readonly body: Posted | null;
  readonly errors: readonly FieldError[];
  /** The administrator who looks. */
  readonly staffId: string;
}

/** One member of staff, with the strong roles that can be proposed for them. */
export function staffMemberView({ person, proposals, units }: StaffDesk, shown: Shown, page: PageContext) {
  const { t, language } = page;
  const fields = new FormFields(shown.body ?? storedAsPosted(person), shown.errors, t);
  const open = proposals.map(({ role }) => role);
  const known = [...new Set([...units, person.unit])].filter(Boolean);
  return {
    name: person.name,
    staffHref: paths.adminStaff(language),
    action: paths.staffMember(language, person.id),
    fields: textFields(fields, known, page),
    ...boxes(fields, person, page),
    active: fields.checks('active', { label: t('admin.staff.active') }, [
      { value: 'yes', label: t('admin.staff.activeLabel') },
    ]),
    proposals: proposals.map((one) => proposalView(one, shown.staffId, page)),
    proposable:
      person.active && person.id !== shown.staffId
        ? STRONG_ROLES.filter((role) => !person.roles.includes(role) && !open.includes(role)).map((role) => ({
            role,
            label: t('admin.staff.propose', { role: t(`admin.role.${role}`) }),
          }))
        : [],
    proposeAction: paths.proposeRole(language, person.id),
    sessionsAction: paths.staffSessions(language, person.id),
  };
}

/** The form for somebody new. */
export function newStaffView(
  units: readonly string[],
  body: Posted,
  errors: readonly FieldError[],
  page: PageContext,
) {
  const { t, language } = page;
  const fields = new FormFields(body, errors, t);
  const subject = fields.text('subject', {
    label: t('admin.staff.subject'),
    hint: t('admin.staff.subjectHint'),
  });
  return {
    staffHref: paths.adminStaff(language),
    unitsHref: units.length === 0 ? paths.units(language) : '',
    action: paths.newStaff(language),
    fields: [{ ...subject, isText: true }, ...textFields(fields, units, page)],
    ...boxes(fields, null, page),
  };
}

function textFields(fields: FormFields, units: readonly string[], { t }: PageContext) {
  const text = (id: string, label: string, hint = '') => ({
    ...fields.text(id, { label: t(label), hint: hint && t(hint) }),
    isText: true,
  });
  return [
    text('name', 'admin.staff.name'),
    text('title', 'admin.staff.jobTitle'),
    text('email', 'admin.staff.email', 'admin.staff.emailHint'),
    {
      ...fields.select('unit', { label: t('admin.staff.unit') }, [
        { value: '', label: t('admin.choose') },
        ...units.map((value) => ({ value, label: value })),
      ]),
      isText: false,
    },
  ];
}

/** The roles one administrator can give; a strong one is shown where somebody has it already. */
function boxes(fields: FormFields, person: StaffView | null, { t }: PageContext) {
  const roles = ROLES.filter((role) => !isStrong(role) || person?.roles.includes(role));
  return {
    roles: fields.checks(
      'roles',
      { label: t('admin.staff.roles'), hint: t('admin.staff.rolesHint') },
      roles.map((value) => {
        const given = person?.signInRoles.includes(value) ?? false;
        return {
          value,
          label: t(`admin.role.${value}`),
          hint: t(given ? 'admin.staff.fromSignIn' : `admin.roleHint.${value}`),
          fixed: given,
        };
      }),
    ),
    approves: fields.checks(
      'approves',
      { label: t('admin.staff.approves'), hint: t('admin.staff.approvesHint') },
      APPROVES.map((value) => ({ value, label: t(`admin.approves.${value}`) })),
    ),
  };
}
