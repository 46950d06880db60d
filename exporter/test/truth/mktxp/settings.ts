/** Every collector of mktxp except the bandwidth test, which asks the Internet. */
const collectors = `address_list bfd bgp bridge_vlan capsman capsman_clients certificate connection_stats
connection_stats_destinations connections container dhcp dhcp_lease dns eoip firewall gre health installed_packages
interface interface_with_default_name ipip ipsec ipv6_firewall ipv6_neighbor ipv6_pool ipv6_route
kid_control_assigned kid_control_dynamic lte monitor neighbor netwatch poe pool public_ip queue route routerboard
routing_stats switch_port user w60g wireguard_peers wireless wireless_clients`.split(/\s+/);

/** Options that are a text, not a switch. */
const texts: Readonly<Record<string, string>> = { address_list: '"all"' };

export interface Login {
  readonly name: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
}

const section = (name: string, options: Readonly<Record<string, string | number>>): string =>
  [`[${name}]`, ...Object.entries(options).map(([key, value]) => `    ${key} = ${value}`)].join('\n');

/** Its file mktxp.conf, in which a section is a device. */
export function mktxpConf(devices: readonly Login[]): string {
  const common = {
    enabled: 'True',
    module_only: 'False',
    hostname: '127.0.0.1',
    port: 8728,
    username: 'monitor',
    password: 'x',
    credentials_file: '""',
    custom_labels: 'None',
    use_ssl: 'False',
    no_ssl_certificate: 'False',
    ssl_certificate_verify: 'False',
    ssl_check_hostname: 'True',
    ssl_ca_file: '""',
    plaintext_login: 'True',
    ...Object.fromEntries(collectors.map((name) => [name, texts[name] ?? 'True'])),
    ipv6_address_list: '"all"',
    remote_dhcp_entry: 'None',
    remote_capsman_entry: 'None',
    interface_name_format: 'name',
    check_for_updates: 'False',
  };
  const own = devices.map(({ name, ...options }) => section(name, { hostname: '127.0.0.1', ...options }));
  return `${[...own, section('default', common)].join('\n')}\n`;
}
