const titles: Readonly<Record<string, string>> = {
  alertname: 'Alert',
  mac_address: 'MAC address',
  common_name: 'Common name',
  peer_site: 'Leads to',
  remote_address: 'Neighbour',
  dst_address: 'To',
  src_address: 'From',
};

/** What a label is called above a column. */
export const titleOf = (label: string): string =>
  titles[label] ?? `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
