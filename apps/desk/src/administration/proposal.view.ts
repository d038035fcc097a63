import type { RoleProposal } from '#identity';
import { dateTimeText } from '#platform';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';

/** A role that waits for a second person, with what this administrator may do about it. */
export function proposalView(proposal: RoleProposal, staffId: string, { t, language }: PageContext) {
  const mine = proposal.proposedBy.id === staffId;
  const forMe = proposal.staffId === staffId;
  return {
    id: proposal.id,
    what: t('admin.waiting.what', { name: proposal.name, role: t(`admin.role.${proposal.role}`) }),
    href: paths.staffMember(language, proposal.staffId),
    by: t('admin.waiting.by', {
      name: proposal.proposedBy.name,
      at: dateTimeText(proposal.proposedAt, language),
      until: dateTimeText(proposal.expiresAt, language),
    }),
    why: mine ? t('admin.waiting.own') : forMe ? t('admin.waiting.yours') : '',
    mayConfirm: !mine && !forMe,
    refuse: t(mine ? 'admin.waiting.withdraw' : 'admin.waiting.refuse'),
    action: paths.endProposal(language, proposal.id),
  };
}
