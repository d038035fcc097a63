import type { Because, OwnWords, Text } from '#kernel';

/** Why a part belongs to another authority. The office chooses; `other` says it in its own words. */
export const SPLIT_REASONS = [
  'is-controller',
  'holds-data',
  'handles-matter',
  'task-moved',
  'other',
] as const;
export type SplitReason = (typeof SPLIT_REASONS)[number];

/** Each reason as the person and the receiver read it, in the language of either. */
export const SPLIT_REASON_TEXTS: Readonly<Record<SplitReason, Text>> = {
  'is-controller': {
    fi: 'Tämä viranomainen on näiden tietojen rekisterinpitäjä.',
    sv: 'Den här myndigheten är personuppgiftsansvarig för uppgifterna.',
    en: 'This authority is the controller of these data.',
  },
  'holds-data': {
    fi: 'Tiedot tai asiakirjat ovat tällä viranomaisella.',
    sv: 'Uppgifterna eller handlingarna finns hos den här myndigheten.',
    en: 'This authority has the data or the documents.',
  },
  'handles-matter': {
    fi: 'Tämä viranomainen käsittelee asian, johon tiedot liittyvät.',
    sv: 'Den här myndigheten handlägger ärendet som uppgifterna hör till.',
    en: 'This authority handles the matter that the data belong to.',
  },
  'task-moved': {
    fi: 'Tehtävä, jota varten tietoja käsitellään, on siirtynyt tälle viranomaiselle.',
    sv: 'Uppgiften som uppgifterna behandlas för har övergått till den här myndigheten.',
    en: 'The task for which the data are processed has passed to this authority.',
  },
  other: {
    fi: 'Tämä osa kuuluu tämän viranomaisen tehtäviin.',
    sv: 'Den här delen hör till den här myndighetens uppgifter.',
    en: 'This part belongs to the tasks of this authority.',
  },
};

/**
 * The reason of the office for giving a part to another authority. A separate controller gets it by transfer
 * (434/2003 § 21), a joint controller by forwarding (GDPR Art. 26).
 *
 * @example becauseOfOffice('holds-data', 'own', null).text.sv // 'Uppgifterna eller handlingarna finns hos …'
 */
export function becauseOfOffice(
  reason: SplitReason,
  clock: 'shared' | 'own',
  words: OwnWords | null,
): Because {
  const text = SPLIT_REASON_TEXTS[reason];
  const source = clock === 'shared' ? 'GDPR 26' : '434/2003 § 21';
  return { rule: `by-office-${reason}`, source, text, ...(words && { words }) };
}
