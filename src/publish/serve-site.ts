import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** Serves a built site as a static host would: real 404 pages, packed files where the build wrote them, no caching. */
export async function serveSite(
  directory: string,
  port: number,
): Promise<{ server: Server; url: string }> {
  const files = sirv(directory, { dev: true, gzip: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound(directory));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const address = server.address();
  return {
    server,
    url: `http://localhost:${typeof address === 'object' && address ? address.port : port}/`,
  };
}

function notFound(directory: string): string | Buffer {
  try {
    return readFileSync(join(directory, '404.html'));
  } catch {
    return 'Không tìm thấy trang';
  }
}
