import { defineJob } from '#platform';
import { IsInt, IsUUID, Min } from 'class-validator';

export class ExportCasePayload {
  @IsUUID()
  exportId: string;

  /** Which asking this is of the same export: an earlier one that comes late does nothing. */
  @IsInt()
  @Min(1)
  asked: number;
}

/** The package of one closing of one case. */
export const EXPORT_CASE = defineJob({
  name: 'records.export-case',
  payload: ExportCasePayload,
  attempts: 6,
  backoff: { type: 'exponential', delay: 60_000 },
});
