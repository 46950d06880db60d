/** What the sysDescr of an agent says about the device. */
export interface SystemDescription {
  /** Undefined for a text that names neither. */
  readonly system?: 'RouterOS' | 'SwOS';
  readonly model?: string;
  readonly version?: string;
}

/** `7.23.3`, `7.24beta2`; no model has a word of this form. */
const version = String.raw`\d{1,3}(?:\.\d{1,3}){1,3}(?:(?:alpha|beta|rc)\d{1,3})?`;
/** `(stable)`, `(long-term)`, `(testing)`. */
const channel = String.raw`(?: \([a-z-]+\))?`;
const routerOs = /^RouterOS(?: (?<rest>.*))?$/;
const versionAtEnd = new RegExp(`^(?:(?<model>.*) )?(?<version>${version})${channel}$`);
const channelAtEnd = / ?\([a-z-]+\)$/;
const swos = new RegExp(`^(?:(?<model>.+) )?SwOS(?: Lite)?(?: v?(?<version>${version})${channel})?$`);

/**
 * Parses sysDescr. RouterOS: `RouterOS RB1100AHx2`, from 7.23 on `RouterOS RBcAPGi-5acD2nD 7.23 (stable)`, for a CHR
 * also `RouterOS 7.23`; before about 6.40 just `router`. SwOS: `CSS610-8P-2S+ SwOS v2.20`, before about 2.10 just the
 * model (`RB260GS`), which only its sysObjectID marks as one: `isSwos`.
 */
export function parseSystemDescription(text: string, isSwos: boolean): SystemDescription {
  const trimmed = text.trim();
  const ofSwos = swos.exec(trimmed)?.groups;
  if (ofSwos !== undefined) return described('SwOS', ofSwos['model'], ofSwos['version']);
  const ofRouterOs = routerOs.exec(trimmed)?.groups;
  if (ofRouterOs !== undefined) {
    const rest = (ofRouterOs['rest'] ?? '').trim();
    const versioned = versionAtEnd.exec(rest)?.groups;
    return versioned === undefined
      ? described('RouterOS', rest.replace(channelAtEnd, ''), undefined)
      : described('RouterOS', versioned['model'], versioned['version']);
  }
  return isSwos ? described('SwOS', trimmed, undefined) : {};
}

function described(
  system: NonNullable<SystemDescription['system']>,
  model: string | undefined,
  version: string | undefined,
): SystemDescription {
  const name = model?.trim() ?? '';
  return {
    system,
    ...(name === '' ? {} : { model: name }),
    ...(version === undefined ? {} : { version }),
  };
}

const swosArc = '1.3.6.1.4.1.14988.2';

/** RouterOS answers sysObjectID with 1.3.6.1.4.1.14988.1, SwOS and SwOS Lite with 1.3.6.1.4.1.14988.2. */
export function isSwosObject(objectId: string | undefined): boolean {
  return objectId !== undefined && `${objectId}.`.startsWith(`${swosArc}.`);
}
