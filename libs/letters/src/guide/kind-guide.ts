import type { Text } from '#kernel';

/** Where in the way of a request a letter has its place, in that order. */
export const LETTER_GROUPS = [
  'arrival',
  'elsewhere',
  'time',
  'answer',
  'done',
  'refusal',
  'documents-and-fees',
  'others',
] as const;

/** Who gets the letter. `keeper`: who keeps data for the authority. `staff`: internal. */
export const LETTER_RECEIVERS = ['person', 'kin', 'authority', 'keeper', 'recipient', 'staff'] as const;

/** When a kind of letter is used and under which law, told to who handles requests. */
export interface KindGuide {
  readonly group: (typeof LETTER_GROUPS)[number];
  readonly to: (typeof LETTER_RECEIVERS)[number];
  readonly when: Text;
  readonly law: Text;
}

/** A guide in one call: the group and receiver, then when and law in Finnish, Swedish and English. */
export function guide(
  group: KindGuide['group'],
  to: KindGuide['to'],
  when: readonly [fi: string, sv: string, en: string],
  law: readonly [fi: string, sv: string, en: string],
): KindGuide {
  const text = ([fi, sv, en]: readonly [string, string, string]): Text => ({ fi, sv, en });
  return { group, to, when: text(when), law: text(law) };
}
