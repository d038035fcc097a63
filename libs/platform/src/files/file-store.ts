import type { Temporal } from 'temporal-polyfill';

/** What ids begin with: a store tells what it holds by their first two digits. */
export const SHELVES: readonly string[] = Array.from({ length: 256 }, (_, place) =>
  place.toString(16).padStart(2, '0'),
);

/** Where attachments and letters lie. Names on disk are ids; the real name is sealed in the database. */
export abstract class FileStore {
  /**
   * Stores sealed bytes under an id. Writing the same id twice with the same bytes is allowed.
   *
   * @throws NoRoom when the disk is full
   */
  abstract put(id: string, bytes: Buffer): Promise<void>;
  /** @throws when nothing is stored under the id */
  abstract get(id: string): Promise<Buffer>;
  abstract remove(id: string): Promise<void>;
  /** The ids on one shelf, also of what was only half written when its process died. */
  abstract list(shelf: string): Promise<string[]>;
  /** When what lies under an id was last written, by the time of the store; null when nothing does. */
  abstract writtenAt(id: string): Promise<Temporal.Instant | null>;
}
