import { type Browser, chromium } from 'playwright-core';

/** Without the flags for the background, Chromium asks its maker's servers at every start. */
const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium without windows, which opens a board in two thirds of the time; CHROMIUM names another one. */
export const browserProgram = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
  args: browserFlags,
};

export const startBrowser = (): Promise<Browser> => chromium.launch(browserProgram);

/** Letters at their own widths: hinted ones stand on whole pixels, and words fall apart. */
export const startPictureBrowser = (): Promise<Browser> =>
  chromium.launch({ ...browserProgram, args: [...browserFlags, '--font-render-hinting=none'] });
