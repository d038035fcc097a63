import { no, ok, type Result } from '#kernel';
import type { Temporal } from 'temporal-polyfill';

/** What the person showed to prove who they are; no copy is kept (GDPR Art. 5(1)(c)). */
export const SHOWN_IDENTITY = ['passport', 'identity-card', 'driving-licence'] as const;
export type ShownIdentity = (typeof SHOWN_IDENTITY)[number];

/** A visit as it was typed. */
export interface InspectionInput {
  readonly heldOn: Temporal.PlainDate | null;
  readonly time: string;
  readonly place: string;
  readonly came: boolean;
  readonly present: string;
  readonly identity: string;
  readonly seen: string;
}

/** What is kept of a visit, sealed. */
export interface InspectionWords {
  readonly time: string;
  readonly place: string;
  readonly present: string;
  readonly identity: ShownIdentity | null;
  readonly seen: string;
}

export type InspectionRefusalCode =
  | 'inspection.missing-day'
  | 'inspection.in-future'
  | 'inspection.missing-time'
  | 'inspection.missing-place'
  | 'inspection.missing-present'
  | 'inspection.missing-identity'
  | 'inspection.missing-seen';

/**
 * Checks what is written of a visit: when and where it was, and of one that took place who was there, what was shown to
 * prove who the person is, and what they saw. Of one to which nobody came only when and where it would have been.
 */
export function checkInspection(
  input: InspectionInput,
  today: Temporal.PlainDate,
): Result<{ heldOn: Temporal.PlainDate; came: boolean; words: InspectionWords }, InspectionRefusalCode> {
  const { heldOn, came } = input;
  if (!heldOn) return no('inspection.missing-day', { field: 'heldOn' });
  if (heldOn.since(today).sign > 0) return no('inspection.in-future', { field: 'heldOn' });
  const [time, place, present, seen] = [input.time, input.place, input.present, input.seen].map((text) =>
    text.trim(),
  ) as [string, string, string, string];
  if (time === '') return no('inspection.missing-time', { field: 'time' });
  if (place === '') return no('inspection.missing-place', { field: 'place' });
  if (!came) return ok({ heldOn, came, words: { time, place, present: '', identity: null, seen: '' } });
  const identity = SHOWN_IDENTITY.find((one) => one === input.identity);
  if (present === '') return no('inspection.missing-present', { field: 'present' });
  if (!identity) return no('inspection.missing-identity', { field: 'identity' });
  if (seen === '') return no('inspection.missing-seen', { field: 'seen' });
  return ok({ heldOn, came, words: { time, place, present, identity, seen } });
}
