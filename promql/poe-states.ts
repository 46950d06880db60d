/**
 * States of a port that supplies power in which it cannot, after the manual of RouterOS. Not among them: a port that waits for a load,
 * is off, or is being power-cycled or set up by its controller.
 */
export const poeFaults = [
  'overload',
  'short-circuit',
  'voltage-too-low',
  'voltage-too-high',
  'current-too-low',
  'low-voltage-too-low',
  'low-voltage-pd-detected',
  'no-valid-psu',
  'lldp-power-off',
  'voltage-on-poe-in',
  'controller-error',
] as const;
