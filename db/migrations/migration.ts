/** One step forward of the schema. A released step is never edited; a mistake is mended by the next step. */
export interface Migration {
  /** Four digits and a name; the order of the list is the order of the steps. */
  readonly id: string;
  readonly sql: string;
  /** Not beside a running portal, desk or worker: what an older one wrote meanwhile would be wrong afterwards. */
  readonly alone?: true;
}
