import type { AnnualFigures } from '#cases';
import { dateText } from '#platform';
import type { PageContext } from '../parts/page-context.js';
import { listHref } from '../parts/pager.view.js';
import { paths } from '../paths.js';
import type { ReportWords } from './annual-report.js';

/** The report on its page: what the office sees beside what is published, and the files. */
export function annualView(
  { year, upTo }: AnnualFigures,
  { whole, published }: { whole: ReportWords; published: ReportWords },
  years: readonly number[],
  { t, language }: PageContext,
) {
  const query = { year: String(year), upTo: upTo.toString() };
  const file = (name: string): string => listHref(paths.annualFile(language, name), query);
  return {
    title: whole.title,
    lead: published.lead,
    action: paths.annualReport(language),
    years: years.map((one) => ({ value: String(one), selected: one === year })),
    upTo: dateText(upTo, language),
    parts: whole.parts.map(({ heading, rows }, part) => ({
      id: `part-${part}`,
      heading,
      // The first part has numbers of many kinds and no sum.
      summed: part > 0,
      rows: rows.map((row, place) => ({
        ...row,
        published: published.parts[part]?.rows[place]?.number ?? '',
      })),
    })),
    files: [
      { href: file('published.pdf'), text: t('annual.file.pdf') },
      { href: file('published.csv'), text: t('annual.file.csv') },
      { href: file('whole.csv'), text: t('annual.file.whole') },
    ],
  };
}
