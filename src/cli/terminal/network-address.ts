import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

/**
 * Where a telephone in the same network finds what is served here, e.g.
 * `http://192.168.1.7:4321/`; `undefined` without a network.
 */
export function networkAddress(
  port: number,
  interfaces: Readonly<
    Record<string, readonly NetworkInterfaceInfo[] | undefined>
  > = networkInterfaces(),
): string | undefined {
  const addresses = Object.entries(interfaces)
    // What Docker and virtual machines add leads nowhere from outside.
    .filter(([name]) => !/^(docker|br-|veth|virbr|vmnet|vbox|tailscale|zt|utun)/i.test(name))
    .flatMap(([, all = []]) => all)
    .filter(
      ({ family, internal, address }) =>
        family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address);
  const [first] = [...addresses.filter((address) => address.startsWith('192.168.')), ...addresses];
  return first === undefined ? undefined : `http://${first}:${port}/`;
}

/** The line for telephones below the address of this machine; empty without a network. */
export function phoneLine(port: number): string {
  const address = networkAddress(port);
  return address ? `\nĐiện thoại hoặc máy khác cùng mạng: ${address}` : '';
}
