import type { Administration } from '#identity';
import type { PageContext } from '../parts/page-context.js';
import { paths } from '../paths.js';
import { changeLine } from './changes.view.js';
import { proposalView } from './proposal.view.js';

/** The administrator's front page. */
export function administrationView(
  { figures, proposals, changes, stopped }: Administration & { readonly stopped: number },
  staffId: string,
  page: PageContext,
) {
  const { t, language } = page;
  const figure = (name: string, count: number) => t(`admin.figure.${name}`, { count });
  const unled = figures.unitsWithoutLead;
  return {
    proposals: proposals.map((one) => proposalView(one, staffId, page)),
    parts: [
      part(
        'staff',
        paths.adminStaff(language),
        figure('staff', figures.staff),
        figures.unplaced > 0 ? figure('unplaced', figures.unplaced) : '',
      ),
      part(
        'units',
        paths.units(language),
        figure('units', figures.units),
        unled > 0 ? figure('unled', unled) : '',
      ),
      part('absences', paths.absences(language), figure('away', figures.away)),
      part('settings', paths.adminSettings(language)),
      part('letterTexts', paths.letterTexts(language, language)),
      part('remedies', paths.remedies(language)),
      part('logo', paths.logo(language)),
      part('clients', paths.clients(language)),
      part('files', paths.heldFiles(language)),
      part('records', paths.recordExports(language)),
      part('retention', paths.retentionPlan(language)),
      part('stopped', paths.stoppedWork(language), stopped > 0 ? figure('stopped', stopped) : ''),
      part('catalogue', paths.catalogue(language)),
      part('changes', paths.adminChanges(language)),
    ],
    changes: changes.map((one) => changeLine(one, page)),
    changesHref: paths.adminChanges(language),
  };

  function part(name: string, href: string, ...figured: readonly string[]) {
    return {
      href,
      name: t(`admin.part.${name}`),
      text: t(`admin.text.${name}`),
      figures: figured.filter(Boolean).join(', '),
    };
  }
}
