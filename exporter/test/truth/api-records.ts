/** Files of replies of which rows are fed to the API collectors. */
export const apiFiles = [
  'mikrodash-captures',
  'found-in-tests',
  'github-issues',
  'napalm-ros',
  'terraform-routeros',
] as const;
