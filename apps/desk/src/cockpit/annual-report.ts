import { type AnnualFigures, type AnnualTable, hideOne, hideSmall, type Published } from '#cases';
import { dateText } from '#platform';
import type { Catalogue } from '#registers';
import { groundById } from '#rights';
import { BYTE_ORDER_MARK, csvLine } from '../diary/csv.js';
import { inLanguage, type PageContext } from '../parts/page-context.js';
import { registerName } from './registers-shown.js';

/** Whom the report is for: everybody, small numbers hidden; or the office itself, all told. */
export const FORMS = ['published', 'whole'] as const;
export type ReportForm = (typeof FORMS)[number];

/** One part of the report: a heading and rows of a name and a number. */
export interface ReportPart {
  readonly heading: string;
  readonly rows: readonly { readonly name: string; readonly number: string }[];
}

/** The report in words, the same for page, PDF and CSV. */
export interface ReportWords {
  readonly title: string;
  readonly lead: readonly string[];
  readonly parts: readonly ReportPart[];
}

type Words = Pick<PageContext, 'language' | 't'>;

const KEY_NUMBERS = [
  'requests',
  'cases',
  'claims',
  'transfers',
  'answered',
  'inTime',
  'late',
  'extended',
  'repeated',
] as const;

/** Puts the figures of a year into words. */
export function reportWords(
  figures: AnnualFigures,
  form: ReportForm,
  catalogue: Catalogue,
  words: Words,
): ReportWords {
  const { t } = words;
  const { year } = figures;
  const write = (number: Published): string => (number === null ? t('annual.hidden') : String(number));
  const part = (id: string, table: AnnualTable, nameOf: (key: string) => string): ReportPart => ({
    heading: t(`annual.part.${id}`),
    rows: partRows(table, form, { nameOf, write, sum: t('cockpit.sum') }),
  });
  const ground = (key: string): string => {
    const found = groundById(key);
    return found ? `${inLanguage(found.title, words)} (${inLanguage(found.article, words)})` : key;
  };
  const register = (key: string): string => registerName(key, catalogue, words);
  return {
    title: t('annual.heading', { year }),
    lead: lead(figures, form, words),
    parts: [
      { heading: t('annual.part.key'), rows: keyRows(figures, form, { t, write }) },
      part('rights', figures.receivedByRight, (key) => t(`right.${key}`)),
      part('registers', figures.receivedByRegister, register),
      part('channels', figures.receivedByChannel, (key) => t(`channel.${key}`)),
      part('outcomes', figures.answeredByOutcome, (key) => t(`outcome.${key}`)),
      part('days', figures.answeredBySpan, (key) => t(`cockpit.span.${key}`)),
      part('grounds', figures.refusedByGround, ground),
      part('reviews', figures.reviewsByKind, (key) => t(`after.kinds.${key}`)),
    ],
  };
}

function lead({ upTo, year }: AnnualFigures, form: ReportForm, { t, language }: Words): string[] {
  const day = dateText(upTo, language);
  const over = upTo.year > year || (upTo.month === 12 && upTo.day === 31);
  return [
    t('annual.counted', { day }),
    ...(over ? [] : [t('annual.notOver', { day })]),
    t('annual.units'),
    ...(form === 'published' ? [t('annual.rule')] : [t('annual.whole')]),
  ];
}

interface Writing {
  readonly nameOf: (key: string) => string;
  readonly write: (number: Published) => string;
  readonly sum: string;
}

function partRows(table: AnnualTable, form: ReportForm, { nameOf, write, sum }: Writing): ReportPart['rows'] {
  const numbers = table.map(([, number]) => number);
  const told =
    form === 'published'
      ? hideSmall(numbers)
      : { parts: numbers, sum: numbers.reduce((total, number) => total + number, 0) };
  const rows = table.map(([key], place) => ({ name: nameOf(key), number: write(told.parts[place] ?? null) }));
  return [...rows, { name: sum, number: write(told.sum) }];
}

function keyRows(
  figures: AnnualFigures,
  form: ReportForm,
  { t, write }: Pick<Writing, 'write'> & Pick<Words, 't'>,
): ReportPart['rows'] {
  const [inTime, late] =
    form === 'published' ? hideSmall([figures.inTime, figures.late]).parts : [figures.inTime, figures.late];
  const told: Readonly<Record<string, Published>> = {
    ...Object.fromEntries(
      KEY_NUMBERS.map((key) => [key, form === 'published' ? hideOne(figures[key]) : figures[key]]),
    ),
    inTime: inTime ?? null,
    late: late ?? null,
  };
  const rows = KEY_NUMBERS.map((key) => ({ name: t(`annual.key.${key}`), number: write(told[key] ?? null) }));
  const enough = form === 'whole' || hideOne(figures.answered) !== null;
  const median = figures.median === null || !enough ? '–' : String(figures.median);
  return [...rows, { name: t('annual.key.median'), number: median }];
}

/** The report as a CSV file: part, name, number. */
export function reportCsv({ title, lead: said, parts }: ReportWords, { t }: Words): string {
  const lines = parts.flatMap(({ heading, rows }) =>
    rows.map(({ name, number }) => csvLine([heading, name, number])),
  );
  const head = csvLine([t('annual.column.part'), t('annual.column.name'), t('annual.column.number')]);
  const told = said.map((text) => csvLine([title, text, '']));
  return [BYTE_ORDER_MARK, head, ...told, ...lines].join('');
}
