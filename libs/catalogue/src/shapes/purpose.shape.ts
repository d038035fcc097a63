import type { ClientData, DerogatingPurpose, LegalBasis, StatutoryRegister } from '#rights';
import { CLIENT_DATA, DEROGATING_PURPOSES, LEGAL_BASES, STATUTORY_REGISTERS } from '#rights';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import { ID, TextShape } from './common.shape.js';

export class PurposeShape {
  @Matches(ID) id: string;
  @ValidateNested() @Type(() => TextShape) text: TextShape;
  @IsIn(LEGAL_BASES) legalBasis: LegalBasis;
  @IsArray() @ArrayMinSize(1) @Matches(ID, { each: true }) subjects: string[];
  @IsOptional() @IsIn(STATUTORY_REGISTERS) statutoryRegister?: StatutoryRegister;
  @IsIn(CLIENT_DATA) clientData: ClientData;
  @IsOptional() @IsBoolean() automated?: boolean;
  @IsOptional() @IsIn(DEROGATING_PURPOSES) derogation?: DerogatingPurpose;
  @IsArray() @IsString({ each: true }) statutes: string[] = [];
}

export class SubjectGroupShape {
  @Matches(ID) id: string;
  @ValidateNested() @Type(() => TextShape) name: TextShape;
}
