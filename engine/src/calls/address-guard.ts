import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** The host has no address that may be called from here. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

// IANA's registry of special-purpose addresses: nothing in it is somebody else's public server.
const internal = new BlockList();
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [network = '', prefix = ''] = range.split('/');
  internal.addSubnet(network, Number(prefix), 'ipv4');
}
// Of IPv6 only global unicast is public, and of that not what tunnels into IPv4 or is set aside for documents.
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');
const reserved = new BlockList();
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) {
  const [network = '', prefix = ''] = range.split('/');
  reserved.addSubnet(network, Number(prefix), 'ipv6');
}

/** May this address be called: is it a public one? */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !internal.check(address, 'ipv4');
  return family === 6 && unicast.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
}

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const resolveByDns: Resolve = (host) =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true, verbatim: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

/**
 * For `lookup` of a connection: what was checked is what is connected to, so that a name which resolves to something
 * else a moment later helps nobody.
 */
export function guardedLookup(resolve: Resolve = resolveByDns): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const open = addresses.filter(({ address }) => isPublicAddress(address));
        const [first] = open;
        if (!first) callback(new AddressRefused(`${host} has no public address`), '', 0);
        else if (options.all) callback(null, [...open]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

/** An address written out is connected to without looking anything up. */
export function isRefusedLiteral(hostname: string): boolean {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(address) !== 0 && !isPublicAddress(address);
}
