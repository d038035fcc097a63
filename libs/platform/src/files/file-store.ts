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
}
