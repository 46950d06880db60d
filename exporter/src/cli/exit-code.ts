/** Exit codes of `mikrofleet`, as listed in `--help` and the documentation. */
export const exitCode = {
  success: 0,
  /** The configuration is bad, or the exporter cannot start. */
  failed: 1,
  /** The command line is invalid, or names a device, auth or module that does not exist. */
  usage: 2,
  /** `probe`: the device is down. */
  deviceDown: 3,
  /** `alertmanager-config --check`: the file is not what would be written now. */
  outputDiffers: 3,
  /** `probe`: the device is up, but at least one collector failed. */
  collectorFailed: 4,
} as const;

export const exitCodeHelp = `
Exit codes:
  0  success
  1  the configuration is bad, or the exporter cannot start
  2  the command line is invalid
  3  probe: the device is down; alertmanager-config --check: the file is out of date
  4  probe: the device is up, but at least one collector failed`;
