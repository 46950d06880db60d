import type { DeviceType } from '../../define/device-types.ts';

/** What is known of a device; the more, the better the suggestion. */
export interface TypeFacts {
  /** `hAP ax^3`, `CRS317-1G-16S+`: board-name, or the board as reported by a neighbour. */
  readonly board?: string | undefined;
  /** `C53UiG+5HPaxD2HPaxD`. */
  readonly model?: string | undefined;
  /** Modes of the enabled wireless interfaces. Undefined: unknown; empty: none. */
  readonly radioModes?: readonly string[] | undefined;
  /** Whether it has an enabled LTE interface. */
  readonly lte?: boolean | undefined;
  /** It runs SwOS. */
  readonly swos?: boolean | undefined;
}

export interface TypeSuggestion {
  readonly type: DeviceType;
  /** Why, as a sentence. */
  readonly reason: string;
}

// Boards built around a switch chip, some with radios. RB260 and RB250 run SwOS.
const switches = /^(CRS|CSS|netPower|netFiber|FiberBox|RB2[56]0G)/i;
const routers =
  /^(CCR|CHR|x86|RB ?(1[012]00|5009|4011|3011|2011|850|800|493|450|750|760|960)|RouterBOARD (1[012]00|450|493|750|800|850)|L009|hEX|PowerBox|PowerRouter|RouterBOARD 3011|RouterBOARD 2011|Cloud Hosted Router)/i;
const lteBoards = /\b(LTE\d*|LTAP|4G|5G( kit)?)\b|^(LtAP|KNOT|ATL|R11e-LTE)|^Chateau(?! PRO)/i;
/** A `5G` or `LTE` in a name with another meaning: 5 GHz boards have no space before the 5. */
const notLte = /^(CCR|CRS|CSS|RB5009|L009)/i;
const cpes =
  /^(LHG|LHGG|RBLHG|SXT|RBSXT|LDF|RBLDF|DISC|RBDisc|Dyna|RBDyna|QRT|RBQRT|SEXTANT|RBSEXTANT|Wireless Wire|nRAY|RBwAPG-60ad-?\w*|Cube|RBCube|wAP 60G)/i;
const accessPoints =
  /^(cAP|RBcAP|wAP|RBwAP|mAP|hAP|RB9[45][12]|NetMetal|RB92[12]|RB91[12]|NetBox|BaseBox|mANTBox|OmniTIK|RB ?OmniTIK|Metal|RBMetal|Groove|RBGroove|GrooveA|Audience|RBD25|ROSE AP|L11|L22)/i;
/** Outdoor radios: with both a station and an access point, they relay. */
const masts =
  /^(NetMetal|RB92[12]|RB91[12]|NetBox|BaseBox|mANTBox|OmniTIK|RB ?OmniTIK|Metal|RBMetal|Groove|RBGroove)/i;

const isStation = (mode: string): boolean => mode.startsWith('station');
const isAccessPoint = (mode: string): boolean => /^(ap|bridge|wds-slave)/.test(mode);

/** The probable device type. A suggestion: the person who registers the device decides. */
export function suggestType(facts: TypeFacts): TypeSuggestion {
  const names = [facts.board ?? '', facts.model ?? ''].filter((name) => name !== '');
  const called = names[0] === undefined ? 'The board' : `The board ${names[0]}`;
  const is = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (facts.swos === true) return { type: 'switch', reason: 'It runs SwOS.' };
  if (is(switches)) return { type: 'switch', reason: `${called} is a switch.` };
  if (is(routers)) return { type: 'router', reason: `${called} is a router.` };
  if (facts.lte === true) return { type: 'lte', reason: 'It has an LTE interface.' };
  if (facts.lte === undefined && is(lteBoards) && !is(notLte)) {
    return { type: 'lte', reason: `${called} has an LTE modem.` };
  }
  return byRadios(facts.radioModes, is(masts)) ?? byName(called, is);
}

function byRadios(modes: readonly string[] | undefined, onMast: boolean): TypeSuggestion | undefined {
  if (modes === undefined) return undefined;
  const serves = modes.find(isAccessPoint);
  const joins = modes.find(isStation);
  if (serves !== undefined && (joins === undefined || onMast)) {
    return { type: 'ap', reason: `A wireless interface is in mode ${serves}.` };
  }
  if (joins !== undefined) return { type: 'cpe', reason: `A wireless interface is in mode ${joins}.` };
  return undefined;
}

function byName(called: string, is: (pattern: RegExp) => boolean): TypeSuggestion {
  if (is(cpes)) return { type: 'cpe', reason: `${called} is made for the customer's end of a link.` };
  if (is(accessPoints)) return { type: 'ap', reason: `${called} is an access point.` };
  return { type: 'router', reason: 'No sign of another type.' };
}
