import type { DeviceType } from '../../define/device-types.ts';
import { parseVersion } from '../../define/values.ts';
import { cleanText, cleanTexts } from './device-text.ts';
import { suggestType, type TypeFacts } from './device-type.ts';

/** What a device reports about itself; unreported parts are absent. All text is bounded and printable. */
export interface DeviceFacts {
  readonly identity?: string;
  /** `hAP ax^3` */
  readonly board?: string;
  /** `C53UiG+5HPaxD2HPaxD` */
  readonly model?: string;
  readonly serial?: string;
  /** From the licence. A virtual router has no serial number. */
  readonly softwareId?: string;
  /** `7.20.2` */
  readonly version?: string;
  readonly firmware?: string;
  readonly architecture?: string;
  readonly uptimeSeconds?: number;
  readonly suggestedType: DeviceType;
  readonly typeReason: string;
}

export interface RawFacts {
  readonly texts: Readonly<
    Record<
      'identity' | 'board' | 'model' | 'serial' | 'softwareId' | 'firmware' | 'architecture',
      string | undefined
    >
  >;
  readonly version: string | undefined;
  readonly uptimeSeconds: number | undefined;
  readonly type: Omit<TypeFacts, 'board' | 'model'>;
}

export function deviceFacts({ texts, version, uptimeSeconds, type }: RawFacts): DeviceFacts {
  const clean = cleanTexts(texts);
  const number = versionNumber(version);
  const { type: suggestedType, reason } = suggestType({ ...type, board: clean.board, model: clean.model });
  return {
    ...clean,
    ...(number === undefined ? {} : { version: number }),
    ...(uptimeSeconds === undefined ? {} : { uptimeSeconds }),
    suggestedType,
    typeReason: reason,
  };
}

/** `7.20.2` from `7.20.2 (stable)`; other forms stay unchanged. */
export function versionNumber(text: string | undefined): string | undefined {
  const clean = cleanText(text);
  if (clean === undefined) return undefined;
  try {
    return parseVersion(clean);
  } catch {
    return clean;
  }
}
