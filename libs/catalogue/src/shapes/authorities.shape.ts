import { LANGUAGES } from '#kernel';
import type { Language } from '#kernel';
import type { AuthorityKind, GdprRemedy } from '#registers';
import { AUTHORITY_KINDS } from '#registers';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { DAY, ID, PeriodShape, TextShape } from './common.shape.js';

export class NamePeriodShape extends PeriodShape {
  @ValidateNested() @Type(() => TextShape) name: TextShape;
}

export class OfficeContactShape {
  @ValidateNested() @Type(() => TextShape) office: TextShape;
  @ValidateNested() @Type(() => TextShape) post: TextShape;
  @IsOptional() @ValidateNested() @Type(() => TextShape) visit?: TextShape;
  @IsOptional() @IsEmail() email?: string;
  @IsOptional() @Matches(/^\+?[0-9 ]+$/) phone?: string;
}

export class SuccessionShape {
  @IsIn(['employment', 'social-and-health', 'joint-service', 'all'])
  function: 'employment' | 'social-and-health' | 'joint-service' | 'all';

  @Matches(ID) to: string;
  @Matches(DAY) from: string;
  @IsString() @MinLength(1) source: string;
  @ValidateNested() @Type(() => TextShape) text: TextShape;
}

export class AuthorityShape {
  @Matches(ID) id: string;
  @IsIn(AUTHORITY_KINDS) kind: AuthorityKind;
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => NamePeriodShape)
  names: NamePeriodShape[];
  @ValidateNested() @Type(() => PeriodShape) lifetime: PeriodShape;
  @IsBoolean() hosted: boolean;
  @IsOptional() @Matches(/^[A-Z]{2,10}$/) sign?: string;
  @IsOptional() @ValidateNested() @Type(() => TextShape) decidingBody?: TextShape;
  @IsOptional() @ValidateNested() @Type(() => OfficeContactShape) contact?: OfficeContactShape;
  @IsOptional() @ValidateNested() @Type(() => TextShape) court?: TextShape;
  @IsOptional() @ValidateNested() @Type(() => OfficeContactShape) courtOffice?: OfficeContactShape;
  @IsOptional() @IsIn(['hallintovalitus', 'oikaisuvaatimus']) remedy?: GdprRemedy;
  @IsArray() @ArrayMinSize(1) @IsIn(LANGUAGES, { each: true }) languages: Language[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SuccessionShape) successors: SuccessionShape[] = [];
  @IsOptional() @ValidateNested() @Type(() => TextShape) note?: TextShape;
}

export class EmploymentAreaShape extends PeriodShape {
  @Matches(ID) id: string;
  @ValidateNested() @Type(() => TextShape) name: TextShape;
  @IsOptional() @Matches(ID) responsible?: string;
  @IsString() @MinLength(1) source: string;
  @IsBoolean() verified: boolean;
}

export class MunicipalityShape {
  @Matches(ID) id: string;
  @ValidateNested() @Type(() => TextShape) name: TextShape;
  /** Name of the municipality as an authority. */
  @ValidateNested() @Type(() => TextShape) body: TextShape;
  @IsOptional() @Matches(ID) teOffice?: string;
  @Matches(ID) county: string;
  @IsOptional() @Matches(ID) socialProvider?: string;
  @IsOptional() @Matches(ID) area?: string;
  @IsBoolean() areaVerified: boolean = true;
  @IsOptional() @Matches(ID) pilot?: string;
}

/** db/catalogue/authorities.yaml */
export class AuthoritiesFile {
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => AuthorityShape)
  authorities: AuthorityShape[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => EmploymentAreaShape) areas: EmploymentAreaShape[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => MunicipalityShape)
  municipalities: MunicipalityShape[];
}
