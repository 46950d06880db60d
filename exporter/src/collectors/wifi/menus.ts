import { menu } from '../../define/sources.ts';

/** 7.13 renamed the menu of the package. */
export const named = (tail: string): readonly string[] => [
  `/interface/wifi${tail}`,
  `/interface/wifiwave2${tail}`,
];

/** Clients of the radios, also of those of access points, which are interfaces of the manager. */
export const registrationTable = menu(named('/registration-table'), { onlyWith: ['/interface/wifi'] });

/**
 * A radio of CAPsMAN names its access point `lobby@02:31:48:F6:C4:AF%*41`: after the percent sign is the id of an interface
 * of the manager, which another boot may change.
 */
export const withoutInterface = (cap: string): string => cap.replace(/%.*$/, '');
