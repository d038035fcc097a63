import { Type } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

const url = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/** Where a source's provider gives tokens for client credentials. */
export class SourceProvider {
  @IsUrl(url)
  issuer: string;

  @IsString()
  @MinLength(1)
  clientId: string;

  @IsString()
  @MinLength(16)
  clientSecret: string;

  @IsOptional()
  @IsString()
  audience?: string;
}

/** A system that speaks the Helsinki profile GDPR API: where it is and how it is asked. */
export class Source {
  @IsString()
  @Matches(/^[a-z0-9-]+$/)
  authority: string;

  /** Id of the system in the catalogue. */
  @IsString()
  @Matches(/^[a-z0-9-]+$/)
  system: string;

  /** `https://a.example/gdpr-api/v1/profiles/$profile_id`; without a token the identifier is put at the end. */
  @IsUrl({ ...url, validate_length: false })
  url: string;

  /** Which of a person's identifiers it knows. */
  @IsIn(['profile-id', 'user-uuid'])
  identifier: 'profile-id' | 'user-uuid';

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(120)
  timeoutSeconds: number = 20;

  /** A larger answer is not read. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  largestMegabytes: number = 20;

  @IsOptional()
  @IsString()
  queryScope: string = 'gdprquery';

  @IsOptional()
  @IsString()
  deleteScope: string = 'gdprdelete';

  @IsDefined()
  @ValidateNested()
  @Type(() => SourceProvider)
  provider: SourceProvider;
}
