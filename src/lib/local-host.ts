/**
 * From where a host can be reached, when that is not from everywhere: `machine` is the machine that asks (`localhost`,
 * 127.0.0.1), `network` the network of the house (192.168.…, `may-chu.local`, a name without a dot), `number` an IP
 * address of the internet. `undefined` for a name of the internet.
 * @param host as in an address, with or without a port
 */
export function nearHost(host: string): 'machine' | 'network' | 'number' | undefined {
  const name = host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (/^(localhost|.+\.localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|::1|::)$/.test(name))
    return 'machine';
  if (PRIVATE.test(name) || /^(f[cd][0-9a-f]{2}|fe80):/.test(name)) return 'network';
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(name) || name.includes(':')) return 'number';
  return name.includes('.') && !HOUSE.test(name) ? undefined : 'network';
}

/** Numbers that every house may give to its own machines. */
const PRIVATE =
  /^(10(\.\d{1,3}){3}|192\.168(\.\d{1,3}){2}|172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}|169\.254(\.\d{1,3}){2})$/;

/** Endings that no host of the internet has. */
const HOUSE = /\.(local|lan|home|internal|intranet|corp|home\.arpa)$/;
