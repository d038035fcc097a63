import { isLanguage, type Language, type Text } from '#kernel';
import type { HelperDeclareSpec, HelperOptions } from 'handlebars';
import type { Temporal } from 'temporal-polyfill';
import { dateText, dateTimeText, shortWeekdayDateText, weekdayDateText, weekdayText } from '../i18n/dates.js';
import type { MessageValues, Translations } from '../i18n/translate.js';

/** The addresses of an app by name; the language of the page is the first argument of each. */
export type PathTable = Readonly<Record<string, (language: Language, ...parts: string[]) => string>>;

interface HelperSources {
  readonly translations: Translations;
  readonly paths: PathTable;
  readonly assetUrl: (name: string) => string;
}

/** The helpers of the views. Each reads the language of the page from the data frame of the view. */
export function viewHelpers({ translations, paths, assetUrl }: HelperSources): HelperDeclareSpec {
  return fieldsFirst({
    ...dateHelpers,
    ...logicHelpers,
    t: (key: string, options: HelperOptions) =>
      translations.translator(languageOf(options))(key, options.hash as MessageValues),
    text: (text: Text | null | undefined, options: HelperOptions) => text?.[languageOf(options)] ?? '',
    path: (name: string, ...rest: unknown[]) => {
      const options = rest.at(-1) as HelperOptions;
      const path = paths[name];
      if (!path) throw new Error(`No path "${name}"`);
      return path(languageOf(options), ...rest.slice(0, -1).map(String));
    },
    asset: (name: string) => assetUrl(name),
    workingShape,
    errorFor: (field: string, options: HelperOptions) =>
      errorsOf(options).find((e) => e.field === field)?.text,
    valueOf: (field: string, options: HelperOptions) => answersOf(options)[field],
  });
}

type Helper = (this: unknown, ...parts: never[]) => unknown;

/** `{{date}}` without arguments means the field `date` of the present object, not the helper of that name. */
function fieldsFirst(helpers: Readonly<Record<string, Helper>>): HelperDeclareSpec {
  const wrapped = Object.entries(helpers).map(([name, helper]) => [
    name,
    function (this: unknown, ...parts: unknown[]): unknown {
      if (parts.length === 1)
        return Object.entries(Object(this) as object).find(([key]) => key === name)?.[1];
      return helper.apply(this, parts as never[]);
    },
  ]);
  return Object.fromEntries(wrapped) as HelperDeclareSpec;
}

const dateHelpers = {
  date: dayHelper(dateText),
  weekday: dayHelper(weekdayText),
  weekdayDate: dayHelper(weekdayDateText),
  shortWeekdayDate: dayHelper(shortWeekdayDateText),
  dateTime: (instant: Temporal.Instant, options: HelperOptions) => dateTimeText(instant, languageOf(options)),
  iso: (when: Temporal.PlainDate | Temporal.Instant) => when.toString(),
};

function dayHelper(write: (day: Temporal.PlainDate, language: Language) => string) {
  return (day: Temporal.PlainDate, options: HelperOptions) => write(day, languageOf(options));
}

const SHAPES: Readonly<Record<string, 'pause' | 'roll'>> = {
  rolled: 'roll',
  pause: 'pause',
  'pause-in-extension': 'pause',
  'waiting-for-answer': 'pause',
};

/** Class of a step in the working of a date: a pause, a move to a working day, or plain when the day stays. */
function workingShape(rule: string): string {
  return SHAPES[rule] ?? '';
}

const logicHelpers = {
  eq: (a: unknown, b: unknown) => a === b,
  ne: (a: unknown, b: unknown) => a !== b,
  not: (a: unknown) => !holds(a),
  or: (...values: unknown[]) => values.slice(0, -1).find(holds),
  and: (...values: unknown[]) => values.slice(0, -1).every(holds),
  includes: (list: unknown, value: unknown) => (Array.isArray(list) ? list.includes(value) : list === value),
  concat: (...values: unknown[]) => values.slice(0, -1).join(''),
};

/** As `{{#if}}` sees it: an empty list counts as no. */
function holds(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function languageOf(options: HelperOptions): Language {
  const { language } = options.data as { language?: unknown };
  return isLanguage(language) ? language : 'fi';
}

function errorsOf(options: HelperOptions): readonly { field: string; text: string }[] {
  const { root } = options.data as { root: { errors?: readonly { field: string; text: string }[] } };
  return root.errors ?? [];
}

function answersOf(options: HelperOptions): Readonly<Record<string, unknown>> {
  const { root } = options.data as { root: { answers?: Readonly<Record<string, unknown>> } };
  return root.answers ?? {};
}
