import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'address.invalid': {
    status: 400,
    summary: 'The value is not a valid host name, address or network.',
    remedy: 'Use a host name, an IPv4 or IPv6 address without a port, or a network such as 10.1.0.0/24.',
  },
  'address.not-allowed': {
    status: 403,
    summary: 'The address is outside the networks in which devices are allowed.',
    remedy:
      'Correct the address, or have a platform operator add its network to the networks of your tenant (`PUT /tenants/ID/networks`).',
  },
  'address.no-networks': {
    status: 403,
    summary: 'The tenant has no networks, so it may not contact any device.',
    remedy:
      'Have a platform operator set the networks of the tenant (`PUT /tenants/ID/networks`, or `mikrofleet tenant create --networks`).',
  },
  'address.special': {
    status: 403,
    summary:
      'The address belongs to the exporter itself or is a loopback, link-local, multicast, metadata or similar address.',
    remedy:
      'Correct the address or the DNS record of its name. If it is intended, a platform operator can allow its network, such as 127.0.0.0/8, in the networks of the tenant (`PUT /tenants/ID/networks`, or `mikrofleet tenant create --networks`).',
  },
} satisfies ErrorRows;
