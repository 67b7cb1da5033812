import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isText, packText } from '../../src/build/pack-texts.ts';
import { HEADERS } from '../../src/audit/headers.ts';
import { siteFiles } from '../../src/audit/built-site.ts';
import { filesBelow } from '../../src/publish/manifest.ts';

const FOREVER = 'public, max-age=31536000, immutable';

const root = join(import.meta.dirname, '../..');
const site = inject('demoSite');

describe('the header files say the same', () => {
  const files = {
    'public/_headers': readFileSync(join(root, 'public/_headers'), 'utf8'),
    'public/.htaccess': readFileSync(join(root, 'public/.htaccess'), 'utf8'),
    'docs/deploy/nginx.conf': readFileSync(join(root, 'docs/deploy/nginx.conf'), 'utf8'),
  };
  test.each(Object.entries(HEADERS))('%s', (name, value) => {
    expect(files['public/_headers'].split('/_astro/*')[0]).toContain(`\n  ${name}: ${value}\n`);
    expect(files['public/.htaccess']).toContain(`Header always set ${name} "${value}"`);
    expect(files['docs/deploy/nginx.conf']).toContain(`add_header ${name} "${value}" always;`);
  });

  test('and lie in the folder that is uploaded', () => {
    expect(readFileSync(join(site, '_headers'), 'utf8')).toBe(files['public/_headers']);
    expect(readFileSync(join(site, '.htaccess'), 'utf8').split('\n# Địa chỉ cũ')[0]).toBe(
      files['public/.htaccess'],
    );
  });
});

/** What the synthetic archive says of a former site, as a browser asks for it. */
const OLD_ADDRESSES: readonly (readonly [from: string, to: string])[] = [
  ['/?p=1', '/gioi-thieu/'],
  ['/chuyen-m%E1%BB%A5c/tin-t%E1%BB%A9c/', '/bai-viet/'],
  ['/chuyen-m%E1%BB%A5c/tin-t%E1%BB%A9c', '/bai-viet/'],
  ['/lien-he.php', '/lien-he/'],
  ['/lien-he.php?x=1', '/lien-he/?x=1'],
  ['/trang/gioi-thieu.html', '/gioi-thieu/'],
];

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

describe.skipIf(!hasNginx)('nginx with the shipped configuration', () => {
  const work = mkdtempSync(join(tmpdir(), 'nginx-'));
  let server: ChildProcess | undefined;
  let origin: string;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    execFileSync('cp', ['-r', site, join(work, 'trang')]);
    for (const file of filesBelow(site))
      if (isText(file)) await packText(join(work, 'trang', file));
    const shipped = readFileSync(join(root, 'docs/deploy/nginx.conf'), 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replaceAll('/var/www/cum-thi-dua', join(work, 'trang'));
    mkdirSync(join(work, 'tam'));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${join(work, 'tam')};`)
      .join('\n');
    writeFileSync(
      join(work, 'nginx.conf'),
      `pid ${work}/pid;\nerror_log ${work}/error.log;\nevents {}\nhttp {\ninclude ` +
        `/etc/nginx/mime.types;\naccess_log off;\n${temporary}\n${shipped}\n}\n`,
    );
    server = spawn('nginx', ['-c', join(work, 'nginx.conf'), '-g', 'daemon off; user root;']);
    await answers(`${origin}/`, () => readFileSync(join(work, 'error.log'), 'utf8'));
  }, 180_000);
  afterAll(() => {
    server?.kill();
    rmSync(work, { recursive: true, force: true });
  });

  test('sends every header with pages, files and what it does not find', async () => {
    for (const path of ['/', '/du-lieu/don-vi.json', '/khong-co/']) {
      const { headers } = await fetch(origin + path);
      expect(
        Object.fromEntries(Object.keys(HEADERS).map((name) => [name, headers.get(name)])),
        path,
      ).toEqual(HEADERS);
    }
  });

  test('keeps named-by-content files for ever, pages for minutes, and opens the data to other sites', async () => {
    const script = siteFiles(site).find((file) => /^\/_astro\/.*\.css$/.test(file))!;
    const index = siteFiles(site).find(
      (file) => file.startsWith('/tim-kiem/chi-muc/') && file.endsWith('.pf_fragment'),
    )!;
    const header = async (path: string, name: string) =>
      (await fetch(origin + path)).headers.get(name);
    expect([await header(script, 'cache-control'), await header(index, 'cache-control')]).toEqual([
      FOREVER,
      FOREVER,
    ]);
    expect([
      await header('/', 'cache-control'),
      await header('/tim-kiem/chi-muc/pagefind-entry.json', 'cache-control'),
    ]).toEqual(['public, max-age=300', 'public, max-age=300']);
    expect([
      await header('/du-lieu/don-vi.csv', 'access-control-allow-origin'),
      await header('/', 'access-control-allow-origin'),
    ]).toEqual(['*', null]);
  });

  test('answers what is not there with the page that helps, and a missing slash with a redirect', async () => {
    const missing = await fetch(`${origin}/khong-co/`);
    expect([missing.status, await missing.text()]).toEqual([
      404,
      readFileSync(join(site, '404.html'), 'utf8'),
    ]);
    const { status, headers } = await fetch(`${origin}/don-vi`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([301, '/don-vi/']);
    for (const hidden of ['/.htaccess', '/_headers', '/_redirects', '/_redirects.nginx'])
      expect((await fetch(origin + hidden)).status, hidden).toBe(404);
  });

  test('keeps the query of whoever forgets a slash', async () => {
    for (const [path, to] of [
      ['/tim-kiem?q=h%E1%BB%8Dp', '/tim-kiem/?q=h%E1%BB%8Dp'],
      ['/don-vi?fbclid=x', '/don-vi/?fbclid=x'],
    ] as const)
      expect(await moved(path), path).toEqual([301, to]);
  });

  test('sends tables as tables, packed', async () => {
    const { headers, status } = await fetch(`${origin}/du-lieu/don-vi.csv`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect([status, headers.get('content-type'), headers.get('content-encoding')]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'gzip',
    ]);
    expect((await fetch(`${origin}/du-lieu/khong-co.csv`)).status).toBe(404);
  });

  test.each(OLD_ADDRESSES)('sends the old address %s on', async (from, to) => {
    expect(await moved(from)).toEqual([301, to]);
  });

  const moved = async (path: string) => {
    const { status, headers } = await fetch(origin + path, { redirect: 'manual' });
    return [status, headers.get('location')];
  };

  test('sends the file that the build has packed', async () => {
    const packed = readFileSync(join(work, 'trang/index.html.gz'));
    // `fetch` unpacks on its own, so the length on the wire is what tells.
    const response = await fetch(`${origin}/`, { headers: { 'accept-encoding': 'gzip' } });
    expect([
      response.headers.get('content-encoding'),
      response.headers.get('content-length'),
    ]).toEqual(['gzip', String(packed.length)]);
    expect(await response.text()).toBe(gunzipSync(packed).toString('utf8'));
  });

  test('stands a load of 2,000 requests, 50 at a time', async () => {
    const paths = ['/', '/khen-thuong/', '/nam/2022/', '/du-lieu/khen-thuong.json'];
    let next = 0;
    const failures: number[] = [];
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        while (next < 2000) {
          const response = await fetch(origin + paths[next++ % paths.length]);
          await response.arrayBuffer();
          if (response.status !== 200) failures.push(response.status);
        }
      }),
    );
    expect(failures).toEqual([]);
  }, 60_000);
});

const hasApache = spawnSync('apache2', ['-v']).status === 0;

describe.skipIf(!hasApache)('Apache with the shipped .htaccess', () => {
  const work = mkdtempSync(join(tmpdir(), 'apache-'));
  let server: ChildProcess | undefined;
  let origin: string;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const modules = [
      'mpm_event',
      'authz_core',
      'dir',
      'mime',
      'headers',
      'deflate',
      'filter',
      'rewrite',
      'alias',
    ];
    writeFileSync(
      join(work, 'apache.conf'),
      `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${work}/pid
ErrorLog ${work}/error.log
TypesConfig /etc/mime.types
DocumentRoot ${site}
<Directory ${site}>
  AllowOverride All
  Require all granted
</Directory>
`,
    );
    writeFileSync(join(work, 'error.log'), '');
    server = spawn('apache2', ['-f', join(work, 'apache.conf'), '-DFOREGROUND']);
    await answers(`${origin}/`, () => readFileSync(join(work, 'error.log'), 'utf8'));
  }, 60_000);
  afterAll(() => {
    server?.kill();
    rmSync(work, { recursive: true, force: true });
  });

  test.each([...OLD_ADDRESSES, ['/don-vi?fbclid=x', '/don-vi/?fbclid=x'] as const])(
    'sends %s on',
    async (from, to) => {
      const { status, headers } = await fetch(origin + from, { redirect: 'manual' });
      expect([status, headers.get('location')?.replace(origin, '')]).toEqual([301, to]);
    },
  );

  test('sends tables as tables, packed', async () => {
    const { headers } = await fetch(`${origin}/du-lieu/don-vi.csv`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect([headers.get('content-type'), headers.get('content-encoding')]).toEqual([
      'text/csv; charset=utf-8',
      'gzip',
    ]);
  });

  test('answers every page and what is not there', async () => {
    for (const [path, status] of [
      ['/', 200],
      ['/nam/2022/', 200],
      ['/khong-co/', 404],
    ] as const)
      expect((await fetch(origin + path)).status, path).toBe(status);
  });
});

test('old addresses stand in the files of every host, and answer as pages where a host knows no rules', () => {
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  expect(read('_redirects').split('\n')).toContain('/ p=1 /gioi-thieu/ 301');
  const page = read('trang/gioi-thieu.html');
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/gioi-thieu/">');
  expect(page).toContain('<link rel="canonical" href="https://example.com/gioi-thieu/">');
  expect(page).toContain('<a href="/gioi-thieu/">Giới thiệu</a>');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).not.toContain('<script');
  expect(read('chuyen-mục/tin-tức/index.html')).toContain('url=/bai-viet/"');
  expect(siteFiles(site).filter((file) => file.includes('.php'))).toEqual([]);
  expect(read('sitemap.xml')).not.toContain('/trang/gioi-thieu.html');
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string, why: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`The server does not answer.\n${why()}`);
}
