import { Transform } from 'class-transformer';
import { IsOptional, IsString, Matches } from 'class-validator';

const blankIsNone = Transform(({ value }) => (value === '' || value === undefined ? null : value));

/** The keys of the audit trail's heads. The private one is a secret: for the worker alone. */
export class AuditKeySettings {
  /** Ed25519 private key that signs the head of each day: base64 of PKCS#8 DER, or PEM. */
  @blankIsNone
  @IsOptional()
  @IsString()
  AUDIT_SIGNING_KEY: string | null = null;

  /** A file that holds it instead. */
  @blankIsNone
  @IsOptional()
  @IsString()
  AUDIT_SIGNING_KEY_FILE: string | null = null;

  /** Public keys that signed earlier heads, base64 of SPKI DER, comma separated; that of the private key need not be here. */
  @Matches(/^([A-Za-z0-9+/]+=*(,[A-Za-z0-9+/]+=*)*)?$/)
  AUDIT_TRUSTED_KEYS = '';
}
