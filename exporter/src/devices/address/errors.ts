import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'address.invalid': {
    status: 400,
    summary: 'What should be a host name, an address or a network is none.',
    remedy: 'Give a host name, an IPv4 or IPv6 address without port, or a network like 10.1.0.0/24.',
  },
  'address.not-allowed': {
    status: 403,
    summary: 'The address lies outside the networks in which devices may be.',
    remedy: 'Correct the address, or have the platform add its network with `PUT /tenants/ID/networks`.',
  },
  'address.special': {
    status: 403,
    summary:
      'The address is one of the exporter itself or a loopback, link-local, multicast, metadata or similar address, not a device of a network.',
    remedy:
      'Correct the address or what its name resolves to. If it is meant, the platform allows its network, such as 127.0.0.0/8, with `PUT /tenants/ID/networks` or `mikrofleet tenant create --networks`.',
  },
} satisfies ErrorRows;
